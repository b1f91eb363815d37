import { PRESET_POSES } from '../camera/index.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { FACE_PRESETS } from './evidence-reader.ts';
import type { PhotoSearch } from './photo-search.ts';
import { showsFace } from './view-likelihood.ts';

const PRESETS = Object.keys(PRESET_POSES) as ViewPreset[];
/** Another view is believed when the photo is likelier by this, see `view-likelihood`, twice the logarithm: seven times as likely. Chosen on scan, sitters, people and hard photos before number 30. */
const CLEARLY = 4;
/**
 * A head that shows most of its face must be likelier by this than one from behind, or its face is none: a back told as “front” is as good an outline. Chosen on
 * scan, sitters, people before number 12 and hard photos before number 30; a profile shows too little of a face for it, as one of hard 440 to 457 told.
 */
const FACED_BY = 3;
/** Within an oval, where a face may be hidden or cut, by this. Chosen by eye. */
const CLEARLY_IN_OVAL = 8;
/** So many of the likeliest views are searched as the told one was. Of 2, 3, 4 and 7 on scan, sitters, people before number 24 and hard photos before number 30. */
const SEARCHED = 4;
/** What a view may gain over its glance by a search from all starts, and by a finer one, on the same: those that are farther behind the told view are left. */
const REACH = { search: 24, fine: 8 } as const;
/** Share of the work that the glances are. Chosen by eye. */
const SHARE_OF_GLANCES = 0.5;

/** The same view of the other side of the head; null for views of both. */
export function mirroredPreset(preset: ViewPreset): ViewPreset | null {
  const { yawDeg, pitchDeg } = PRESET_POSES[preset];
  const isTwin = (other: ViewPreset): boolean =>
    PRESET_POSES[other].yawDeg === -yawDeg && PRESET_POSES[other].pitchDeg === pitchDeg;
  return PRESETS.find((other) => other !== preset && isTwin(other)) ?? null;
}

interface ToldView {
  readonly told: ViewPreset;
  /** Unknowns of its best head. */
  readonly x: Float64Array;
  /** Within an oval the lower part of the head, which tells views apart, is not looked at, and only the other side is asked. */
  readonly inOval: boolean;
}

/**
 * The view in which the photo is clearly likelier than in the told one, or from behind about as likely as with a face; null when there is none.
 * @param onProgress called with shares of the work done, 0 to 1.
 */
export function findOtherView(
  search: PhotoSearch,
  { told, x, inOval }: ToldView,
  onProgress: (share: number) => void,
): ViewPreset | null {
  const twin = mirroredPreset(told);
  const others = PRESETS.filter((preset) => (inOval ? preset === twin : preset !== told));
  const seen = others.map((preset, i) => {
    const glanced = search.glance(preset);
    onProgress((SHARE_OF_GLANCES * (i + 1)) / others.length);
    return { preset, glanced, cost: search.costIn(preset, glanced.x) };
  });
  const toldCost = search.costIn(told, x);
  const likely = seen.filter(({ cost }) => cost < toldCost + REACH.search).sort((a, b) => a.cost - b.cost);
  const searched = likely.slice(0, SEARCHED).map(({ preset, glanced, cost }, i) => {
    const progress = (share: number): void =>
      onProgress(SHARE_OF_GLANCES + ((1 - SHARE_OF_GLANCES) * (i + share)) / SEARCHED);
    const found = search.coarse(preset, progress, glanced);
    const least = Math.min(cost, search.costIn(preset, found.x));
    if (least > toldCost + REACH.fine) return { preset, cost: least };
    const finely = search.fine(found.x, preset);
    return { preset, cost: Math.min(least, search.costIn(preset, finely.x)) };
  });
  const isFaced = showsFace(search.faceAt(x));
  const needs = (preset: ViewPreset): number =>
    inOval ? CLEARLY_IN_OVAL : isFaced && !FACE_PRESETS.includes(preset) ? -FACED_BY : CLEARLY;
  const likelier = searched.filter(({ preset, cost }) => cost < toldCost - needs(preset));
  return likelier.sort((a, b) => a.cost - b.cost)[0]?.preset ?? null;
}
