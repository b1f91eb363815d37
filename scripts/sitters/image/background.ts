import { noise3 } from '../math/noise.ts';
import type { Rgb } from './colour.ts';
import type { GBuffer } from './gbuffer.ts';

/** Paints the wall behind the sitter: one plain colour, lighter where the light falls, faintly uneven. */
export function paintBackground(
  colour: Float32Array,
  g: GBuffer,
  o: { readonly wall: Rgb; readonly seed: number },
): void {
  for (let y = 0; y < g.height; y++) {
    for (let x = 0; x < g.width; x++) {
      const i = y * g.width + x;
      if (g.triangle[i]! >= 0) continue;
      const u = x / g.width - 0.5;
      const v = y / g.height - 0.5;
      const k = 1 + 0.16 * u - 0.14 * v - 0.22 * (u * u + v * v) + 0.012 * noise3(u * 5, v * 5, 0.5, o.seed);
      for (let c = 0; c < 3; c++) colour[i * 3 + c] = o.wall[c as 0 | 1 | 2] * k;
    }
  }
}
