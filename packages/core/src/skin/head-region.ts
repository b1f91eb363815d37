import { craniumSlope, createCraniumHit } from '../anatomy/cranium-hit.ts';
import { createBoxedHit, type Hit } from '../anatomy/ellipsoid-hit.ts';
import { meanPart } from '../anatomy/head-parts.ts';
import { type PixelPlace, PRIOR_HALF_BREADTH_MM } from '../anatomy/landmarks.ts';
import { clearOfParts, depthsBelow, type ShownHead, showKnownHead } from '../anatomy/shown-head.ts';
import { type Outline, outlineDistance } from '../anatomy/solid-outline.ts';
import { type Lens, lensPosition, type PhotoSize } from '../camera/index.ts';
import type { SmallPhoto } from '../pixels/small-photo.ts';
import type { SemiAxes } from '../surface/index.ts';

/** The head may stray this far beyond its fitted outline, mm (RMS of heads about their superellipsoid 0.9–1.6 mm). Chosen by eye. */
const STRAY_MM = 3;
/** Colour is learned this far inside the outline, mm. Chosen by eye. */
const CORE_MM = 7;
/** And above this height over the head's centre, mm: below lie brows, ears and beard. Chosen by eye. */
const CORE_HEIGHT_MM = 12;
/**
 * What stands out farther than the second, mm, and no nearer than the first, is beside the head, but
 * below this depth under its centre, where the nape is. Chosen by eye.
 */
const BESIDE_MM = { from: 6, to: 26, depth: 40 } as const;
/** And no nearer to ears, face and neck than this, mm: their spread over people is 6. Chosen by eye. */
const CLEAR_MM = 9;
/**
 * The middle of the face, mm from the cranium's centre: cheeks and nose between the eyes and the mouth, well in front of the ears. It is
 * bare on almost everyone; forehead and jaw are not. Chosen by eye.
 */
const MIDFACE = { from: -68, to: -30, front: 45 } as const;
/** Ears are taken larger than the mean by this to each side, up and down, and to the front and back, mm: tragus and cheek pass into each other. By eye. */
const EAR_MORE_MM = [1, 1, 5] as const;
/** Less than so much of the face, mm², tells neither the colour of skin nor how smooth it is: a back view shows the edge of a cheek. Chosen by eye. */
const FACE_MM2 = 500;
const TANGENTS = 96;

/** What a cell shows by the fitted head alone. */
export const CELL = { off: 0, head: 1, core: 2 } as const;

/** The part of a photo about the head, cell by cell: row by row, `width` x `height` cells from `left`, `top` of the small photo. */
export interface HeadRegion {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** {@link CELL}: core where the colour of skin is learned, head elsewhere on the cranium, off it and on ears 0. */
  readonly cells: Uint8Array;
  /** 1 in the middle of the face; 0 everywhere where too little of it shows to tell how skin looks. */
  readonly face: Uint8Array;
  /** 1 just beside the head, where the background shows unless something touches the head. */
  readonly beside: Uint8Array;
  /** Outward normals of the cranium, 3 per cell on it. */
  readonly normals: Float32Array;
  readonly mmPerCell: number;
  /** The head's centre, in cells of this part. */
  readonly centre: readonly [number, number];
}

/** Null where the head lies behind the lens or off the photo. */
export function headRegion(
  lens: Lens,
  semiAxesMm: SemiAxes,
  { widthPx, heightPx }: PhotoSize,
): HeadRegion | null {
  const head = showKnownHead(lens, semiAxesMm, TANGENTS);
  if (!head) return null;
  const { cranium: outline } = head;
  const mmPerCell = lens.translationMm[2] / lens.focalPx;
  const margin = BESIDE_MM.to / mmPerCell;
  const span = (values: Float64Array, most: number): readonly [number, number] => [
    Math.max(0, Math.floor(Math.min(...values) - margin)),
    Math.min(most, Math.ceil(Math.max(...values) + margin)),
  ];
  const [left, right] = span(outline.xPx, widthPx);
  const [top, bottom] = span(outline.yPx, heightPx);
  const [width, height] = [right - left, bottom - top];
  if (width < 1 || height < 1) return null;
  const n = width * height;
  const region: HeadRegion = {
    ...{ left, top, width, height, mmPerCell },
    cells: new Uint8Array(n),
    face: new Uint8Array(n),
    beside: new Uint8Array(n),
    normals: new Float32Array(3 * n),
    centre: [outline.centrePx[0] - left, outline.centrePx[1] - top],
  };
  fillRegion(region, head, semiAxesMm);
  return region;
}

function fillRegion(region: HeadRegion, head: ShownHead, semiAxesMm: SemiAxes): void {
  const { left, top, width, height, face, mmPerCell } = region;
  const fill = createFill(region, head, semiAxesMm);
  for (let y = 0; y < height; y += BLOCK) {
    for (let x = 0; x < width; x += BLOCK) {
      const [right, bottom] = [Math.min(x + BLOCK, width), Math.min(y + BLOCK, height)];
      const kind = kindOfBlock(head.cranium, [left + x + BLOCK / 2, top + y + BLOCK / 2], mmPerCell);
      for (let row = y; row < bottom; row++) for (let i = x; i < right; i++) fill(i, row, kind);
    }
  }
  if (face.reduce((sum, is) => sum + is, 0) * mmPerCell ** 2 < FACE_MM2) face.fill(0);
}

