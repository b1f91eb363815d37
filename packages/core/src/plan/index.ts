export { CARE_RULES, type CareDay, type CareRule, careCalendar } from './aftercare.ts';
export {
  type Appointment,
  type PlanArea,
  type PlanOptions,
  type PlanSession,
  type PlanSheet,
  planSheet,
  type Range,
} from './plan-sheet.ts';
export {
  CONCERNS,
  COUNTRIES,
  type Concern,
  type CountryId,
  PRICES,
  type PriceList,
  type PriceRange,
  type PriceRow,
  type PriceSheet,
  priceRow,
  priceSheet,
} from './prices.ts';
export { dottedAreaCm2, skinAreaCm2 } from './skin-area.ts';
export { matchStubble, STUBBLE_MM, stubbleLengthMm } from './stubble-match.ts';
