import { FAULTS } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { tellingYear } from './faults.ts';

describe('a fault that is shown on purpose', () => {
  it('names the year in which it shows, and the latest where there are several', () => {
    expect(tellingYear(['hairlineLow'])).toBeNull();
    expect(tellingYear(['topFades'])).toBe(3);
    expect(tellingYear(['topFades', 'mergingLater', 'hairlineLow'])).toBe(10);
  });

  it('of every one that takes years is among the faults that can be shown', () => {
    const ids = FAULTS.map(({ id }) => id);
    expect(ids.filter((id) => tellingYear([id]) !== null).sort()).toEqual([
      'mergingLater',
      'topFades',
      'touchUpMerges',
    ]);
  });
});
