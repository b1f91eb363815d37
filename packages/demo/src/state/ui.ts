import type { AnchorName, LandmarkName, Oval, StrokePaint } from '@stubble/core';
import type { Viewing } from '@stubble/renderer';
import { type DesignUi, defaultDesignUi } from './design-ui.ts';
import { type Hairy, reviveHairy } from './hairy.ts';
import { reviveSaid, type SaidWords } from './said-words.ts';
import { BEFORE_DAY } from './timeline.ts';

export const TABS = ['photo', 'head', 'design', 'sessions', 'skin'] as const;
export type Tab = (typeof TABS)[number];
export type Theme = 'auto' | 'light' | 'dark';
/** How far the phone's sheet is pulled up. */
export type Sheet = 'closed' | 'half' | 'full';

/** What the hand does to the head in the photo. */
export const HEAD_TOOLS = ['place', 'points', 'skin', 'scale'] as const;
export type HeadTool = (typeof HEAD_TOOLS)[number];
/** A point of the fit: a landmark, or one of the outline by its index. */
export type FitPoint = LandmarkName | `outline ${number}`;

/** The brush that says where dots may lie. */
export interface Brush {
  readonly paint: StrokePaint;
  /** Half its width on the head, mm. */
  readonly radiusMm: number;
}
/** How before and after are shown. */
export const COMPARE_MODES = ['divider', 'side-by-side', 'difference'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];
export const VIEWINGS = ['photo', 'daylight', 'indoor', 'flash'] as const satisfies readonly Viewing[];
/** What the save dialog makes. */
export const SAVE_KINDS = ['picture', 'pair', 'filmstrip', 'video'] as const;
export type SaveKind = (typeof SAVE_KINDS)[number];
export type PictureType = 'image/jpeg' | 'image/png';

/** What the user sees rather than what they made: kept over a reload, but not undone. */
export interface Ui {
  readonly tab: Tab;
  /** Days since the first session; below 0 is before. */
  readonly day: number;
  readonly playing: boolean;
  /** Place of the before/after divider as a share of the photo's width; null when off. */
  readonly compare: number | null;
  readonly compareMode: CompareMode;
  /** Shine of the scalp: 0 matte, 1 as in the photo, 2 glossy. */
  readonly finish: number;
  /** The light in which the dots are seen. */
  readonly viewing: Viewing;
  /** Whether guides (hairline, grid) are drawn over the photo. */
  readonly guides: boolean;
  readonly theme: Theme;
  readonly sheet: Sheet;
  /** The anchor that is held, hovered or focused. */
  readonly anchor: AnchorName | null;
  readonly design: DesignUi;
  readonly headTool: HeadTool;
  /** The point of the fit that is held, hovered or focused. */
  readonly point: FitPoint | null;
  /** Asked for when the search for the head was not sure, px of the photo. */
  readonly oval: Oval | null;
  /** How well the head lies, photo by photo: a doubt is no less one after a reload. */
  readonly said: SaidWords;
  /** Where hair hid the head: what is said of an oval there is no other after a reload. */
  readonly hairy: Hairy;
  readonly brush: Brush;
  readonly pictureType: PictureType;
  readonly saveKind: SaveKind;
  /** On the Skin tab: the hairline in strokes instead of dots, for comparison. */
  readonly strokes: boolean;
}

export function defaultUi(): Ui {
  return {
    tab: 'design',
    day: BEFORE_DAY,
    playing: false,
    compare: null,
    compareMode: 'divider',
    finish: 1,
    viewing: 'photo',
    guides: true,
    theme: 'auto',
    sheet: 'half',
    anchor: null,
    pictureType: 'image/jpeg',
    design: defaultDesignUi(),
    headTool: 'place',
    point: null,
    oval: null,
    said: {},
    hairy: [],
    brush: { paint: 'block', radiusMm: 8 },
    saveKind: 'picture',
    strokes: false,
  };
}

/** Ui from a store that may hold anything: unknown or wrong parts fall back to the default. */
export function reviveUi(saved: unknown): Ui {
  const ui = defaultUi();
  if (typeof saved !== 'object' || saved === null) return ui;
  const from = saved as Partial<Record<keyof Ui, unknown>>;
  const pick = <T>(value: unknown, allowed: readonly T[], otherwise: T): T =>
    allowed.includes(value as T) ? (value as T) : otherwise;
  const share = typeof from.compare === 'number' && from.compare >= 0 && from.compare <= 1;
  return {
    ...ui,
    tab: pick(from.tab, TABS, ui.tab),
    day: typeof from.day === 'number' && Number.isFinite(from.day) ? from.day : ui.day,
    compare: share ? (from.compare as number) : null,
    compareMode: pick(from.compareMode, COMPARE_MODES, ui.compareMode),
    finish: typeof from.finish === 'number' && from.finish >= 0 && from.finish <= 2 ? from.finish : ui.finish,
    viewing: pick(from.viewing, VIEWINGS, ui.viewing),
    saveKind: pick(from.saveKind, SAVE_KINDS, ui.saveKind),
    guides: from.guides !== false,
    theme: pick<Theme>(from.theme, ['auto', 'light', 'dark'], ui.theme),
    sheet: pick<Sheet>(from.sheet, ['closed', 'half', 'full'], ui.sheet),
    pictureType: pick<PictureType>(from.pictureType, ['image/jpeg', 'image/png'], ui.pictureType),
    headTool: pick<HeadTool>(from.headTool, HEAD_TOOLS, ui.headTool),
    said: reviveSaid(from.said),
    hairy: reviveHairy(from.hairy),
  };
}
