import type { Camera } from '../camera.ts';
import type { GBuffer } from '../image/gbuffer.ts';
import type { Baked } from '../light/bake.ts';
import { smoothstep } from '../math/noise.ts';
import type { Strands } from './strands.ts';

export interface Canvas {
  readonly camera: Camera;
  readonly g: GBuffer;
  readonly baked: Baked;
  /** Linear rgb, drawn upon. */
  readonly colour: Float32Array;
  /** Share of each pixel hidden by hair, drawn upon. */
  readonly coverage: Float32Array;
  /** Normals of the mesh, and the cosine to the viewer at which hairs are half faded. */
  readonly normal: Float32Array;
  readonly rim: number;
  /** Only hairs whose skin faces us less than this are drawn (all without it). */
  readonly faceBelow?: number;
  /** Where shadows fall, mm in the head's frame: away from the main light. */
  readonly shadow: readonly [number, number, number];
}

interface Stroke {
  readonly rgb: [number, number, number];
  readonly alpha: number;
  /** Hairs may lie this far behind the surface seen and still show (mm). */
  readonly bias: number;
}

/** Draws the shadows of the hairs on the skin, then the hairs. */
export function drawStrands(canvas: Canvas, strands: Strands, shadowAlpha: number): void {
  if (shadowAlpha > 0) drawAll(canvas, strands, shadowAlpha, true);
  drawAll(canvas, strands, 1, false);
}

function drawAll(canvas: Canvas, s: Strands, alpha: number, shadow: boolean): void {
  const { camera, baked, g } = canvas;
  const m = camera.worldToCamera;
  const n = s.points;
  const sx = new Float64Array(n);
  const sy = new Float64Array(n);
  const sd = new Float64Array(n);
  for (let i = 0; i < s.count; i++) {
    const root = i * n * 3;
    for (let k = 0; k < n; k++) {
      const q = root + k * 3;
      let x = s.position[q]!;
      let y = s.position[q + 1]!;
      let z = s.position[q + 2]!;
      if (shadow) {
        // A hair k steps up throws its shadow that much farther; far shadows are dropped on the skin near the root.
        const up =
          Math.min(
            1.4,
            Math.hypot(x - s.position[root]!, y - s.position[root + 1]!, z - s.position[root + 2]!) * 0.5,
          ) + 0.04;
        x += canvas.shadow[0] * up;
        y += canvas.shadow[1] * up;
        z += canvas.shadow[2] * up;
      }
      const d = m[8]! * x + m[9]! * y + m[10]! * z + m[11]!;
      sx[k] = camera.cx + (camera.focalPx * (m[0]! * x + m[1]! * y + m[2]! * z + m[3]!)) / d;
      sy[k] = camera.cy + (camera.focalPx * (m[4]! * x + m[5]! * y + m[6]! * z + m[7]!)) / d;
      sd[k] = d;
    }
    if (sx[0]! < -60 || sy[0]! < -60 || sx[0]! > g.width + 60 || sy[0]! > g.height + 60) continue;
    // Seen edge-on the skin hides most of a clipped hair among its neighbours: fade, else a black outline appears.
    const v = s.vertex[i]! * 3;
    const facing = -(
      m[8]! * canvas.normal[v]! +
      m[9]! * canvas.normal[v + 1]! +
      m[10]! * canvas.normal[v + 2]!
    );
    if (canvas.faceBelow !== undefined && (facing > canvas.faceBelow || facing < -0.2)) continue;
    const rim = smoothstep(canvas.rim - 0.25, canvas.rim + 0.25, facing);
    if (rim <= 0.01) continue;
    const pxPerMm = camera.focalPx / sd[0]!;
    const e = s.vertex[i]! * 3;
    const stroke: Stroke = { rgb: [0, 0, 0], alpha: alpha * rim, bias: shadow ? 2.5 : s.layer ? 0.4 : 1.2 };
    // Deep in the mane little light arrives.
    const deep = s.layer ? 0.3 + 0.7 * s.layer[i]! : 1;
    for (let k = 0; k + 1 < n; k++) {
      const taper = 1 - 0.55 * ((k + 0.5) / (n - 1)) ** 2;
      const w = s.width[i]! * pxPerMm * taper * (shadow ? 2.4 : 1);
      if (!shadow) {
        const shine = gloss(canvas, s.position, root + k * 3);
        for (let c = 0; c < 3; c++) {
          const dark = s.colour[i * 3 + c]!;
          const body = dark * (0.75 + 0.5 * shine.side) + 0.003;
          stroke.rgb[c] =
            baked.diffuse[e + c]! * deep * (body + shine.mirror * (s.layer ? 0.06 + 1.2 * dark : 0.1 * dark));
        }
      }
      segment(
        canvas,
        { x0: sx[k]!, y0: sy[k]!, x1: sx[k + 1]!, y1: sy[k + 1]!, d: sd[k]!, w, shadow },
        stroke,
      );
    }
  }
}

