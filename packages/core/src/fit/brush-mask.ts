import type { PhotoSize } from '../camera/index.ts';
import { MAX_STROKE_POINTS, type MaskStroke, type StrokePaint } from '../treatment/index.ts';
import type { PixelPlace } from './landmarks.ts';
import type { SkinMask } from './skin-mask.ts';
import { type ByteMask, blur } from './small-photo.ts';

/** What each paint leaves under it. */
const LEAVES: Readonly<Record<StrokePaint, { readonly skin: number; readonly hair: number }>> = {
  skin: { skin: 255, hair: 0 },
  hair: { skin: 0, hair: 255 },
  block: { skin: 0, hair: 0 },
};
/** Bends below this share of the brush's radius are not kept. Chosen by eye. */
const BEND_SHARE = 0.125;

/**
 * A mask with a person's corrections painted over it, in their order. The mask that was read stays as it is.
 * @param size size of the photo itself, px, which strokes are told in
 */
export function brushMask(mask: SkinMask, strokes: readonly MaskStroke[], size: PhotoSize): SkinMask {
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
    const to = points[Math.min(i + 1, points.length - 1)];
    if (i > 0 && i === points.length - 1) break;
    const [left, right] = span(from[0], to[0], radius, width);
    const [top, bottom] = span(from[1], to[1], radius, height);
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        if (distanceToSegment([x + 0.5, y + 0.5], from, to) > radius) continue;
        skin[y * width + x] = leaves.skin;
        hair[y * width + x] = leaves.hair;
      }
    }
  }
}

/** Cells that a brush between two places may touch, first and one past the last. */
function span(a: number, b: number, radius: number, most: number): readonly [number, number] {
  const clamp = (value: number): number => Math.min(Math.max(value, 0), most);
  return [clamp(Math.floor(Math.min(a, b) - radius)), clamp(Math.ceil(Math.max(a, b) + radius) + 1)];
}

function distanceToSegment([x, y]: PixelPlace, [ax, ay]: PixelPlace, [bx, by]: PixelPlace): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/**
 * A pointer's way as a stroke keeps it: whole px, without what bends less than an eighth of the brush (Douglas & Peucker 1973), at most
 * {@link MAX_STROKE_POINTS} points. Call it when the pointer is lifted, so that cases stay small.
 */
export function brushPath(points: readonly PixelPlace[], radiusPx: number): [number, number][] {
  let tolerance = BEND_SHARE * radiusPx;
  let kept = thinned(points, tolerance);
  while (kept.length > MAX_STROKE_POINTS) {
    tolerance = Math.max(2 * tolerance, 1);
    kept = thinned(points, tolerance);
  }
  return kept.map(([x, y]) => [Math.round(x), Math.round(y)]);
}

function thinned(points: readonly PixelPlace[], tolerance: number): PixelPlace[] {
  const keep = new Uint8Array(points.length);
  if (points.length > 0) keep[0] = keep[points.length - 1] = 1;
  const stack: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let part = stack.pop(); part; part = stack.pop()) {
    const [first, last] = part;
    let [farthest, far] = [-1, tolerance];
    for (let i = first + 1; i < last; i++) {
      const distance = distanceToSegment(points[i], points[first], points[last]);
      if (distance > far) [farthest, far] = [i, distance];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** Where dots show, ready for a renderer: 255 on skin, fading to 0 over the last cell and a half before its edge, never beyond it. */
export function dotMask({ skin, width, height }: SkinMask): ByteMask {
  const share = blur(Float32Array.from(skin), width, height, 1);
  const data = Uint8Array.from(skin, (value, i) =>
    value === 0 ? 0 : Math.min(255, Math.max(0, Math.round(2 * share[i] - 255 + 1e-3))),
  );
  return { data, width, height };
}
