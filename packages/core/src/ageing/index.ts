export { CARE_PROFILES, type CareProfile, careProfileOf } from './care-profiles.ts';
export { claimMonths, claimTreatment, isClaimReached, LASTING_CLAIMS, type LastingClaim } from './claims.ts';
export { DISAGREEMENTS, type Disagreement } from './disagreements.ts';
export { explainForecast, type ForecastExplanation } from './explain-forecast.ts';
export { CARE_PRESETS, careSpeed, type FadingFactor, fadingFactors, fadingSpeed, isScar } from './factors.ts';
export { colourKept, DAYS_PER_YEAR, keptAfter, keptFromShedding, PACES, type Pace } from './fading.ts';
export {
  type Forecast,
  type ForecastEvent,
  type ForecastOptions,
  forecast,
  remainingColour,
} from './forecast.ts';
export { FORECAST_DAYS } from './forecast-days.ts';
export {
  GROUP_STATE_FLOATS,
  type GroupStatesOptions,
  groupStates,
} from './group-states.ts';
export {
  HEALED_AFTER_DAYS,
  type Healing,
  healing,
  healingUnevenness,
  REDNESS_RGB,
  redness,
} from './healing.ts';
export type { AgeingGroup, StrokeGroup } from './ink-of-group.ts';
export type { InkState } from './ink-state.ts';
export { type KeyDay, keyDays } from './key-days.ts';
export { keptAfterLaser, LASER_RANGE } from './laser.ts';
export { FREE_MARK_CONTRAST, heldContrast, MOST_MARK_CONTRAST } from './mark-contrast.ts';
export { type MarkStates, markStates } from './mark-states.ts';
export {
  forecastMicroblading,
  type MicrobladingForecast,
  strokeState,
  strokeWidthMm,
} from './microblading.ts';
export { spreadMm2 } from './spread.ts';
export {
  GONE_AT,
  type MonthsOptions,
  monthsUntil,
  TOUCH_UP_AT,
  type TouchUpRange,
  touchUpRange,
} from './touch-up-time.ts';
