import { describe, expect, it } from 'vitest';
import { priceFields, withCurrency, withPrice } from './price-edits.ts';

describe('a practice’s own prices', () => {
  it('take numbers as people write them, turn a range that is upside down, and refuse the rest', () => {
    const scar = { concern: 'scar', end: 'high' } as const;
    const list = withPrice(null, { ...scar, text: ' 3,200 ' });
    expect(list?.prices.scar).toEqual({ low: 1900, high: 3200 });
    expect(withPrice(list, { ...scar, text: '1500' })?.prices.scar).toEqual({ low: 1500, high: 1900 });
    for (const text of ['', 'much', '-5', '1e9']) expect(withPrice(list, { ...scar, text }), text).toBe(null);
    const own = priceFields(list).filter((field) => field.own);
    expect(own.map(({ concern }) => concern)).toEqual(['scar']);
  });

  it('have a currency of three letters, in which every price is one’s own', () => {
    const list = withCurrency(null, ' gbp ');
    expect(list?.currency).toBe('GBP');
    expect(priceFields(list).every(({ own }) => own)).toBe(true);
    expect(withCurrency(list, '€')).toBe(null);
  });
});
