import { visitBeside } from '../pixels/pieces.ts';
import { blur, cellsWhere, type SmallPhoto } from '../pixels/small-photo.ts';
import { CELL, type HeadRegion } from './head-region.ts';
import { type Colours, middleColour, middleOf, shadeHues } from './skin-colour.ts';

/** Directions about the head's centre. Chosen by eye. */
const DIRECTIONS = 72;
/** In a direction something touches the head when this share of what lies beside the head there has the colour of skin. By eye. */
const TOUCHED_SHARE = 0.45;
/** Where more than this share of all directions is touched, the wall itself has the colour of skin. Chosen by eye. */
const WALL_SHARE = 0.4;
/** Cells beside the head that make a direction worth asking. Chosen by eye. */
const LEAST_CELLS = 8;
/** How near a colour is to the skin's: hue, which must be nearer to it than to grey by this share, and log of light. By eye. */
const SAME = { hue: 0.1, share: 0.6, light: 1.1, burntLight: 0.3 } as const;
/** Skin that is brighter than this (log of bytes) is burnt. By eye. */
const BURNT = Math.log(245 + 8);
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

const HEAD = 1;
const INTRUDER = 2;

interface IntruderInput {
  readonly colour: Colours;
  readonly part: SmallPhoto;
  /** What has the colour of skin. */
  readonly skin: Uint8Array;
}

/**
 * 1 on what reaches in over the head's outline with the colour of skin: a hand, an arm. Colour cannot tell it from the head, edges can: it is flooded
 * from outside the outline, the head from its own rim, and they meet on the strongest edges between (watershed from markers, Meyer 1991).
 */
export function findIntruder(region: HeadRegion, input: IntruderInput): Uint8Array {
  const none = new Uint8Array(region.cells.length);
  const way = directions(region);
  const touched = touchedDirections(region, way, input);
  if (!touched) return none;
  const edges = edgeLevels(input.colour, region);
  for (const bold of BOLDNESS) {
    const labels = markers(region, { way, touched, skin: input.skin });
    flood(labels, region, { edges, way, touched, bold });
    if (takenShare(labels, region) < MOST_OF_HEAD) return labels.map((label) => (label === INTRUDER ? 1 : 0));
  }
  return none;
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

/** Direction of each cell about the head's centre. */
function directions({ width, height, centre }: HeadRegion): Uint8Array {
  const way = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const turn = Math.atan2(y + 0.5 - centre[1], x + 0.5 - centre[0]) / (2 * Math.PI);
      way[i] = Math.floor((turn + 1) * DIRECTIONS) % DIRECTIONS;
    }
  }
  return way;
}

/** Directions in which something of the skin's colour stands out over the outline; null for none, or a whole wall of it. */
function touchedDirections(
  { cells, beside }: HeadRegion,
  way: Uint8Array,
  { colour, skin, part: { pixels } }: IntruderInput,
): Uint8Array | null {
  const own: number[] = [];
  for (let i = 0; i < cells.length; i += 3) if (cells[i] === CELL.core && skin[i] > 0) own.push(i);
  if (own.length < LEAST_CELLS) return null;
  const hues = shadeHues(middleColour(pixels, own));
  const light = middleOf(own.map((i) => colour.light[i]));
  const ownHue = Math.hypot(...hues(light));
  // Skin that is burnt white has no hue of its own, and only its light tells it from a grey wall.
  const reach = ownHue < SAME.hue ? SAME.burntLight : SAME.light;
  const reachHue = light > BURNT ? SAME.hue : Math.min(SAME.hue, SAME.share * ownHue);
  const all = new Uint32Array(DIRECTIONS);
  const like = new Uint32Array(DIRECTIONS);
  for (let i = 0; i < beside.length; i++) {
    if (beside[i] === 0) continue;
    all[way[i]]++;
    const [r, b] = hues(colour.light[i]);
    const near = Math.hypot(colour.red[i] - r, colour.blue[i] - b) < reachHue;
    if (near && Math.abs(colour.light[i] - light) < reach) like[way[i]]++;
  }
  const touched = all.map((count, k) => (count >= LEAST_CELLS && like[k] > TOUCHED_SHARE * count ? 1 : 0));
  // One direction alone is noise.
  const kept = Uint8Array.from(touched, (value, k) =>
    value === 1 && touched[(k + 1) % DIRECTIONS] + touched[(k + DIRECTIONS - 1) % DIRECTIONS] > 0 ? 1 : 0,
  );
  const count = kept.reduce((sum, value) => sum + value, 0);
  const asked = all.reduce((sum, value) => sum + (value >= LEAST_CELLS ? 1 : 0), 0);
  return count === 0 || count > WALL_SHARE * asked ? null : kept;
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

/** How strong an edge each cell lies on, in {@link LEVELS} steps. */
function edgeLevels({ light, red, blue }: Colours, { width, height }: HeadRegion): Uint8Array {
  const soft = [light, red, blue].map((channel) => blur(channel, width, height, 1));
  const out = new Uint8Array(light.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      let square = 0;
      for (const map of soft)
        square += (map[i + 1] - map[i - 1]) ** 2 + (map[i + width] - map[i - width]) ** 2;
      out[i] = Math.min(LEVELS - 1, Math.floor((Math.sqrt(square) / 2 / STRONGEST) * LEVELS));
    }
  }
  return out;
}

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
