import { hashUnit } from '../random/index.ts';
import { spacingForDensity } from '../spacing/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { CODE, type LayerStack } from './cover-layers.ts';
import { type GridPlace, valueAtPlace } from './grid-place.ts';

/** Which area a dot belongs to, and how far inside it stands. Written by {@link AreaCover.pick}. */
export interface AreaPick {
  /** Index into the treatment's areas. */
  area: number;
  /** Share of the place that is this area's, in (0, 1]. */
  share: number;
  /** Smallest distance to a neighbour, chart mm; NaN where the spacing map has the last word. */
  spacing: number;
}

/** Several areas over one another, as a dot asks for them. */
export interface AreaCover {
  /**
   * The area of a candidate at a chart point, or false where there is none.
   * Where areas run into each other a hash of the place decides who gets a dot.
   * @param place the same point, located on the grid
   */
  pick(u: number, v: number, place: GridPlace, out: AreaPick): boolean;
  /** How much of a place is an area's, in [0, 1], once everything that lies over it has taken its share. */
  visibleShare(at: PlaceAt, area: number): number;
  /** What the areas are at every node. */
  readonly stack: LayerStack;
}

/** A chart point, and the same point located on the grid. */
export interface PlaceAt {
  readonly u: number;
  readonly v: number;
  readonly place: GridPlace;
}

/** All bits of a cell's four corners. */
function bitsOfCell({ columns }: SurfaceGrid, map: Uint32Array, node: number): number {
  return map[node] | map[node + 1] | map[node + columns] | map[node + columns + 1];
}

/** What a {@link createAreaCover} needs beside the layers. */
export interface CoverGround {
  readonly grid: SurfaceGrid;
  readonly density: Treatment['density'];
  /** Key of the lots that are drawn where areas overlap softly. */
  readonly luckKey: number;
  /** Weight of the treatment's top density at every node. */
  readonly top: Float32Array;
  /** Hairline ramp at a place. */
  readonly rampAt: (place: GridPlace) => number;
}

/** A dot's identity is the bits of its coordinates. */
const bits = new Float32Array(2);
const words = new Int32Array(bits.buffer);

/** The areas of a treatment as dots ask for them. */
export function createAreaCover(stack: LayerStack, ground: CoverGround): AreaCover {
  const { grid, density, luckKey, top, rampAt } = ground;
  const { layers, owners, present, passed } = stack;
  const shares = new Float64Array(layers.length);
  const parts = new Float64Array(layers.length);

  const shareMaps = layers.map(({ mask }) => mask.share);
  const { scale: scales, columns } = grid;
  // NaN where top and sides of the treatment govern.
  const densities = Float64Array.from(layers, ({ densityPerCm2 }) => densityPerCm2 ?? Number.NaN);
  const asksOwn = densities.some(Number.isNaN);

  /** Contributions of the layers to the density at a place, into `parts`; returns their sum. */
  function compose(u: number, v: number, place: GridPlace, crisp: boolean): number {
    const { node } = place;
    const here = bitsOfCell(grid, present, node);
    const nearby = crisp ? bitsOfCell(grid, passed, node) : 0;
    const { sidesPerCm2, centrePerCm2 } = density;
    const own = asksOwn
      ? sidesPerCm2 + (centrePerCm2 - sidesPerCm2) * valueAtPlace(top, columns, place)
      : Number.NaN;
    // Measured once, and only where an area that the hairline bounds has a share.
    let ramp = crisp ? Number.NaN : 1;
    let n = 0;
    parts.fill(0);
    shares.fill(0);
    for (let k = 0, rest = here; rest !== 0; k++, rest >>>= 1) {
      if ((rest & 1) === 0) continue;
      const share = ((nearby >>> k) & 1) === 0 ? shareAt(k, place) : exactAt(k, u, v, place);
      if (share === 0) continue;
      const isBounded = ((stack.bounded >>> k) & 1) === 1;
      if (isBounded && Number.isNaN(ramp)) ramp = rampAt(place);
      const asked = Number.isNaN(densities[k]) ? own : densities[k];
      const full = asked * (isBounded ? ramp : 1) * bareAt(k, place);
      for (let below = 0; below < k; below++) parts[below] *= 1 - share;
      shares[k] = share;
      parts[k] = full * share;
      n += (full - n) * share;
    }
    return n;
  }

  /** Share of skin that hair leaves to a layer. */
  function bareAt(k: number, place: GridPlace): number {
    const { hair } = layers[k];
    return hair === null ? 1 : 1 - valueAtPlace(hair, columns, place);
  }

  /** Share of a crisp layer from its outlines themselves. */
  function exactAt(k: number, u: number, v: number, place: GridPlace): number {
    const { exact } = layers[k].mask;
    return exact === null ? 0 : exact(u, v, valueAtPlace(scales, columns, place));
  }

  /** Share of a layer on the grid. */
  function shareAt(k: number, place: GridPlace): number {
    return layers[k].mask.whole ? 1 : valueAtPlace(shareMaps[k], columns, place);
  }

  /** Share of one layer, from its outlines where the grid is too coarse for them. */
  function shareOf(k: number, { u, v, place }: PlaceAt): number {
    const isPassed = ((bitsOfCell(grid, passed, place.node) >>> k) & 1) === 1;
    return isPassed ? exactAt(k, u, v, place) : shareAt(k, place);
  }

  return {
    stack,
    visibleShare(at, area) {
      const code = ownerOfCell(grid, owners, at.place.node);
      if (code === CODE.none) return 0;
      if (code < CODE.crisp) return code === area ? 1 : 0;
      let visible = shareOf(area, at);
      for (let k = area + 1; k < layers.length && visible > 0; k++) visible *= 1 - shareOf(k, at);
      return visible;
    },
    pick(u, v, place, out) {
      const code = ownerOfCell(grid, owners, place.node);
      out.spacing = Number.NaN;
      if (code === CODE.none) return false;
      if (code < CODE.crisp) {
        out.area = code;
        out.share = 1;
        return true;
      }
      const n = compose(u, v, place, code === CODE.crisp);
      if (n <= LEAST_PER_CM2) return false;
      if (code === CODE.crisp) out.spacing = spacingForDensity(n) / valueAtPlace(scales, columns, place);
      bits[0] = u;
      bits[1] = v;
      let rest = hashUnit(luckKey, words[0], words[1]) * n;
      let area = layers.length - 1;
      while (area > 0 && rest >= parts[area]) rest -= parts[area--];
      out.area = area;
      out.share = shares[area];
      return true;
    },
  };
}

/** Sparser than this nobody sees dots; it also keeps spacings finite. Chosen by eye, dots/cm². */
export const LEAST_PER_CM2 = 1;

/** The one owner of a cell's four corners, or the code of how they differ. */
function ownerOfCell(grid: SurfaceGrid, owners: Uint8Array, node: number): number {
  const a = owners[node];
  const b = owners[node + 1];
  const c = owners[node + grid.columns];
  const d = owners[node + grid.columns + 1];
  if (a === b && b === c && c === d) return a;
  return a === CODE.crisp || b === CODE.crisp || c === CODE.crisp || d === CODE.crisp
    ? CODE.crisp
    : CODE.mixed;
}
