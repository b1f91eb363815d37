import type { PixelPlace } from '../anatomy/landmarks.ts';
import type { ByteMask, SmallPhoto } from '../pixels/small-photo.ts';

/** An oval that a person lays on the bald head, px. */
export interface Oval {
  readonly centrePx: PixelPlace;
  /** Half its width and half its height. */
  readonly radiiPx: PixelPlace;
  /** Turn, clockwise as seen, degrees. */
  readonly turnDeg: number;
}

/** A head within an oval. */
export interface OvalMask extends ByteMask {
  /** Share of the rays of its upper part whose edge stands out from all else along the ray, 0 to 1. */
  readonly clear: number;
}

/** An edge stands out when it is this strong, and this many times as strong as any that is farther from it than so many steps. Chosen by eye. */
const LONELY = { least: 0.12, times: 1.5, within: 5 } as const;
/** Rays of an oval, 2.5° apart. Chosen by eye. */
const RAYS = 144;
/** The edge is looked for between these shares of the oval's radius. Chosen by eye. */
const REACH = { from: 0.82, to: 1.18, steps: 37 } as const;
/** Cost of moving one step inward or outward from ray to ray, in shares of a strong edge: the outline is smooth. Chosen by eye. */
const BEND_COST = 0.35;
/** The middle of the reach is preferred by this much at its ends: where there is no edge, the oval itself is right. Chosen by eye. */
const STRAY_COST = 0.5;

/**
 * The head in an oval: along each ray the place where the colour changes most, joined smoothly all around (dynamic programming as in
 * intelligent scissors, Mortensen & Barrett 1995), filled.
 */
export function maskInOval(photo: SmallPhoto, oval: Oval): OvalMask {
  const strength = edgeStrengths(photo, oval);
  const steps = bestPath(strength);
  const path = Float64Array.from(steps, radiusOf);
  const { width, height } = photo;
  const data = new Uint8Array(width * height);
  const turn = (oval.turnDeg * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const [dx, dy] = [x + 0.5 - oval.centrePx[0], y + 0.5 - oval.centrePx[1]];
      const [u, v] = [(c * dx + s * dy) / oval.radiiPx[0], (c * dy - s * dx) / oval.radiiPx[1]];
      const ray = (((Math.atan2(v, u) / (2 * Math.PI)) * RAYS + RAYS) % RAYS) + 0;
      const k = Math.floor(ray);
      const share = ray - k;
      const radius = path[k % RAYS] * (1 - share) + path[(k + 1) % RAYS] * share;
      data[i] = u * u + v * v < radius * radius ? 1 : 0;
    }
  }
  return { data, width, height, clear: clearShare(strength, steps, { oval, width, height }) };
}

/**
 * Share of the upper rays whose edge stands out from all else along the ray, 0 to 1: before clutter anything is an edge. An edge beyond the photo is
 * none that anything else could be taken for.
 */
function clearShare(
  strength: Float64Array,
  steps: Int8Array,
  { oval, width, height }: { readonly oval: Oval; readonly width: number; readonly height: number },
): number {
  const n = REACH.steps;
  const turn = (oval.turnDeg * Math.PI) / 180;
  let [upper, clear] = [0, 0];
  for (let ray = 0; ray < RAYS; ray++) {
    const angle = (2 * Math.PI * ray) / RAYS;
    const [u, v] = [Math.cos(angle) * oval.radiiPx[0], Math.sin(angle) * oval.radiiPx[1]];
    const off = [Math.cos(turn) * u - Math.sin(turn) * v, Math.sin(turn) * u + Math.cos(turn) * v];
    if (!upperPart(oval, [oval.centrePx[0] + off[0], oval.centrePx[1] + off[1]])) continue;
    const radius = radiusOf(steps[ray]);
    const [x, y] = [oval.centrePx[0] + radius * off[0], oval.centrePx[1] + radius * off[1]];
    if (x < 0 || y < 0 || x > width || y > height) continue;
    upper++;
    let [own, other] = [0, 0];
    for (let k = 0; k < n; k++) {
      const value = strength[ray * n + k];
      if (Math.abs(k - steps[ray]) <= LONELY.within) own = Math.max(own, value);
      else other = Math.max(other, value);
    }
    if (own > LONELY.least && own > LONELY.times * other) clear++;
  }
  return upper > 0 ? clear / upper : 0;
}

