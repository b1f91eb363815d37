import type { Camera } from '../camera.ts';
import type { Mesh } from '../shape/mesh.ts';

/** What the camera sees first: per pixel a triangle (or -1), two barycentric weights and the depth in mm. */
export interface GBuffer {
  readonly width: number;
  readonly height: number;
  readonly triangle: Int32Array;
  readonly weightB: Float32Array;
  readonly weightC: Float32Array;
  readonly depth: Float32Array;
}

/** Scan conversion with a depth buffer; weights are corrected for perspective. */
export function rasterise(mesh: Mesh, camera: Camera): GBuffer {
  const { width, height } = camera.view;
  const size = width * height;
  const out: GBuffer = {
    width,
    height,
    triangle: new Int32Array(size).fill(-1),
    weightB: new Float32Array(size),
    weightC: new Float32Array(size),
    depth: new Float32Array(size).fill(Number.POSITIVE_INFINITY),
  };
  const screen = projectAll(mesh, camera);
  for (let t = 0; t < mesh.triangle.length; t += 3) drawTriangle(t, mesh.triangle, screen, out);
  return out;
}

function projectAll(mesh: Mesh, camera: Camera): Float64Array {
  const out = new Float64Array(mesh.count * 3);
  const m = camera.worldToCamera;
  const p = mesh.position;
  for (let i = 0; i < p.length; i += 3) {
    const [x, y, z] = [p[i]!, p[i + 1]!, p[i + 2]!];
    const d = m[8]! * x + m[9]! * y + m[10]! * z + m[11]!;
    out[i] = camera.cx + (camera.focalPx * (m[0]! * x + m[1]! * y + m[2]! * z + m[3]!)) / d;
    out[i + 1] = camera.cy + (camera.focalPx * (m[4]! * x + m[5]! * y + m[6]! * z + m[7]!)) / d;
    out[i + 2] = 1 / d;
  }
  return out;
}

function drawTriangle(t: number, index: Uint32Array, s: Float64Array, out: GBuffer): void {
  const a = index[t]! * 3;
  const b = index[t + 1]! * 3;
  const c = index[t + 2]! * 3;
  const ax = s[a]!;
  const ay = s[a + 1]!;
  const bx = s[b]! - ax;
  const by = s[b + 1]! - ay;
  const cx = s[c]! - ax;
  const cy = s[c + 1]! - ay;
  const area = bx * cy - by * cx;
  // Only front faces: outward triangles turn one way on the screen.
  if (area >= 0 || s[a + 2]! <= 0) return;
  const x0 = Math.max(0, Math.ceil(ax + Math.min(0, bx, cx) - 0.5));
  const x1 = Math.min(out.width - 1, Math.floor(ax + Math.max(0, bx, cx) - 0.5));
  const y0 = Math.max(0, Math.ceil(ay + Math.min(0, by, cy) - 0.5));
  const y1 = Math.min(out.height - 1, Math.floor(ay + Math.max(0, by, cy) - 0.5));
  const ia = s[a + 2]!;
  const ib = s[b + 2]!;
  const ic = s[c + 2]!;
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const px = x + 0.5 - ax;
      const py = y + 0.5 - ay;
      const wb = (px * cy - py * cx) / area;
      const wc = (bx * py - by * px) / area;
      if (wb < 0 || wc < 0 || wb + wc > 1) continue;
      const inv = ia + wb * (ib - ia) + wc * (ic - ia);
      const depth = 1 / inv;
      const o = y * out.width + x;
      if (depth >= out.depth[o]!) continue;
      out.depth[o] = depth;
      out.triangle[o] = t;
      out.weightB[o] = (wb * ib) / inv;
      out.weightC[o] = (wc * ic) / inv;
    }
  }
}
