import type { PixelPlace } from '../anatomy/landmarks.ts';
import type { PhotoSize } from '../camera/index.ts';
import { assertSize } from '../fit/assert-input.ts';
import { type ByteMask, blur } from '../pixels/small-photo.ts';
import { type MaskStroke, STROKE_PAINTS, type StrokePaint } from '../treatment/index.ts';
import type { SkinMask } from './skin-mask.ts';

/** What each paint leaves under it. */
const LEAVES: Readonly<Record<StrokePaint, { readonly skin: number; readonly hair: number }>> = {
  skin: { skin: 255, hair: 0 },
  hair: { skin: 0, hair: 255 },
  block: { skin: 0, hair: 0 },
};

/**
 * A mask with a person's corrections painted over it, in their order. The mask that was read stays as it is.
 * @param strokes as a case holds them: radius at least 0.5 px, at most 500 points each
 * @param size size of the photo itself, px, which strokes are told in
 * @throws RangeError for a size that is none, or an unknown paint
 */
export function brushMask(mask: SkinMask, strokes: readonly MaskStroke[], size: PhotoSize): SkinMask {
  assertSize(size, 'brushMask: size');
  const odd = strokes.find(({ paint }) => !(paint in LEAVES));
  if (odd)
    throw new RangeError(`brushMask: expected to paint ${STROKE_PAINTS.join(', ')}, got "${odd.paint}"`);
  if (strokes.length === 0) return mask;
  const painted = { ...mask, skin: mask.skin.slice(), hair: mask.hair.slice() };
  for (const stroke of strokes) paint(painted, stroke, mask.width / size.widthPx);
  return painted;
}

function paint({ width, height, skin, hair }: SkinMask, stroke: MaskStroke, scale: number): void {
  const leaves = LEAVES[stroke.paint];
  // A brush finer than a cell still paints the cells it passes.
  const radius = Math.max(stroke.radiusPx * scale, 0.71);
  const points = stroke.points.map(([x, y]) => [x * scale, y * scale] as const);
  for (const [i, from] of points.entries()) {
    if (i > 0 && i === points.length - 1) break;
    const to = points[Math.min(i + 1, points.length - 1)];
    const top = clamp(Math.floor(Math.min(from[1], to[1]) - radius), height);
    const bottom = clamp(Math.ceil(Math.max(from[1], to[1]) + radius) + 1, height);
    for (let y = top; y < bottom; y++) {
      const [left, right] = brushedRow(y + 0.5, { from, to, radius });
      // Cells whose middles lie between the two.
      const [first, end] = [clamp(Math.ceil(left - 0.5), width), clamp(Math.floor(right - 0.5) + 1, width)];
      if (!(first < end)) continue;
      skin.fill(leaves.skin, y * width + first, y * width + end);
      hair.fill(leaves.hair, y * width + first, y * width + end);
    }
  }
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

interface Sweep {
  readonly from: PixelPlace;
  readonly to: PixelPlace;
  readonly radius: number;
}

/**
 * Between which places a round brush that is drawn from one place to another touches a row; left after right where it touches none. What it sweeps is
 * convex, so that each row has one stretch: that of its two ends and of the band between them.
 */
function brushedRow(y: number, { from: [ax, ay], to: [bx, by], radius }: Sweep): readonly [number, number] {
  let [left, right] = [Infinity, -Infinity];
  for (const [cx, cy] of [
    [ax, ay],
    [bx, by],
  ]) {
    const half = Math.sqrt(radius * radius - (y - cy) ** 2);
    if (!(half >= 0)) continue;
    left = Math.min(left, cx - half);
    right = Math.max(right, cx + half);
  }
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [left, right];
  // Within the band: between its ends along the way, and within the radius across it.
  const [start, end] = between((y - ay) * dy, dx, [0, length * length]);
  const [near, far] = between(-(y - ay) * dx, dy, [-radius * length, radius * length]);
  const [bandLeft, bandRight] = [ax + Math.max(start, near), ax + Math.min(end, far)];
  return bandLeft <= bandRight ? [Math.min(left, bandLeft), Math.max(right, bandRight)] : [left, right];
}

/** For which x `constant + slope · x` lies between two values. */
function between(
  constant: number,
  slope: number,
  [least, most]: readonly [number, number],
): readonly [number, number] {
  if (slope === 0)
    return constant >= least && constant <= most ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [a, b] = [(least - constant) / slope, (most - constant) / slope];
  return a < b ? [a, b] : [b, a];
}

/** Where dots show, ready for a renderer: 255 on skin, fading to 0 over the last cell and a half before its edge, never beyond it. */
export function dotMask({ skin, width, height }: SkinMask): ByteMask {
  const share = blur(Float32Array.from(skin), width, height, 1);
  const data = Uint8Array.from(skin, (value, i) =>
    value === 0 ? 0 : Math.min(255, Math.max(0, Math.round(2 * share[i] - 255 + 1e-3))),
  );
  return { data, width, height };
}
