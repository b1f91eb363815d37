import type { PixelPlace } from '../anatomy/landmarks.ts';
import type { PhotoSize } from '../camera/index.ts';
import type { ByteMask, SmallPhoto } from '../pixels/small-photo.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { createDarkMaps, type DarkMaps } from './dark-features.ts';
import { borderPoints, signedDistanceMap, thin } from './mask-shape.ts';
import { belowOval, type Oval, upperPart } from './oval-mask.ts';
import type { PhotoEvidence } from './photo-evidence.ts';
import { createDarkRank, type DarkRank } from './view-likelihood.ts';

/** Presets that show eyes, brows or mouth. */
const FACE_PRESETS: readonly ViewPreset[] = [
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
  /** How dark each place is among all of the photo. */
  rank(smear: number): DarkRank;
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
  const darkMaps = once((): DarkMaps => createDarkMaps(photo, faceMask, widthCells));
  const lines = new Map<number, Float32Array>();
  const linesAt = (smear: number): Float32Array => {
    const map = lines.get(smear) ?? darkMaps()({ smear, lines: true });
    lines.set(smear, map);
    return map;
  };
  let rank: DarkRank | null = null;
  return {
    size,
    at: (preset, points, smear) => ({
      ...{ size, preset, mask, edge, believed },
      told: oval !== null,
      border: thin(border, points),
      dark: smear !== null && FACE_PRESETS.includes(preset) ? linesAt(smear) : null,
    }),
    rank: (smear) => {
      rank ??= createDarkRank(darkMaps()({ smear }), faceMask);
      return rank;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
