import { hasSheet } from '../styles/windows.ts';
import type { StageView } from './stage-view.ts';

/** Gap between the bars at the top of a phone and the line, and how far above what covers the stage the middle of the words lies, CSS px. Chosen by eye. */
const GAP_PX = 16;
const WORDS_PX = 27;

/** Where the line between two pictures runs and its words stand, CSS px of the stage. */
export interface DividerPlace {
  readonly top: number;
  /** From the lower edge of the stage. */
  readonly bottom: number;
  /** Middle of the words. */
  readonly words: number;
  /** Middle of the grip: on a phone the middle of the stage is where the hairline is, and the grip stands low, between the words. */
  readonly grip: number;
  readonly isPhone: boolean;
}

export function dividerPlace({ insets, size }: Pick<StageView, 'insets' | 'size'>): DividerPlace {
  const isPhone = hasSheet(size);
  const words = size.height - insets.bottom - WORDS_PX;
  return {
    top: isPhone ? insets.top - GAP_PX : 0,
    bottom: insets.bottom,
    words,
    grip: isPhone ? words : (insets.top + size.height - insets.bottom) / 2,
    isPhone,
  };
}
