import { PRESET_POSES } from '../camera/index.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { FACE_PRESETS, type PhotoSearch } from './photo-search.ts';

const PRESETS = Object.keys(PRESET_POSES) as ViewPreset[];
/** Share of the work that the other side is. Chosen by eye. */
const SHARE_OF_SIDE = 0.4;

/**
 * Another view is believed when its head costs less than this share of the told view's. Only views with a face are asked for its dark
 * marks, so a view without one costs less by nature, and its own cost says less. Chosen on the sitters, of whom none is refused in the right
 * view; of 68 hard photos by chance 7 or 8 are, and of 204 wrong views 163 ask.
 */
const BELIEVED_SHARE = {
  faceForFace: 0.65,
  faceForBare: 1,
  bareForFace: 0.55,
  bareForBare: 0.6,
} as const;

/** A view of the other side of the head is believed when its best head costs less than this share. By eye. */
const OTHER_SIDE_SHARE = 0.7;

/** The same view of the other side of the head; null for views of both. */
export function mirroredPreset(preset: ViewPreset): ViewPreset | null {
  const { yawDeg, pitchDeg } = PRESET_POSES[preset];
  const isTwin = (other: ViewPreset): boolean =>
    PRESET_POSES[other].yawDeg === -yawDeg && PRESET_POSES[other].pitchDeg === pitchDeg;
  return PRESETS.find((other) => other !== preset && isTwin(other)) ?? null;
}

/**
 * The view that explains the photo far better than the told one, whose best head costs `cost`; null when none does. Within an oval the lower
 * part of the head, which tells views apart, is not looked at, and only the other side is asked.
 * @param onProgress called with shares of the work done, 0 to 1.
 */
export function findOtherView(
  search: PhotoSearch,
  { told, cost, inOval }: { readonly told: ViewPreset; readonly cost: number; readonly inOval: boolean },
  onProgress: (share: number) => void,
): ViewPreset | null {
  const twin = mirroredPreset(told);
  if (twin && search.coarse(twin).cost < OTHER_SIDE_SHARE * cost) return twin;
  onProgress(SHARE_OF_SIDE);
  if (inOval) return null;
  let best: ViewPreset | null = null;
  let least = 1;
  for (const [i, preset] of PRESETS.entries()) {
    onProgress(SHARE_OF_SIDE + ((1 - SHARE_OF_SIDE) * i) / PRESETS.length);
    if (preset === told) continue;
    const share = search.glance(preset) / (cost * believedShare(preset, told));
    if (share < least) [best, least] = [preset, share];
  }
  return best;
}

function believedShare(preset: ViewPreset, told: ViewPreset): number {
  const [face, toldFace] = [FACE_PRESETS.includes(preset), FACE_PRESETS.includes(told)];
  if (face) return toldFace ? BELIEVED_SHARE.faceForFace : BELIEVED_SHARE.faceForBare;
  return toldFace ? BELIEVED_SHARE.bareForFace : BELIEVED_SHARE.bareForBare;
}
