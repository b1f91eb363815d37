import {
  brushMask,
  type Case,
  dotMask,
  fitPhoto,
  outlineStretch,
  type SkinMask,
  skinMask,
  type View,
} from '@stubble/core';
import { type DotMask, fitCopy, type Pixels } from '../cpu/index.ts';

/** Fewest points that make a head a fitted one. */
const FEWEST_POINTS = 3;

/**
 * Where dots may show in a photo of a head, as the studio decides it: not on the background where that can be told, only on bare skin where
 * the head was fitted, and as the brush's strokes in the case say. The photo comes as its file has it upright. Null where nothing is known, and for a patch: everywhere.
 */
export function maskOfPhoto({ head }: Case, view: View, photo: Pixels): DotMask | null {
  if (head.kind !== 'head') return null;
  const { turnedClockwiseDeg } = view.photo;
  const small = fitCopy(photo, { turnedClockwiseDeg, mirrored: view.mirrored });
  const size = view.photo;
  const { preset, camera, maskStrokes = [] } = view;
  const breadthMm = 2 * head.semiAxesMm[0];
  const { focal35mm } = camera;
  const found = fitPhoto({ ...small, size, preset, focal35mm, headMeasures: { breadthMm } });
  const person = found.sure ? found.mask : null;
  const known = person && { ...person, skin: person.data.map((inside) => (inside > 0 ? 255 : 0)) };
  const bare: SkinMask | null = known && { ...known, hair: new Uint8Array(known.skin.length) };
  const { semiAxesMm } = head;
  const read = isFitted(view)
    ? skinMask({ ...small, size, camera, semiAxesMm, ...(person && { person }) })
    : bare;
  const look = maskStrokes.length > 0 ? brushMask(read ?? everywhere(small), maskStrokes, size) : read;
  // The head reaches farther than its model in places: dots at the outline follow it.
  const stretch = person && outlineStretch({ mask: person, camera, semiAxesMm, size });
  return look && { ...dotMask(look), ...(stretch && { stretch }) };
}

function isFitted({ evidence }: View): boolean {
  const points = Object.keys(evidence?.taps ?? {}).length + (evidence?.outline?.length ?? 0);
  return points >= FEWEST_POINTS || evidence?.byHand === true;
}

function everywhere({ width, height }: { width: number; height: number }): SkinMask {
  const cells = width * height;
  return { width, height, skin: new Uint8Array(cells).fill(255), hair: new Uint8Array(cells) };
}
