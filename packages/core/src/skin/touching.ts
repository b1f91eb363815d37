import type { SmallPhoto } from '../pixels/small-photo.ts';
import { CELL, type HeadRegion } from './head-region.ts';
import { type Colours, middleColour, middleOf, shadeHues } from './skin-colour.ts';

/** Directions about the head's centre. Chosen by eye. */
export const DIRECTIONS = 72;
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
 * A hand is often in another light than the head: in the shade its hue is up to so many times the head's, in the same direction (tangent), and it is darker by no
 * more than this (log of bytes); where it is brighter by this it keeps so much of that hue. Chosen on hard photos before number 30, 80 to 92, 100 to 123, 130 to
 * 149 and 400 to 439: no wall and no hair beside their heads looks so.
 */
const SHADED = { share: 1.8, aslant: 0.2, darker: 1.3 } as const;
const LIT = { share: 0.4, aside: 0.1, lighter: 0.4 } as const;

export interface IntruderInput {
  readonly colour: Colours;
  readonly part: SmallPhoto;
  /** What has the colour of skin. */
  readonly skin: Uint8Array;
}

/** Directions in which something of the skin's colour stands out over the outline; null for none, or a whole wall of it. */
export function touchedDirections(
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
  const isBurnt = ownHue < SAME.hue;
  const reach = isBurnt ? SAME.burntLight : SAME.light;
  const reachHue = light > BURNT ? SAME.hue : Math.min(SAME.hue, SAME.share * ownHue);
  const all = new Uint32Array(DIRECTIONS);
  const like = new Uint32Array(DIRECTIONS);
  for (let i = 0; i < beside.length; i++) {
    if (beside[i] === 0) continue;
    all[way[i]]++;
    const [r, b] = hues(colour.light[i]);
    // Skin as bright as this is burnt: a white wall would look the same.
    if (!isBurnt && Math.hypot(r, b) < SAME.hue) continue;
    const near = Math.hypot(colour.red[i] - r, colour.blue[i] - b) < reachHue;
    const lighter = colour.light[i] - light;
    const isLike = near && Math.abs(lighter) < reach;
    if (isLike || (!isBurnt && isOtherwiseLit(colour, i, { own: [r, b], lighter }))) like[way[i]]++;
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

interface Lit {
  /** Hue of the head's skin at the cell's light. */
  readonly own: readonly [red: number, blue: number];
  /** How much brighter the cell is than the head, log of bytes. */
  readonly lighter: number;
}

/** Whether a cell has the hue of skin that another light falls on: redder in the shade, paler in the light. */
function isOtherwiseLit({ red, blue }: Colours, i: number, { own: [r, b], lighter }: Lit): boolean {
  if (lighter > SAME.light || lighter < -SHADED.darker) return false;
  const own2 = r * r + b * b + 1e-6;
  const share = (red[i] * r + blue[i] * b) / own2;
  const aside = Math.hypot(red[i] - share * r, blue[i] - share * b) / Math.sqrt(own2);
  if (share > 1) return share < SHADED.share && aside < SHADED.aslant * share;
  return share > LIT.share && aside < LIT.aside && lighter > LIT.lighter;
}

/** Direction of each cell about the head's centre. */
export function directions({ width, height, centre }: HeadRegion): Uint8Array {
  const way = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const turn = Math.atan2(y + 0.5 - centre[1], x + 0.5 - centre[0]) / (2 * Math.PI);
      way[i] = Math.floor((turn + 1) * DIRECTIONS) % DIRECTIONS;
    }
  }
  return way;
}
