import { type AreaMask, areaKindRow, PASSED, worksAroundHair } from '../areas/index.ts';
import { hashUnit } from '../random/index.ts';
import { spacingForDensity } from '../sampling/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Area, Treatment } from '../treatment/index.ts';
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
}

/** A chart point, and the same point located on the grid. */
export interface PlaceAt {
  readonly u: number;
  readonly v: number;
  readonly place: GridPlace;
}

/** Codes of nodes beside the indices of areas. */
const CODE = { crisp: 253, mixed: 254, none: 255 } as const;

/** One area ready for composing. */
export interface CoverLayer {
  readonly mask: AreaMask;
  readonly withinHairline: boolean;
  /** Its own density, dots/cm²; null where top and sides of the treatment govern. */
  readonly densityPerCm2: number | null;
  /** Share of the skin that hair covers at every node, where its dots go around hair; else null. */
  readonly hair: Float32Array | null;
}

/** Areas in order, the last on top. */
export function coverLayers(
  areas: readonly Area[],
  maskOf: (area: Area) => AreaMask,
  hair: Float32Array | null,
): CoverLayer[] {
  return areas.map((area) => ({
    mask: maskOf(area),
    withinHairline: areaKindRow(area.kind).withinHairline,
    densityPerCm2: area.densityPerCm2,
    hair: worksAroundHair(area) ? hair : null,
  }));
}

/** What governs density at one node: the treatment's own, and the ramp of the hairline there. */
export interface NodeDensity {
  readonly own: number;
  readonly ramp: number;
}

/** Density of all layers at a node, dots/cm². Beside a crisp outline the largest that either side asks: dots there decide by themselves. */
export function densityAtNode(
  layers: readonly CoverLayer[],
  node: number,
  { own, ramp }: NodeDensity,
): number {
  let n = 0;
  for (const { mask, withinHairline, densityPerCm2, hair } of layers) {
    const near = mask.near.length > 0 && mask.near[node] !== 0;
    if (!near && mask.share[node] === 0) continue;
    const bare = hair === null ? 1 : 1 - hair[node];
    const full = (densityPerCm2 ?? own) * (withinHairline ? ramp : 1) * bare;
    if (near) n = Math.max(n, full);
    else n += (full - n) * mask.share[node];
  }
  return n;
}

/** What stands at each node. */
interface NodeRoll {
  /** An area's index where it covers all, else a code. */
  readonly owners: Uint8Array;
  /** Bit k: layer k has a share there, or an outline near. A place then asks the few layers that its cell knows of. */
  readonly present: Uint32Array;
  /** Bit k: an outline of layer k may pass there. */
  readonly passed: Uint32Array;
}

function callRoll(layers: readonly CoverLayer[], nodes: number): NodeRoll {
  const owners = new Uint8Array(nodes).fill(CODE.none);
  const present = new Uint32Array(nodes);
  const passed = new Uint32Array(nodes);
  layers.forEach(({ mask }, index) => {
    const bit = 1 << index;
    const { share } = mask;
    const nearby = mask.near.length > 0 ? mask.near : null;
    for (let node = 0; node < nodes; node++) {
      const crisp = nearby !== null && nearby[node] !== 0;
      if (!crisp && share[node] === 0) continue;
      present[node] |= bit;
      if (crisp) {
        if (nearby[node] === PASSED) passed[node] |= bit;
        owners[node] = CODE.crisp;
      } else if (share[node] >= 0.999) owners[node] = index;
      else if (share[node] > 0.001 && owners[node] !== CODE.crisp) owners[node] = CODE.mixed;
    }
  });
  return { owners, present, passed };
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
export function createAreaCover(layers: readonly CoverLayer[], ground: CoverGround): AreaCover {
  const { grid, density, luckKey, top, rampAt } = ground;
  const { owners, present, passed } = callRoll(layers, grid.columns * grid.rows);
  const shares = new Float64Array(layers.length);
  const parts = new Float64Array(layers.length);

  /** Contributions of the layers to the density at a place, into `parts`; returns their sum. */
  function compose(u: number, v: number, place: GridPlace, crisp: boolean): number {
    const own =
      density.sidesPerCm2 +
      (density.centrePerCm2 - density.sidesPerCm2) * valueAtPlace(top, grid.columns, place);
    // Measured once, and only where an area that the hairline bounds has a share.
    let ramp = crisp ? Number.NaN : 1;
    let n = 0;
    const here = bitsOfCell(grid, present, place.node);
    const nearby = crisp ? bitsOfCell(grid, passed, place.node) : 0;
    const scale = nearby === 0 ? 0 : valueAtPlace(grid.scale, grid.columns, place);
    for (let k = 0; k < layers.length; k++) {
      if ((here & (1 << k)) === 0) {
        shares[k] = parts[k] = 0;
        continue;
      }
      const { mask, withinHairline, densityPerCm2, hair } = layers[k];
      const share = (nearby & (1 << k)) !== 0 ? exactShare(mask, u, v, scale) : shareAt(mask, place);
      shares[k] = share;
      if (share === 0) {
        parts[k] = 0;
        continue;
      }
      const bare = hair === null ? 1 : 1 - valueAtPlace(hair, grid.columns, place);
      if (withinHairline && Number.isNaN(ramp)) ramp = rampAt(place);
      const full = (densityPerCm2 ?? own) * (withinHairline ? ramp : 1) * bare;
      parts[k] = full * share;
      n += (full - n) * share;
      for (let below = 0; below < k; below++) parts[below] *= 1 - share;
    }
    return n;
  }

  function shareAt({ whole, share }: AreaMask, place: GridPlace): number {
    return whole ? 1 : valueAtPlace(share, grid.columns, place);
  }

  /** Share of one layer, from its outlines where the grid is too coarse for them. */
  function shareOf(k: number, { u, v, place }: PlaceAt): number {
    const { mask } = layers[k];
    if ((bitsOfCell(grid, passed, place.node) & (1 << k)) === 0) return shareAt(mask, place);
    return exactShare(mask, u, v, valueAtPlace(grid.scale, grid.columns, place));
  }

  return {
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
      if (code === CODE.crisp)
        out.spacing = spacingForDensity(n) / valueAtPlace(grid.scale, grid.columns, place);
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

/** Share of a crisp area at a chart point from its outlines themselves. @param scale λ there */
function exactShare({ exact }: AreaMask, u: number, v: number, scale: number): number {
  return exact === null ? 0 : exact(u, v, scale);
}
