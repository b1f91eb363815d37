import { HAIRLINE_STYLES, LOOKS, parseCase } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from './document.ts';
import { setParameter, setSymmetric } from './edits.ts';
import { wearLook, wearStyle, wornLook, wornStyle } from './worn.ts';

const start = emptyDocument();

describe('styles and looks', () => {
  it('knows which style is worn until its hairline is changed', () => {
    for (const { id } of HAIRLINE_STYLES) {
      const worn = wearStyle(id)(start);
      expect(wornStyle(worn.case.treatment)).toBe(id);
      expect(wornStyle(setParameter('hairline.transitionMm', 3)(worn).case.treatment)).toBe(null);
      expect(wornStyle(setSymmetric(!worn.case.treatment.hairline.symmetric)(worn).case.treatment)).toBe(
        null,
      );
    }
    expect(wornStyle(start.case.treatment)).toBe(null);
  });

  it('keeps sessions and seed under every look, and knows the look until a part of it is changed', () => {
    for (const look of LOOKS) {
      const worn = wearLook(look)(start).case;
      expect(worn.treatment.sessions).toBe(start.case.treatment.sessions);
      expect(worn.treatment.seed).toBe(start.case.treatment.seed);
      expect(wornLook(worn.treatment)).toBe(look.id);
      expect(parseCase(JSON.parse(JSON.stringify(worn))).ok).toBe(true);
    }
    const changed = setParameter('density.centrePerCm2', 99)(wearLook(LOOKS[0])(start));
    expect(wornLook(changed.case.treatment)).toBe(null);
  });
});
