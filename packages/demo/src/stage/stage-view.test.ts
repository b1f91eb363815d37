import { describe, expect, it } from 'vitest';
import { dividerPlace } from './divider-place.ts';
import { StageView } from './stage-view.ts';

/** A phone with its sheet half up, or a desktop with its panel at the right. */
function viewOf(width: number, height: number, insets: StageView['insets']): StageView {
  const view = new StageView();
  view.size = { width, height };
  view.insets = insets;
  view.placement = { scale: 0.5, x: 20, y: 30 };
  return view;
}

const phone = viewOf(390, 844, { top: 60, right: 62, bottom: 460, left: 0 });
const desktop = viewOf(1440, 900, { top: 16, right: 380, bottom: 110, left: 0 });

describe('a place of the photo that a panel covers', () => {
  it('is shown by moving the photo just so far, and no farther than needed', () => {
    // 400 px down at half size lie 230 CSS px down: free; 800 px down at 430, below the timeline's edge.
    expect(phone.showing([200, 400], 64)).toEqual(phone.placement);
    expect(phone.showing([200, 800], 64)).toEqual({ scale: 0.5, x: 20, y: 30 - (430 - (844 - 460 - 64)) });
    expect(phone.showing([0, 0], 64)).toEqual({ scale: 0.5, x: 20 + 44, y: 30 + 94 });
  });
});

describe('the divider between two pictures', () => {
  it('has its grip in the middle of what is free, and on a phone low, beside its words', () => {
    expect(dividerPlace(desktop)).toMatchObject({ top: 0, grip: (16 + 900 - 110) / 2 });
    const { grip, words, top } = dividerPlace(phone);
    expect(grip).toBe(words);
    expect(grip).toBeLessThan(844 - 460 - 22);
    expect(top).toBe(44);
  });
});
