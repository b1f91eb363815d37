import { describe, expect, it } from 'vitest';
import { summary } from './opinion.ts';

describe('the summary of a second opinion', () => {
  it('counts what was found, the worst first, and says when the design is sound', () => {
    const of = (...severities: ('note' | 'caution' | 'warning')[]) =>
      summary(severities.map((severity) => ({ severity })));
    expect(of()).toBe('Nothing to say: the design is sound.');
    expect(of('note', 'note')).toBe('The design is sound; 2 notes.');
    expect(of('note', 'warning', 'caution', 'note')).toBe('1 warning, 1 caution, 2 notes.');
  });
});
