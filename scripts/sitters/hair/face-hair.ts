import { createRandom, fbm3, smoothstep } from '../math/noise.ts';
import { EYE, lidLine } from '../shape/eyes.ts';
import type { Mesh } from '../shape/mesh.ts';
import { beard, browSpine } from '../skin/regions.ts';
import { type Tone, toneAlbedo } from '../skin/tone.ts';
import { type Roots, scatterRoots } from './roots.ts';
import { grow, type Strands } from './strands.ts';

/** Brows: hairs stand up at the nose, then lie outward, the upper ones down, the lower ones up (a herringbone). */
export function brows(mesh: Mesh, tone: Tone, o: { readonly seed: number; readonly thick: number }): Strands {
  const share = (x: number, y: number, z: number): number => {
    const ax = Math.abs(x);
    if (z < 40 || ax < 10 || ax > 54 || y < 22 || y > 52) return 0;
    const t = (ax - 12) / 40;
    const half = (4.7 - 1.4 * t - 2.2 * t * t * t) * o.thick;
    const e = Math.abs(y - browSpine(ax) + 0.6 * fbm3(x, y, z, { sizeMm: 6, octaves: 2, seed: o.seed }));
    return smoothstep(half + 1.9, half - 2.6, e) * smoothstep(10.5, 17, ax) * smoothstep(53.5, 44, ax) * 0.92;
  };
  const roots = scatterRoots(mesh, { seed: o.seed, perCm2: 250 * o.thick, share });
  return grow(roots, {
    seed: o.seed + 1,
    points: 6,
    lengthMm: 7.8,
    uneven: 0.4,
    widthMm: 0.078,
    colour: [tone.hair[0] * 0.7, tone.hair[1] * 0.66, tone.hair[2] * 0.64],
    grey: 0,
    liftDeg: 22,
    droop: 0.35,
    wild: 0.32,
    comb: (x, y, _z, out) => {
      const ax = Math.abs(x);
      const t = Math.min(1, Math.max(0, (ax - 12) / 22));
      const above = (y - browSpine(ax)) / 4;
      out[0] = Math.sign(x) * (0.25 + 0.9 * t);
      out[1] = 1.05 * (1 - t) - 0.42 * t - 0.5 * above * t;
      out[2] = -0.4 * t;
    },
  });
}

/** Lashes of closed lids: out of the line, downward and outward, curling up at the tip. */
export function lashes(mesh: Mesh, tone: Tone, seed: number): Strands {
  const share = (x: number, y: number, z: number): number => {
    const ax = Math.abs(x);
    if (z < 55 || ax < EYE.inner + 2 || ax > EYE.outer - 0.4) return 0;
    return smoothstep(0.75, 0.2, Math.abs(y - lidLine(ax) - 0.3)) * (0.35 + 0.65 * smoothstep(18, 36, ax));
  };
  const roots = scatterRoots(mesh, { seed, perCm2: 520, share });
  return grow(roots, {
    seed: seed + 1,
    points: 6,
    lengthMm: 5,
    uneven: 0.45,
    widthMm: 0.075,
    colour: [tone.hair[0] * 0.6, tone.hair[1] * 0.6, tone.hair[2] * 0.6],
    grey: 0,
    liftDeg: 30,
    droop: -0.2,
    wild: 0.16,
    comb: (x, _y, _z, out) => {
      out[0] = (x - Math.sign(x) * 27) * 0.06;
      out[1] = -1;
      out[2] = 0.3;
    },
  });
}

/** Beard of a man shaved the day before. */
export function stubbleBeard(
  mesh: Mesh,
  tone: Tone,
  o: { readonly seed: number; readonly lengthMm: number; readonly grey: number },
): Strands {
  const roots: Roots = scatterRoots(mesh, {
    seed: o.seed,
    perCm2: 64,
    share: (x, y, z) => 0.9 * beard(x, y, z),
  });
  const random = createRandom(o.seed + 5);
  const lean = 0.2 * random();
  return grow(roots, {
    seed: o.seed + 1,
    points: 3,
    lengthMm: o.lengthMm,
    uneven: 0.5,
    widthMm: 0.095,
    colour: tone.hair,
    grey: o.grey,
    liftDeg: 38,
    droop: 0,
    wild: 0.6,
    comb: (x, _y, _z, out) => {
      out[0] = x * 0.004 * (1 + lean);
      out[1] = -1;
      out[2] = -0.1;
    },
  });
}

/** Vellus: short, pale, nearly invisible hairs of bare skin; they soften its outline. */
export function vellus(mesh: Mesh, tone: Tone, seed: number): Strands {
  const skin = toneAlbedo(tone);
  const roots = scatterRoots(mesh, { seed, perCm2: 45, share: (_x, y) => (y > -95 ? 0.9 : 0) });
  return grow(roots, {
    seed: seed + 1,
    points: 4,
    lengthMm: 1.5,
    uneven: 0.7,
    widthMm: 0.022,
    colour: [0.9 * skin[0], 0.9 * skin[1], 0.9 * skin[2]],
    grey: 0,
    liftDeg: 34,
    droop: -0.15,
    wild: 1,
    comb: (x, _y, _z, out) => {
      out[0] = x * 0.004;
      out[1] = -1;
      out[2] = -0.1;
    },
  });
}
