/** What a mask of skin gets right and wrong, dot by dot, against the layers that the sitters' renderer writes. */
import {
  type Camera,
  createDotField,
  createHeadSurface,
  defaultTreatment,
  dotMask,
  lensOf,
  project,
  type SemiAxes,
  type SkinMask,
} from '../../../packages/core/src/index.ts';
import { PARTS } from '../../sitters/truth-layers.ts';
import type { PartLayers } from './truth/layers.ts';
import type { Truth } from './truth/truth.ts';

/** Dots may lie off by this many px of a photo 750 px wide. */
const GRACE = { px: 2, of: 750 } as const;
/** Hair that hides more than the second share hides the skin; below the first the skin is bare. Stubble of a millimetre hides 0.1 to 0.2. */
const HAIR = { bare: 0.2, full: 0.5 } as const;
/** Skin that faces the lens by more than this cosine must show its dots. */
const FACING = 0.35;

export interface DotFindings {
  /** Dots that show. */
  readonly shown: number;
  /** Of them: those on what is no skin, by what it is. */
  readonly off: Readonly<Record<'wall' | 'ear' | 'glasses' | 'hand' | 'hair', number>>;
  /** Dots whose place is bare scalp, and those of them that do not show. */
  readonly bare: number;
  readonly lost: number;
}

/** A full shave's dots on a head, through its mask. */
export function findDots(
  layers: PartLayers,
  { size }: Truth,
  { camera, semiAxesMm, mask }: { camera: Camera; semiAxesMm: SemiAxes; mask: SkinMask },
): DotFindings {
  const head = { kind: 'head' as const, semiAxesMm: [...semiAxesMm] as [number, number, number] };
  const field = createDotField({ head, treatment: defaultTreatment('bench') });
  const surface = createHeadSurface(semiAxesMm);
  const lens = lensOf(camera, size);
  const shownAt = dotMask(mask);
  const off = { wall: 0, ear: 0, glasses: 0, hand: 0, hair: 0 };
  let [shown, bare, lost] = [0, 0, 0];
  for (let i = 0; i < field.count; i++) {
    const seen = project(lens, surface, { u: field.u[i], v: field.v[i] });
    if (!seen || seen.facing <= 0) continue;
    const x = Math.floor((seen.xPx / size.widthPx) * mask.width);
    const y = Math.floor((seen.yPx / size.heightPx) * mask.height);
    if (!(x >= 0 && y >= 0 && x < mask.width && y < mask.height)) continue;
    const shows = shownAt.data[y * mask.width + x] >= 128;
    const [px, py] = [Math.floor(seen.xPx), Math.floor(seen.yPx)];
    const at = py * layers.width + px;
    if (seen.facing > FACING && layers.parts[at] === PARTS.scalp && layers.hair[at] < HAIR.bare) {
      bare++;
      if (!shows) lost++;
    }
    if (!shows) continue;
    shown++;
    const wrong = wrongAt(layers, px, py);
    if (wrong) off[wrong]++;
  }
  return { shown, off, bare, lost };
}

/** What hides the skin at a place and all around it within the grace; null where skin shows. */
function wrongAt(
  { width, height, parts, hair }: PartLayers,
  x: number,
  y: number,
): keyof DotFindings['off'] | null {
  const grace = Math.max(1, Math.round((GRACE.px * width) / GRACE.of));
  for (let v = Math.max(0, y - grace); v <= Math.min(height - 1, y + grace); v++) {
    for (let u = Math.max(0, x - grace); u <= Math.min(width - 1, x + grace); u++) {
      const i = v * width + u;
      if ((parts[i] === PARTS.scalp || parts[i] === PARTS.skin) && hair[i] < HAIR.full) return null;
    }
  }
  const part = parts[y * width + x];
  if (part === PARTS.ear) return 'ear';
  if (part === PARTS.glasses) return 'glasses';
  if (part === PARTS.hand) return 'hand';
  return part === PARTS.wall && hair[y * width + x] < HAIR.full ? 'wall' : 'hair';
}

/** Mean error of the coverage over the scalp that was read, and its mean signed error. */
export function coverageError(
  layers: PartLayers,
  mask: SkinMask,
): { readonly error: number; readonly bias: number } {
  let [error, bias, count] = [0, 0, 0];
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      const cell = y * mask.width + x;
      const at =
        Math.floor(((y + 0.5) * layers.height) / mask.height) * layers.width +
        Math.floor(((x + 0.5) * layers.width) / mask.width);
      if (layers.parts[at] !== PARTS.scalp || (mask.skin[cell] === 0 && mask.hair[cell] === 0)) continue;
      const off = mask.hair[cell] / 255 - layers.hair[at];
      error += Math.abs(off);
      bias += off;
      count++;
    }
  }
  return { error: error / Math.max(count, 1), bias: bias / Math.max(count, 1) };
}
