import { expect, test } from 'vitest';
import { whyHidden } from './why-hidden.ts';

test('a design over a photo without a found head is told so before anything else', () => {
  expect(whyHidden({ untouched: true, hand: true, share: 0 })).toBe('noHead');
});

test('a hand on the head is told, however many dots show beside it', () => {
  expect(whyHidden({ untouched: false, hand: true, share: 0.8 })).toBe('hand');
  expect(whyHidden({ untouched: false, hand: true, share: 0.02 })).toBe('hand');
});

test('hair is told where hardly any dots show, and nothing before the photo was read or where they do', () => {
  expect(whyHidden({ untouched: false, hand: false, share: 0.05 })).toBe('hair');
  expect(whyHidden({ untouched: false, hand: false, share: null })).toBeNull();
  expect(whyHidden({ untouched: false, hand: false, share: 0.4 })).toBeNull();
});
