import type { SurfaceGrid } from '../surface/index.ts';
import type { Area, AreaPatch } from '../treatment/index.ts';
import { type DistanceBox, distanceToOutline, outlineDistance } from './outline-distance.ts';

/** Softer than this, an area's edge is drawn on the grid; crisper, each dot asks the outline itself. Two cells of the grid. */
export const CRISP_MM = 5;

/** What bands are measured from: the hairline of the moment. */
export interface MaskGround {
  readonly grid: SurfaceGrid;
  /** Signed distance to the hairline, mm. */
  readonly distanceMm: Float32Array;
  /** 1 at the front, 0 at the sides and the back. */
  readonly front: Float32Array;
  /** Distance to an outline; a cache may remember it. @defaultValue computed anew */
  readonly distanceTo?: DistanceMaker;
}

/** As {@link outlineDistance}. */
export type DistanceMaker = typeof outlineDistance;

/** Values of {@link AreaMask.near}. */
export const NEAR = 1;
export const PASSED = 2;

/** How much of each place belongs to an area, in [0, 1] at every node. */
export interface AreaMask {
  readonly share: Float32Array;
  /** True when the area is everything that the hairline bounds. */
  readonly whole: boolean;
  /** Share at one chart point from the outlines themselves, for areas with a crisp edge; null when the grid says enough. */
  readonly exact: ((u: number, v: number, scale: number) => number) | null;
  /** For crisp areas, `NEAR` around their outlines, and {@link PASSED} at nodes whose cells an outline or its feather may pass; empty otherwise. */
  readonly near: Uint8Array;
  /** The part of the grid outside which share and near are 0. */
  readonly reach: GridPart;
}

/** Some neighbouring columns and rows of a grid. */
export interface GridPart {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** The mask of an area: its patches, drawn and erased in order. Outlines on flat skin are no part of a head, nor those of a head of flat skin. */
export function createAreaMask(area: Area, ground: MaskGround): AreaMask {
  const { grid, distanceTo = outlineDistance } = ground;
  const { softnessMm } = area;
  const startsFull = !area.patches.some((patch) => patch.mode === 'add');
  const patches = patchesOn(area, grid.surface.kind);
  const share = new Float32Array(grid.columns * grid.rows).fill(startsFull ? 1 : 0);
  const everywhere: GridPart = { column: 0, row: 0, columns: grid.columns, rows: grid.rows };
  if (patches.length === 0) return { share, whole: startsFull, exact: null, near: NONE, reach: everywhere };
  const crisp = softnessMm < CRISP_MM && patches.every((patch) => patch.shape !== 'band');
  const near = crisp ? new Uint8Array(share.length) : NONE;
  const boxes: DistanceBox[] = [];
  for (const patch of patches) {
    const sign = patch.mode === 'add' ? 1 : -1;
    if (patch.shape === 'band') {
      drawBand(share, ground, { depthMm: patch.depthMm, softnessMm, sign });
      continue;
    }
    const box = distanceTo(grid, patch.points, 0.5 * softnessMm + NEAR_MM);
    boxes.push(box);
    drawOutline(share, grid, { box, softnessMm, sign, near });
  }
  const signs = patches.map((patch) => (patch.mode === 'add' ? 1 : -1));
  const exact = crisp ? exactShare(boxes, signs, { start: startsFull ? 1 : 0, softnessMm }) : null;
  const isBoxed = !startsFull && boxes.length === patches.length;
  return { share, whole: false, exact, near, reach: isBoxed ? partAround(boxes) : everywhere };
}

/** The least part of a grid that holds all others. */
function partAround(parts: readonly GridPart[]): GridPart {
  const column = Math.min(...parts.map((part) => part.column));
  const row = Math.min(...parts.map((part) => part.row));
  const right = Math.max(...parts.map((part) => part.column + part.columns));
  const bottom = Math.max(...parts.map((part) => part.row + part.rows));
  return { column, row, columns: right - column, rows: bottom - row };
}

/** The patches of an area that lie on a kind of skin. */
export function patchesOn({ patches }: Pick<Area, 'patches'>, skin: 'head' | 'patch'): readonly AreaPatch[] {
  return patches.filter(({ shape }) => (shape === 'flat') === (skin === 'patch'));
}

const NONE = new Uint8Array(0);
/** So many cells from an outline the density is the larger of both sides'. */
const NEAR_CELLS = 1.5;
/** An outline may pass a cell of which a corner is so many cells from it: half the diagonal, and as much again as λ could ever change. */
const PASSED_CELLS = 1;
/** The largest such distance on any head, mm. */
const NEAR_MM = 4.2;

/** So far beyond the feather, chart mm, no rounding reaches. */
const BEYOND_FEATHER = 0.01;

/** Nearest outlines of a crisp area decide for a single place. */
function exactShare(
  boxes: readonly DistanceBox[],
  signs: readonly number[],
  { start, softnessMm }: { readonly start: number; readonly softnessMm: number },
) {
  return (u: number, v: number, scale: number): number => {
    // Farther away the feather is 0 or 1, to the bit.
    const most = (0.5 * softnessMm) / scale + BEYOND_FEATHER;
    let share = start;
    for (let i = 0; i < boxes.length; i++) {
      const d = distanceToOutline(boxes[i].outline, u, v, most) * scale;
      share = blend(share, feather(d, softnessMm), signs[i]);
    }
    return share;
  };
}

interface OutlineStroke {
  readonly box: DistanceBox;
  readonly softnessMm: number;
  readonly sign: number;
  readonly near: Uint8Array;
}

function drawOutline(
  share: Float32Array,
  grid: SurfaceGrid,
  { box, softnessMm, sign, near }: OutlineStroke,
): void {
  for (let row = 0, k = 0; row < box.rows; row++) {
    let node = (box.row + row) * grid.columns + box.column;
    for (let column = 0; column < box.columns; column++, k++, node++) {
      const d = box.mm[k];
      share[node] = blend(share[node], feather(d, softnessMm), sign);
      if (near.length === 0) continue;
      const away = Math.abs(d);
      const edge = 0.5 * softnessMm;
      if (away < PASSED_CELLS * grid.cell * grid.scale[node] + edge) near[node] = PASSED;
      else if (near[node] === 0 && away < NEAR_CELLS * grid.cell * grid.scale[node] + edge) near[node] = NEAR;
    }
  }
}

interface BandStroke {
  readonly depthMm: number;
  readonly softnessMm: number;
  readonly sign: number;
}

function drawBand(
  share: Float32Array,
  { distanceMm, front }: MaskGround,
  { depthMm, softnessMm, sign }: BandStroke,
): void {
  for (let node = 0; node < share.length; node++) {
    if (front[node] === 0) continue;
    share[node] = blend(share[node], front[node] * feather(depthMm - distanceMm[node], softnessMm), sign);
  }
}

/** 0 outside, 1 inside, a smooth step of the softness' width across the outline. */
function feather(distanceMm: number, softnessMm: number): number {
  if (softnessMm <= 0) return distanceMm > 0 ? 1 : 0;
  const t = Math.min(1, Math.max(0, distanceMm / softnessMm + 0.5));
  return t * t * (3 - 2 * t);
}

/** Drawing adds where nothing is yet; erasing takes a share of what is there. */
function blend(share: number, stroke: number, sign: number): number {
  return sign > 0 ? Math.max(share, stroke) : share * (1 - stroke);
}