/** The oval's share below its middle that is still the outline of a bald head, of its half height. Chosen by eye. */
const UPPER_SHARE = 0.25;

/** Whether a place stands in the upper part of an oval, where the outline of the head shows. */
export function upperPart({ centrePx, radiiPx, turnDeg }: Oval, [x, y]: PixelPlace): boolean {
  const turn = (turnDeg * Math.PI) / 180;
  const down = Math.cos(turn) * (y - centrePx[1]) - Math.sin(turn) * (x - centrePx[0]);
  return down < UPPER_SHARE * radiiPx[1];
}

/** Where the face may be: from the oval's top to two of its half heights below its middle. */
export function belowOval({ width, height }: ByteMask, { centrePx, radiiPx }: Oval): ByteMask {
  const data = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const [u, v] = [(x - centrePx[0]) / radiiPx[0], (y - centrePx[1]) / radiiPx[1]];
      data[i] = (v < 0 ? u * u + v * v < 1 : Math.abs(u) < 1 && v < 2.1) ? 1 : 0;
    }
  }
  return { data, width, height };
}

/** Change of colour across each place of each ray, 0 to about 1. */
function edgeStrengths({ pixels, width, height }: SmallPhoto, oval: Oval): Float64Array {
  const out = new Float64Array(RAYS * REACH.steps);
  const turn = (oval.turnDeg * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const gap = Math.max(1.5, 0.02 * Math.min(...oval.radiiPx)) / Math.max(...oval.radiiPx);
  const colourAt = (angle: number, radius: number): readonly [number, number, number] => {
    const [u, v] = [radius * Math.cos(angle) * oval.radiiPx[0], radius * Math.sin(angle) * oval.radiiPx[1]];
    const x = Math.min(Math.max(Math.floor(oval.centrePx[0] + c * u - s * v), 0), width - 1);
    const y = Math.min(Math.max(Math.floor(oval.centrePx[1] + s * u + c * v), 0), height - 1);
    const at = 4 * (y * width + x);
    return [pixels[at] / 255, pixels[at + 1] / 255, pixels[at + 2] / 255];
  };
  for (let ray = 0; ray < RAYS; ray++) {
    const angle = (2 * Math.PI * ray) / RAYS;
    for (let k = 0; k < REACH.steps; k++) {
      const radius = radiusOf(k);
      let square = 0;
      const [inner, outer] = [colourAt(angle, radius - gap), colourAt(angle, radius + gap)];
      for (let i = 0; i < 3; i++) square += (inner[i] - outer[i]) ** 2;
      out[ray * REACH.steps + k] = Math.min(1, 4 * Math.sqrt(square));
    }
  }
  return out;
}

const radiusOf = (k: number): number => REACH.from + ((REACH.to - REACH.from) * k) / (REACH.steps - 1);

/** The strongest smooth closed path: a step of the reach per ray. */
function bestPath(strength: Float64Array): Int8Array {
  const n = REACH.steps;
  const middle = (n - 1) / 2;
  const costAt = (ray: number, k: number): number =>
    1 - strength[(ray % RAYS) * n + k] + STRAY_COST * ((k - middle) / middle) ** 2;
  // Twice around, so that the seam closes.
  const rounds = 2 * RAYS;
  let cost = Float64Array.from({ length: n }, (_, k) => costAt(0, k));
  const from = new Int8Array(rounds * n);
  for (let ray = 1; ray < rounds; ray++) {
    const next = new Float64Array(n);
    for (let k = 0; k < n; k++) {
      let best = Infinity;
      for (let step = -2; step <= 2; step++) {
        const j = k + step;
        if (j < 0 || j >= n) continue;
        const value = cost[j] + BEND_COST * Math.abs(step);
        if (value >= best) continue;
        best = value;
        from[ray * n + k] = step;
      }
      next[k] = best + costAt(ray, k);
    }
    cost = next;
  }
  let k = cost.indexOf(Math.min(...cost));
  const path = new Int8Array(RAYS);
  for (let ray = rounds - 1; ray > 0; ray--) {
    if (ray < RAYS + RAYS / 2 && ray >= RAYS / 2) path[ray % RAYS] = k;
    k += from[ray * n + k];
  }
  return path;
}
