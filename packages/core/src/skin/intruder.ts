import { closed, squaredDistance } from '../pixels/closing.ts';
import { visitBeside } from '../pixels/pieces.ts';
import { blur, cellsWhere } from '../pixels/small-photo.ts';
import { CELL, type HeadRegion } from './head-region.ts';
import type { Colours } from './skin-colour.ts';
import { DIRECTIONS, directions, type IntruderInput, touchedDirections } from './touching.ts';

/**
 * The head's own rim, in shares of its radius, and how many directions it keeps from what touches it: a thumb lies along the rim beside its hand.
 * Chosen on hard photos before number 36, 80 to 92 and 100 to 109.
 */
const RIM = { from: 0.78, to: 0.94, guard: 8 } as const;
/** Where less than this share of that rim has the colour of skin, the rest of the rim is hair and what has it may be a thumb. By eye. */
const HAIRY_RIM = 0.5;
/** Steps of colour that are told apart, and the strongest edge, log of light per cell. Chosen by eye. */
const LEVELS = 256;
const STRONGEST = 0.4;
/**
 * What reaches in crosses an edge as if it were this share of it, for a dot on a hand is worse than one that is missing; as all of it where it would take
 * the head itself. Chosen on hard photos before number 30.
 */
const BOLDNESS = [0.6, 1] as const;
/** An intruder that takes more of the head than this is none: the head itself was taken for one. Chosen by eye. */
const MOST_OF_HEAD = 0.6;

/**
 * Cells to each side over which edges are read. Over the first stubble and grain are none, and a hand does not run on through them; over the second the
 * creases about a fingertip are seen. Chosen on hard photos before number 30, 80 to 92, 100 to 123, 130 to 149 and 400 to 439.
 */
const EDGES = { wide: 2, fine: 1 } as const;
/**
 * What the finer edges add to a hand lies no farther from it than this, mm, about half a finger; gaps in it that are narrower than the second show no dots:
 * they are fingers in another light, or too narrow to be sure. Same photos.
 */
const FINGER = { besideMm: 12, gapMm: 12 } as const;

const HEAD = 1;
const INTRUDER = 2;

/**
 * 1 on what reaches in over the head's outline with the colour of skin: a hand, an arm. Colour cannot tell it from the head, edges can: it is flooded
 * from outside the outline, the head from its own rim, and they meet on the strongest edges between (watershed from markers, Meyer 1991). Edges are read
 * twice, and the finer ones only add what lies beside what the wide ones found.
 */
export function findIntruder(region: HeadRegion, input: IntruderInput): Uint8Array {
  const none = new Uint8Array(region.cells.length);
  const way = directions(region);
  const touched = touchedDirections(region, way, input);
  if (!touched) return none;
  const taken = (reach: number): Uint8Array | null => {
    const edges = edgeLevels(input.colour, region, reach);
    for (const bold of BOLDNESS) {
      const labels = markers(region, { way, touched, skin: input.skin });
      flood(labels, region, { edges, way, touched, bold });
      if (takenShare(labels, region) < MOST_OF_HEAD)
        return cellsWhere(labels.length, (i) => labels[i] === INTRUDER);
    }
    return null;
  };
  const fine = taken(EDGES.fine) ?? none;
  const wide = taken(EDGES.wide) ?? fine;
  const far2 = squaredDistance(wide, region);
  const most2 = (FINGER.besideMm / region.mmPerCell) ** 2;
  const both = cellsWhere(wide.length, (i) => wide[i] === 1 || (fine[i] === 1 && far2[i] < most2));
  return closed(both, region, FINGER.gapMm / 2 / region.mmPerCell);
}

/** Share of the head that intruders take. */
function takenShare(labels: Uint8Array, { cells }: HeadRegion): number {
  let [taken, head] = [0, 0];
  for (let i = 0; i < labels.length; i++) {
    if (cells[i] === CELL.off) continue;
    head++;
    if (labels[i] === INTRUDER) taken++;
  }
  return taken / Math.max(head, 1);
}

/** Where the floods begin: what touches the head outside its outline, and the head's rim away from it. */
function markers(
  { cells, beside, width, centre }: HeadRegion,
  {
    way,
    touched,
    skin,
  }: { readonly way: Uint8Array; readonly touched: Uint8Array; readonly skin: Uint8Array },
): Uint8Array {
  const radius = new Float32Array(DIRECTIONS);
  const far = (i: number): number =>
    Math.hypot((i % width) + 0.5 - centre[0], Math.floor(i / width) + 0.5 - centre[1]);
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] !== CELL.off) radius[way[i]] = Math.max(radius[way[i]], far(i));
  }
  const guarded = touched.map((_, k) => {
    for (let d = -RIM.guard; d <= RIM.guard; d++)
      if (touched[(k + d + DIRECTIONS) % DIRECTIONS] === 1) return 1;
    return 0;
  });
  const inRim = (i: number): boolean => {
    const share = far(i) / radius[way[i]];
    return cells[i] !== CELL.off && guarded[way[i]] === 0 && share > RIM.from && share < RIM.to;
  };
  const rim = cellsWhere(cells.length, inRim);
  let [all, bare] = [0, 0];
  for (let i = 0; i < rim.length; i++) {
    all += rim[i];
    if (rim[i] === 1 && skin[i] > 0) bare++;
  }
  const hairy = bare < HAIRY_RIM * all;
  return cells.map((_, i) => {
    if (beside[i] === 1) return touched[way[i]] === 1 ? INTRUDER : 0;
    return rim[i] === 1 && !(hairy && skin[i] > 0) ? HEAD : 0;
  });
}

/** How strong an edge each cell lies on, over so many cells to each side, in {@link LEVELS} steps. */
function edgeLevels({ light, red, blue }: Colours, { width, height }: HeadRegion, reach: number): Uint8Array {
  const [softLight, softRed, softBlue] = [light, red, blue].map((map) => blur(map, width, height, reach));
  const out = new Uint8Array(light.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const square = slope2(softLight, i, width) + slope2(softRed, i, width) + slope2(softBlue, i, width);
      out[i] = Math.min(LEVELS - 1, Math.floor((Math.sqrt(square) / 2 / STRONGEST) * LEVELS));
    }
  }
  return out;
}

/** Square of how much a map changes over two cells. */
const slope2 = (map: Float32Array, i: number, width: number): number =>
  (map[i + 1] - map[i - 1]) ** 2 + (map[i + width] - map[i - width]) ** 2;

interface Ground {
  readonly edges: Uint8Array;
  readonly way: Uint8Array;
  readonly touched: Uint8Array;
  /** One of {@link BOLDNESS}. */
  readonly bold: number;
}

/** Lets the labels spread, weakest edges first, over the head and over what lies between it and its intruders. */
function flood(labels: Uint8Array, region: HeadRegion, { edges, way, touched, bold }: Ground): void {
  const { cells } = region;
  const queue: number[][] = Array.from({ length: LEVELS }, () => []);
  const open = (i: number): boolean => labels[i] === 0 && (cells[i] !== CELL.off || touched[way[i]] === 1);
  let level = 0;
  const spread = (i: number): void =>
    visitBeside(i, region, (j) => {
      if (!open(j)) return;
      labels[j] = labels[i];
      const edge = labels[i] === INTRUDER ? Math.floor(bold * edges[j]) : edges[j];
      queue[Math.max(level, edge)].push(j);
    });
  const start = labels.slice();
  for (let i = 0; i < start.length; i++) if (start[i] !== 0) spread(i);
  for (; level < LEVELS; level++) {
    for (let k = 0; k < queue[level].length; k++) spread(queue[level][k]);
  }
}