/** Light along a hair (Kajiya & Kay 1989): how much falls on its side, and how much it mirrors to us. */
function gloss(canvas: Canvas, p: Float32Array, q: number): { side: number; mirror: number } {
  let tx = p[q + 3]! - p[q]!;
  let ty = p[q + 4]! - p[q + 1]!;
  let tz = p[q + 5]! - p[q + 2]!;
  const l = 1 / (Math.sqrt(tx * tx + ty * ty + tz * tz) + 1e-9);
  tx *= l;
  ty *= l;
  tz *= l;
  const [sx, sy, sz] = canvas.shadow;
  const m = canvas.camera.worldToCamera;
  const tl = -(tx * sx + ty * sy + tz * sz);
  const tv = -(tx * m[8]! + ty * m[9]! + tz * m[10]!);
  const sl = Math.sqrt(Math.max(0, 1 - tl * tl));
  const sv = Math.sqrt(Math.max(0, 1 - tv * tv));
  return { side: sl, mirror: Math.max(0, sl * sv - tl * tv) ** 24 };
}

interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly d: number;
  readonly w: number;
  readonly shadow: boolean;
}

/** One antialiased piece: coverage falls over a pixel beside the edge; thinner than a pixel means fainter. */
function segment(canvas: Canvas, l: Line, s: Stroke): void {
  const { g, colour, coverage } = canvas;
  const half = Math.max(l.w, 0.9) / 2;
  const faint = Math.min(1, l.w / 0.9) * s.alpha;
  const x0 = Math.max(0, Math.floor(Math.min(l.x0, l.x1) - half - 0.5));
  const x1 = Math.min(g.width - 1, Math.ceil(Math.max(l.x0, l.x1) + half + 0.5));
  const y0 = Math.max(0, Math.floor(Math.min(l.y0, l.y1) - half - 0.5));
  const y1 = Math.min(g.height - 1, Math.ceil(Math.max(l.y0, l.y1) + half + 0.5));
  const dx = l.x1 - l.x0;
  const dy = l.y1 - l.y0;
  const len2 = dx * dx + dy * dy + 1e-9;
  const len = Math.sqrt(len2);
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const px = x + 0.5 - l.x0;
      const py = y + 0.5 - l.y0;
      const t = (px * dx + py * dy) / len2;
      const along = Math.min(1, Math.max(0, Math.min(t * len + 0.5, (1 - t) * len + 0.5)));
      if (along <= 0) continue;
      const off = Math.abs(px * dy - py * dx) / len;
      const a = Math.min(1, Math.max(0, half + 0.5 - off)) * along * faint;
      if (a <= 0) continue;
      const o = y * g.width + x;
      const seen = g.depth[o]!;
      if (l.d > seen + s.bias || (l.shadow && g.triangle[o]! < 0)) continue;
      colour[o * 3] = colour[o * 3]! * (1 - a) + s.rgb[0] * a;
      colour[o * 3 + 1] = colour[o * 3 + 1]! * (1 - a) + s.rgb[1] * a;
      colour[o * 3 + 2] = colour[o * 3 + 2]! * (1 - a) + s.rgb[2] * a;
      if (!l.shadow) coverage[o] = coverage[o]! + (1 - coverage[o]!) * a;
    }
  }
}
