import { type Case, type DotField, defaultCase, sampleDots, settle, spacingForDensity } from '@stubble/core';

/** Size of the picture that all contestants draw, px; 0.1 mm each. */
export const WIDTH = 2048;
export const HEIGHT = 1536;
export const SIZE: readonly [number, number] = [WIDTH, HEIGHT];
/** A part of it for what does not depend on the px. */
export const SMALL: readonly [number, number] = [256, 192];
const MM_PER_PX = 0.1;

/** The standard scene: a dense, dark field. */
const STANDARD = { perCm2: 230, widthMm: 0.45, contrast: 0.75 };

/** Places of dots on the picture, mm from its middle. */
export interface Places {
  readonly u: Float32Array;
  readonly v: Float32Array;
}

/** So many places evenly scattered over the picture: Martin Roberts' R2 sequence. */
export function scattered(count: number): Places {
  const [u, v] = [new Float32Array(count), new Float32Array(count)];
  for (let i = 0; i < count; i++) {
    u[i] = (((i * 0.7548776662466927) % 1) - 0.5) * WIDTH * MM_PER_PX;
    v[i] = (((i * 0.5698402909980532) % 1) - 0.5) * HEIGHT * MM_PER_PX;
  }
  return { u, v };
}

/** A field of dots with one look, all of one session. */
export function fieldOf({ u, v }: Places, look: { widthMm: number; contrast: number }): DotField {
  const fill = (value: number) => new Float32Array(u.length).fill(value);
  return {
    count: u.length,
    u,
    v,
    spacingMm: fill(0.5),
    rank: fill(0),
    group: new Uint16Array(u.length),
    widthMm: fill(look.widthMm),
    contrast: fill(look.contrast),
    retention: fill(1),
    groups: [{ kind: 'session', session: 0, done: false }],
  };
}

/** The standard scene over the whole picture: the ranked field of a drag, or the settled one. */
export function standardField(kind: 'drag' | 'settled'): DotField {
  const [width, height] = [WIDTH * MM_PER_PX, HEIGHT * MM_PER_PX];
  const spacingMm = spacingForDensity(STANDARD.perCm2);
  const dots = sampleDots({ seed: 'bench', width, height, spacingAt: () => spacingMm });
  const { x, y } = kind === 'drag' ? dots : settle(dots);
  const u = Float32Array.from(x.subarray(0, dots.count), (value) => value - width / 2);
  const v = Float32Array.from(y.subarray(0, dots.count), (value) => value - height / 2);
  return fieldOf({ u, v }, STANDARD);
}

/** A case of one view, "it", of a patch of skin that the picture covers straight on. */
export function benchCase(widthPx = WIDTH, heightPx = HEIGHT): Case {
  const camera = {
    yawDeg: 0,
    pitchDeg: 0,
    rollDeg: 0,
    focal35mm: 400,
    centrePx: [widthPx / 2, heightPx / 2] as [number, number],
    mmPerPx: MM_PER_PX,
  };
  const photo = { name: 'it', widthPx, heightPx };
  const view = { id: 'it', photo, preset: 'front' as const, mirrored: false, camera };
  const head = { kind: 'patch' as const, widthMm: 400, heightMm: 400 };
  return { ...defaultCase('bench'), head, views: [view] };
}
