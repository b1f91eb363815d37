import { CONCERNS, type Concern, PRICES, type PriceList, type PriceRange, priceRow } from '@stubble/core';

/** Currencies to begin with; any other can be typed. */
export const USUAL_CURRENCY = 'USD';
/** More is a slip of the hand. */
const MOST = 1_000_000;

/** What the studio's fields of a practice's own prices show, in the order of the table. */
export function priceFields(list: PriceList | null): readonly {
  readonly concern: Concern;
  readonly label: string;
  readonly range: PriceRange;
  readonly own: boolean;
}[] {
  return CONCERNS.map((concern) => {
    const { label, low, high } = priceRow(concern, list ?? undefined);
    return { concern, label, range: { low, high }, own: list?.prices[concern] !== undefined };
  });
}

/** A price list with one price changed; a range that is upside down is turned. Null for text that is no price. */
export function withPrice(
  list: PriceList | null,
  { concern, end, text }: { readonly concern: Concern; readonly end: 'low' | 'high'; readonly text: string },
): PriceList | null {
  const value = Math.round(Number(text.trim().replace(/[\s,']/g, '')));
  if (text.trim() === '' || !(value >= 0 && value <= MOST)) return null;
  const before = priceRow(concern, list ?? undefined);
  const next = { low: before.low, high: before.high, [end]: value };
  const range = { low: Math.min(next.low, next.high), high: Math.max(next.low, next.high) };
  return { currency: list?.currency ?? USUAL_CURRENCY, prices: { ...list?.prices, [concern]: range } };
}

/** A price list in another currency, three letters; its own numbers stay. Null for what is no currency. */
export function withCurrency(list: PriceList | null, text: string): PriceList | null {
  const currency = text.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  // Usual prices are in dollars: in another currency every price must be the practice's own.
  const usual = Object.fromEntries(PRICES.map(({ concern, low, high }) => [concern, { low, high }]));
  return { currency, prices: { ...usual, ...list?.prices } };
}