/** Cells are asked for their distance from the outline only where a block of so many each way does not tell enough. */
const BLOCK = 8;
/** From the middle of a block to its farthest cell, and what the outline's own corners may take of a distance, cells. */
const BLOCK_REACH = (BLOCK / 2) * Math.SQRT2 + 1;

type BlockKind = 'deep' | 'far' | 'mixed';

/** Whether all of a block lies so far inside the outline, or so far beside it, that no cell's distance matters. */
function kindOfBlock(outline: Outline, [x, y]: readonly [number, number], mmPerCell: number): BlockKind {
  const distance = outlineDistance(outline, x, y);
  if ((distance + BLOCK_REACH) * mmPerCell < -CORE_MM) return 'deep';
  return (distance - BLOCK_REACH) * mmPerCell > BESIDE_MM.to ? 'far' : 'mixed';
}

/** What reads one cell of a region. */
function createFill(
  { left, top, width, cells, face, beside, normals, mmPerCell }: HeadRegion,
  head: ShownHead,
  semiAxesMm: SemiAxes,
): (x: number, y: number, kind: BlockKind) => void {
  const { lens, cranium } = head;
  const onHead = createCraniumHit(lens, semiAxesMm);
  const inMidface = createMidface(lens, semiAxesMm[0]);
  const behindEar = createEars(lens, semiAxesMm[0]);
  const belowOf = depthsBelow(head, mmPerCell);
  const isBeside = (place: PixelPlace, distanceMm: number): boolean =>
    distanceMm > BESIDE_MM.from &&
    distanceMm < BESIDE_MM.to &&
    belowOf(place) < BESIDE_MM.depth &&
    clearOfParts(head, place, (2 * CLEAR_MM) / mmPerCell) * mmPerCell > CLEAR_MM;
  const point = new Float64Array(3);
  const place: [number, number] = [0, 0];
  return (x, y, kind) => {
    const i = y * width + x;
    place[0] = left + x + 0.5;
    place[1] = top + y + 0.5;
    if (inMidface(place)) face[i] = 1;
    if (kind === 'far') return;
    const distanceMm = kind === 'deep' ? -Infinity : outlineDistance(cranium, place[0], place[1]) * mmPerCell;
    if (distanceMm > STRAY_MM) {
      if (isBeside(place, distanceMm)) beside[i] = 1;
      return;
    }
    onHead(place, point);
    craniumSlope(semiAxesMm, point, normals, 3 * i);
    unit(normals, 3 * i);
    if (behindEar(place, point)) return;
    cells[i] = distanceMm < -CORE_MM && point[1] > CORE_HEIGHT_MM ? CELL.core : CELL.head;
  };
}

/** Whether a pixel shows the middle of the face. */
function createMidface(lens: Lens, halfBreadthMm: number): (place: PixelPlace) => boolean {
  const k = halfBreadthMm / PRIOR_HALF_BREADTH_MM;
  const { centreMm, radiiMm } = meanPart('face', halfBreadthMm);
  const hits = createBoxedHit(lens, centreMm, radiiMm);
  const point = new Float64Array(3);
  const { from, to, front } = MIDFACE;
  return (place) => hits(place, point) && point[2] > k * front && point[1] > k * from && point[1] < k * to;
}

/** Whether an ear hides a place of the skin: it does only where it stands before it. */
function createEars(lens: Lens, halfBreadthMm: number): (place: PixelPlace, skin: Float64Array) => boolean {
  const [onLeft, onRight] = (['earLeft', 'earRight'] as const).map((name) => {
    const { centreMm, radiiMm } = meanPart(name, halfBreadthMm);
    const radii = radiiMm.map((mm, c) => mm + EAR_MORE_MM[c]);
    return createBoxedHit(lens, centreMm, radii);
  });
  const eye = lensPosition(lens);
  const far = (p: Float64Array): number => (p[0] - eye[0]) ** 2 + (p[1] - eye[1]) ** 2 + (p[2] - eye[2]) ** 2;
  const point = new Float64Array(3);
  const before = (hits: Hit, place: PixelPlace, skin: Float64Array): boolean =>
    hits(place, point) && far(point) < far(skin);
  return (place, skin) => before(onLeft, place, skin) || before(onRight, place, skin);
}

function unit(v: Float32Array, at: number): void {
  const length = Math.sqrt(v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2]);
  for (let c = 0; c < 3; c++) v[at + c] /= length;
}

/** The pixels about the head. */
export function cutPart({ pixels, width }: SmallPhoto, region: HeadRegion): SmallPhoto {
  const out = new Uint8ClampedArray(4 * region.width * region.height);
  for (let y = 0; y < region.height; y++) {
    const at = 4 * ((region.top + y) * width + region.left);
    out.set(pixels.subarray(at, at + 4 * region.width), 4 * y * region.width);
  }
  return { pixels: out, width: region.width, height: region.height };
}
