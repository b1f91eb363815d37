import { type Lens, lensOf, type PhotoSize } from '../camera/index.ts';
import type { SmallPhoto } from '../pixels/small-photo.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';
import { faceHues, type SkinHues } from './face-hues.ts';
import { cutPart, type HeadRegion, headRegion } from './head-region.ts';
import { type FaceRoughness, faceRoughness, roughness, smoothPlaces, softened } from './roughness.ts';
import { type Colours, colours } from './skin-colour.ts';

/** The part of a photo about a fitted head, and what both the verdict on the fit and the mask of skin ask of it. Nobody writes to it. */
export interface HeadReading extends FaceRoughness {
  readonly region: HeadRegion;
  /** The photo's pixels there. */
  readonly part: SmallPhoto;
  readonly colour: Colours;
  /** The hues of skin, where enough of a face shows. */
  readonly hues: SkinHues | null;
  /** Light without its finest detail, see `softened`. */
  readonly soft: Float32Array;
  /** See `roughness`. */
  readonly rough: Float32Array;
  /** See `smoothPlaces`; null where no face shows. */
  readonly smooth: Uint8Array | null;
}

interface PlacedHead {
  /** In pixels of the photo itself. */
  readonly camera: Camera;
  readonly semiAxesMm: SemiAxes;
  /** Of the photo itself. */
  readonly size: PhotoSize;
}

interface KnownReading {
  readonly lens: Lens;
  readonly semiAxesMm: SemiAxes;
  readonly reading: HeadReading;
}

/** The last ones, with all that they were made of: a mask is mostly asked for the head that was just judged, and a photo is judged at most twice. */
let known: readonly KnownReading[] = [];
const MOST_KNOWN = 2;

/** Reads the part of a small photo about a head; null where the head lies behind the lens or off the photo. */
export function readHead(photo: SmallPhoto, { camera, semiAxesMm, size }: PlacedHead): HeadReading | null {
  const cells = { widthPx: photo.width, heightPx: photo.height };
  const lens = smallLens(camera, size, cells);
  const before = known.find((other) => isSame(other.lens, lens) && isSame(other.semiAxesMm, semiAxesMm));
  const region = before?.reading.region ?? headRegion(lens, semiAxesMm, cells);
  if (!region) return null;
  const part = cutPart(photo, region);
  if (before && isSameMap(before.reading.part.pixels, part.pixels)) return before.reading;
  const colour = colours(part);
  const hues = faceHues(colour, part, region);
  const reading = { region, part, colour, hues, ...readTexture(colour, region, hues !== null) };
  known = [{ lens, semiAxesMm, reading }, ...known].slice(0, MOST_KNOWN);
  return reading;
}

function readTexture(
  { light }: Colours,
  region: HeadRegion,
  showsFace: boolean,
): Pick<HeadReading, 'soft' | 'rough' | 'smooth'> & FaceRoughness {
  const soft = softened(light, region);
  const rough = roughness(light, soft, region);
  const ofFace = faceRoughness(rough, region);
  return {
    soft,
    rough,
    ...ofFace,
    smooth: showsFace ? smoothPlaces({ light, rough, faceRough: ofFace.faceRough }, region) : null,
  };
}

/** The lens of a photo's camera for its small copy. */
function smallLens(camera: Camera, { widthPx }: PhotoSize, cells: PhotoSize): Lens {
  const scale = cells.widthPx / widthPx;
  const centrePx: [number, number] = [camera.centrePx[0] * scale, camera.centrePx[1] * scale];
  return lensOf({ ...camera, centrePx, mmPerPx: camera.mmPerPx / scale }, cells);
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

function isSameMap(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
