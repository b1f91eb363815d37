import { type AreaMask, areaKindRow, PASSED, worksAroundHair } from '../areas/index.ts';
import type { Area } from '../treatment/index.ts';

/** Codes of nodes beside the indices of areas. */
export const CODE = { crisp: 253, mixed: 254, none: 255 } as const;

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

/** Layers over one another, and what stands at each node of their grid. */
export interface LayerStack {
  readonly layers: readonly CoverLayer[];
  /** An area's index where it covers all, else a code. */
  readonly owners: Uint8Array;
  /** Bit k: layer k has a share there, or an outline near. A place then asks the few layers that its cell knows of. */
  readonly present: Uint32Array;
  /** Bit k: an outline of layer k may pass there. */
  readonly passed: Uint32Array;
  /** Bit k: the hairline bounds layer k. */
  readonly bounded: number;
}

/** Calls the roll of layers at every node of a grid so many columns wide. Each layer is asked only where it can be. */
export function stackLayers(layers: readonly CoverLayer[], columns: number): LayerStack {
  const nodes = layers[0].mask.share.length;
  const stack = {
    layers,
    owners: new Uint8Array(nodes).fill(CODE.none),
    present: new Uint32Array(nodes),
    passed: new Uint32Array(nodes),
    bounded: layers.reduce((bits, { withinHairline }, k) => (withinHairline ? bits | (1 << k) : bits), 0),
  };
  layers.forEach(({ mask }, index) => {
    const { row, rows, column, columns: width } = mask.reach;
    if (mask.whole) {
      for (let node = 0; node < nodes; node++) stack.present[node] |= 1 << index;
      stack.owners.fill(index);
      return;
    }
    for (let r = row; r < row + rows; r++) {
      const first = r * columns + column;
      callRow(stack, mask, { index, first, end: first + width });
    }
  });
  return stack;
}

interface RowOfLayer {
  readonly index: number;
  readonly first: number;
  readonly end: number;
}

function callRow(
  { owners, present, passed }: LayerStack,
  { share, near }: AreaMask,
  { index, first, end }: RowOfLayer,
): void {
  const bit = 1 << index;
  const hasOutline = near.length > 0;
  for (let node = first; node < end; node++) {
    const crisp = hasOutline && near[node] !== 0;
    if (!crisp && share[node] === 0) continue;
    present[node] |= bit;
    if (crisp) {
      if (near[node] === PASSED) passed[node] |= bit;
      owners[node] = CODE.crisp;
    } else if (share[node] >= 0.999) owners[node] = index;
    else if (share[node] > 0.001 && owners[node] !== CODE.crisp) owners[node] = CODE.mixed;
  }
}

/** What governs density at one node: the treatment's own, and the ramp of the hairline there. */
export interface NodeDensity {
  readonly own: number;
  readonly ramp: number;
}

/** Whether any layer can have dots at a node, seen from whether the hairline leaves any there. */
export function isAnyoneAt({ present, bounded }: LayerStack, node: number, ramp: number): boolean {
  return (ramp === 0 ? present[node] & ~bounded : present[node]) !== 0;
}

/** Density of all layers at a node, dots/cm². Beside a crisp outline the largest that either side asks: dots there decide by themselves. */
export function densityAtNode(
  { layers, present }: LayerStack,
  node: number,
  { own, ramp }: NodeDensity,
): number {
  let n = 0;
  for (let k = 0, here = present[node]; here !== 0; k++, here >>>= 1) {
    if ((here & 1) === 0) continue;
    const { mask, withinHairline, densityPerCm2, hair } = layers[k];
    const bare = hair === null ? 1 : 1 - hair[node];
    const full = (densityPerCm2 ?? own) * (withinHairline ? ramp : 1) * bare;
    if (mask.near.length > 0 && mask.near[node] !== 0) n = Math.max(n, full);
    else n += (full - n) * mask.share[node];
  }
  return n;
}
