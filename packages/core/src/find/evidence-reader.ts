import type { PixelPlace } from '../anatomy/landmarks.ts';
import type { PhotoSize } from '../camera/index.ts';
import type { ByteMask, SmallPhoto } from '../pixels/small-photo.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { createDarkMaps, type DarkMaps } from './dark-features.ts';
import { borderPoints, signedDistanceMap, thin } from './mask-shape.ts';
import { belowOval, type Oval, upperPart } from './oval-mask.ts';
import type { PhotoEvidence } from './photo-evidence.ts';

/** Presets that show eyes, brows or mouth. */
export const FACE_PRESETS: readonly ViewPreset[] = [
  'front',
  'threeQuarterLeft',
  'threeQuarterRight',
  'sideLeft',
  'sideRight',
  'topFront',
];

/** What the photo and its mask tell a search; each map is made when it is first asked for, and once. */
export interface EvidenceReader {
  readonly size: PhotoSize;
  /** So many points of the border, and the marks of a face, smeared by this share of the head's width, in views that show them; null: none. */
  at(preset: ViewPreset, points: number, smear: number | null): PhotoEvidence;
  /** How light each place of the person is against what lies around it, see {@link DarkMaps}. */
  contrast(): Float32Array;
}

interface ReaderOptions {
  /** Where a person said that the head lies, cells. */
  readonly oval: Oval | null;
  /** Breadth of the head, cells. */
  readonly widthCells: number;
}

export function createEvidenceReader(
  photo: SmallPhoto,
  mask: ByteMask,
  { oval, widthCells }: ReaderOptions,
): EvidenceReader {
  const size = { widthPx: mask.width, heightPx: mask.height };
  // The lower part of an oval crosses the face: only its upper part is an edge.
  const believed = oval ? (place: PixelPlace) => upperPart(oval, place) : () => true;
  const border = borderPoints(mask).filter(believed);
  const edge = signedDistanceMap(mask);
  const faceMask = oval ? belowOval(mask, oval) : mask;
  let [maps, contrast]: [DarkMaps | null, Float32Array | null] = [null, null];
  const darkMaps = (): DarkMaps => {
    maps ??= createDarkMaps(photo, faceMask, widthCells);
    return maps;
  };
  const linesAt = remembered((smear) => darkMaps().lines(smear));
  return {
    size,
    at: (preset, points, smear) => ({
      ...{ size, preset, mask, edge, believed },
      told: oval !== null,
      border: thin(border, points),
      dark: smear !== null && FACE_PRESETS.includes(preset) ? linesAt(smear) : null,
    }),
    contrast: () => {
      contrast ??= darkMaps().contrast();
      return contrast;
    },
  };
}

/** Makes what belongs to a number once. */
function remembered<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
