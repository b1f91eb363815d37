import { areaKindRow } from '../areas/index.ts';
import type { Area } from '../treatment/index.ts';

/** A range of money, whole units of its currency. */
export interface PriceRange {
  readonly low: number;
  readonly high: number;
}

/** What a price is for. */
export const CONCERNS = ['mild', 'severe', 'hairline', 'scar', 'density', 'touchUp', 'session'] as const;
export type Concern = (typeof CONCERNS)[number];

const SEEDS = 'prices that clinics publish, USD';

/** A row of a list of prices. */
export interface PriceRow extends PriceRange {
  readonly concern: Concern;
  readonly label: string;
  readonly source: string;
}

/** Usual prices, USD. Replace any of them by one's own. */
export const PRICES: readonly PriceRow[] = [
  { concern: 'mild', label: 'Mild balding', low: 3900, high: 4300, source: SEEDS },
  { concern: 'severe', label: 'Severe balding', low: 4500, high: 5000, source: SEEDS },
  { concern: 'hairline', label: 'Hairline', low: 2500, high: 3000, source: SEEDS },
  { concern: 'scar', label: 'Scar', low: 1900, high: 2500, source: SEEDS },
  { concern: 'density', label: 'Density between hair', low: 2500, high: 3500, source: SEEDS },
  { concern: 'touchUp', label: 'Touch-up', low: 350, high: 1000, source: SEEDS },
  { concern: 'session', label: 'One session', low: 400, high: 1000, source: SEEDS },
];

/** Whole treatments by country, USD. Where two sources disagree, how. */
export const COUNTRIES = [
  { id: 'us', label: 'United States', low: 1200, high: 4000, conflict: 'another source says 500–1,200' },
  { id: 'ca', label: 'Canada', low: 2000, high: 5000, conflict: null },
  { id: 'mx', label: 'Mexico', low: 1000, high: 4000, conflict: null },
  { id: 'co', label: 'Colombia', low: 750, high: 3500, conflict: null },
  { id: 'uk', label: 'United Kingdom', low: 1000, high: 5000, conflict: null },
  { id: 'au', label: 'Australia', low: 1000, high: 5000, conflict: null },
  { id: 'ae', label: 'United Arab Emirates', low: 500, high: 3000, conflict: null },
  { id: 'jp', label: 'Japan', low: 1000, high: 4000, conflict: null },
] as const;
export type CountryId = (typeof COUNTRIES)[number]['id'];

/** A practice's own prices; what it leaves out is taken from {@link PRICES}. */
export interface PriceList {
  /** ISO 4217, such as EUR. All prices of the list are in it. */
  readonly currency: string;
  readonly prices: Readonly<Partial<Record<Concern, PriceRange>>>;
}

/** What a treatment costs. */
export interface PriceSheet {
  readonly currency: string;
  readonly rows: readonly (PriceRange & {
    readonly concern: Concern;
    readonly label: string;
    readonly source: string;
  })[];
  readonly total: PriceRange;
  /** Whole treatments in the country, USD; null without a country. */
  readonly country: (PriceRange & { readonly label: string; readonly conflict: string | null }) | null;
}

/** Above this much skin balding counts as severe, cm²: between Norwood IV (90) and V (140). */
const SEVERE_CM2 = 115;

/** Concerns of the areas that have dots, and their price. */
export function priceSheet(
  areas: readonly (Pick<Area, 'kind'> & { readonly cm2: number })[],
  { country, priceList }: { readonly country?: CountryId; readonly priceList?: PriceList },
): PriceSheet {
  const concerns = [...new Set(areas.filter(({ cm2 }) => cm2 > 0).map(concernOf))];
  const rows = concerns.map((concern) => priceRow(concern, priceList));
  const place = COUNTRIES.find(({ id }) => id === country) ?? null;
  return {
    currency: priceList?.currency ?? 'USD',
    rows,
    total: {
      low: rows.reduce((sum, row) => sum + row.low, 0),
      high: rows.reduce((sum, row) => sum + row.high, 0),
    },
    country: place && { label: place.label, low: place.low, high: place.high, conflict: place.conflict },
  };
}

/** The price of one concern: one's own where there is one. */
export function priceRow(concern: Concern, priceList?: PriceList): PriceRow {
  const usual = PRICES.find((row) => row.concern === concern);
  if (!usual) throw new RangeError(`priceRow: expected one of ${CONCERNS.join(', ')}, got "${concern}"`);
  const own = priceList?.prices[concern];
  return own ? { ...usual, low: own.low, high: own.high, source: 'own price list' } : usual;
}

function concernOf({ kind, cm2 }: Pick<Area, 'kind'> & { readonly cm2: number }): Concern {
  if (areaKindRow(kind).scar) return 'scar';
  if (kind === 'hairlineOnly' || kind === 'temples' || kind === 'fauxScar') return 'hairline';
  if (kind === 'density' || kind === 'transplant') return 'density';
  return cm2 > SEVERE_CM2 ? 'severe' : 'mild';
}
