import type { Camera } from '../camera.ts';
import type { Baked } from '../light/bake.ts';
import { fresnel, type Gloss, ggx } from '../light/gloss.ts';
import { type LightSample, type Rig, room } from '../light/rig.ts';
import { cell, cells3, fbm3, noise3, smoothstep } from '../math/noise.ts';
import type { Mesh } from '../shape/mesh.ts';
import type { Albedo } from '../skin/albedo.ts';
import type { Relief } from '../skin/relief.ts';
import type { Rgb } from './colour.ts';
import type { GBuffer } from './gbuffer.ts';

export interface Scene {
  readonly camera: Camera;
  readonly mesh: Mesh;
  readonly baked: Baked;
  readonly hollow: Float32Array;
  readonly rig: Rig;
  readonly samples: readonly LightSample[];
  readonly albedo: Albedo;
  readonly relief: Relief;
  readonly gloss: Gloss;
  readonly seed: number;
  /** Vertices from here on are spectacles, not skin; from the second on a hand, with its reflectance. */
  readonly skinCount: number;
  readonly handFrom: number;
  readonly handAlbedo: Rgb;
}

/** Layers of a picture, linear light; rgb triples except where noted. */
export interface Layers {
  readonly width: number;
  readonly height: number;
  readonly colour: Float32Array;
  readonly albedo: Float32Array;
  readonly shine: Float32Array;
  /** Unit normals of the smooth solid in the head's frame. */
  readonly normal: Float32Array;
}

/** How much a tilt of the fine relief still shows in the diffuse light, per channel: blood blurs red most. */
const TILT = [0.55, 0.8, 0.95] as const;

/** Shades every pixel of the skin. */
export function shade(scene: Scene, g: GBuffer): Layers {
  const size = g.width * g.height;
  const out: Layers = {
    width: g.width,
    height: g.height,
    colour: new Float32Array(size * 3),
    albedo: new Float32Array(size * 3),
    shine: new Float32Array(size * 3),
    normal: new Float32Array(size * 3),
  };
  const { mesh, baked, camera, relief, gloss, samples } = scene;
  const share = new Float64Array(baked.lights);
  const rho = new Float64Array(3);
  const [ex, ey, ez] = camera.position;
  for (let o = 0; o < size; o++) {
    const t = g.triangle[o]!;
    if (t < 0) continue;
    const ia = mesh.triangle[t]!;
    const ib = mesh.triangle[t + 1]!;
    const ic = mesh.triangle[t + 2]!;
    const wb = g.weightB[o]!;
    const wc = g.weightC[o]!;
    const wa = 1 - wb - wc;
    const px = blend(mesh.position, ia * 3 + 0, ib * 3 + 0, ic * 3 + 0, wb, wc);
    const py = blend(mesh.position, ia * 3 + 1, ib * 3 + 1, ic * 3 + 1, wb, wc);
    const pz = blend(mesh.position, ia * 3 + 2, ib * 3 + 2, ic * 3 + 2, wb, wc);
    let nx = blend(mesh.normal, ia * 3 + 0, ib * 3 + 0, ic * 3 + 0, wb, wc);
    let ny = blend(mesh.normal, ia * 3 + 1, ib * 3 + 1, ic * 3 + 1, wb, wc);
    let nz = blend(mesh.normal, ia * 3 + 2, ib * 3 + 2, ic * 3 + 2, wb, wc);
    const nl0 = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
    nx *= nl0;
    ny *= nl0;
    nz *= nl0;
    out.normal[o * 3] = nx;
    out.normal[o * 3 + 1] = ny;
    out.normal[o * 3 + 2] = nz;
    // Fine relief: slopes along two tangents.
    const flat = Math.abs(nx) < 0.8;
    let ux = flat ? 0 : nz;
    let uy = flat ? -nz : 0;
    let uz = flat ? ny : -nx;
    const ul = 1 / Math.sqrt(ux * ux + uy * uy + uz * uz);
    ux *= ul;
    uy *= ul;
    uz *= ul;
    const vx = ny * uz - nz * uy;
    const vy = nz * ux - nx * uz;
    const vz = nx * uy - ny * ux;
    const e = 0.09;
    const worn = ia >= scene.skinCount && ia < scene.handFrom;
    const h0 = relief(px, py, pz);
    const su = worn ? 0 : (relief(px + e * ux, py + e * uy, pz + e * uz) - h0) / e;
    const sv = worn ? 0 : (relief(px + e * vx, py + e * vy, pz + e * vz) - h0) / e;
    let mx = nx - su * ux - sv * vx;
    let my = ny - su * uy - sv * vy;
    let mz = nz - su * uz - sv * vz;
    const ml = 1 / Math.sqrt(mx * mx + my * my + mz * mz);
    mx *= ml;
    my *= ml;
    mz *= ml;
    // Diffuse: baked light, tilted by the relief, dimmed in creases.
    if (worn) rho.fill(0.012);
    else if (ia >= scene.handFrom) rho.set(scene.handAlbedo);
    else scene.albedo(px, py, pz, rho);
    const hollow = blend(scene.hollow, ia, ib, ic, wb, wc);
    const open = blend(baked.open, ia, ib, ic, wb, wc);
    const [tx, ty, tz] = [
      blend(baked.toward, ia * 3 + 0, ib * 3 + 0, ic * 3 + 0, wb, wc),
      blend(baked.toward, ia * 3 + 1, ib * 3 + 1, ic * 3 + 1, wb, wc),
      blend(baked.toward, ia * 3 + 2, ib * 3 + 2, ic * 3 + 2, wb, wc),
    ];
    const lean = (mx - nx) * tx + (my - ny) * ty + (mz - nz) * tz;
    const dim = 1 - 0.55 * Math.max(0, hollow);
    // View and mirror.
    let [wx, wy, wz] = [ex - px, ey - py, ez - pz];
    const wl = 1 / Math.sqrt(wx * wx + wy * wy + wz * wz);
    wx *= wl;
    wy *= wl;
    wz *= wl;
    const nv = Math.max(0.05, mx * wx + my * wy + mz * wz);
    for (let l = 0; l < baked.lights; l++) {
      share[l] =
        wa * baked.share[ia * baked.lights + l]! +
        wb * baked.share[ib * baked.lights + l]! +
        wc * baked.share[ic * baked.lights + l]!;
    }
    const oil =
      0.75 +
      0.3 * smoothstep(-20, 60, py) +
      0.4 * smoothstep(60, 100, py) +
      0.3 * fbm3(px, py, pz, { sizeMm: 16, octaves: 2, seed: scene.seed + 41 });
    const rough = 1 + 0.1 * noise3(px / 1.4, py / 1.4, pz / 1.4, scene.seed + 42);
    // Pores and creases hold no mirror: they break the shine of the oily film.
    cells3(px / 1.15, py / 1.15, pz / 1.15, scene.seed + 23);
    const broken = worn
      ? 1
      : (1 - 0.6 * smoothstep(0.32, 0.1, cell.f1)) *
        (1 - 0.35 * smoothstep(0.15, 0, cell.f2 - cell.f1)) *
        (1.08 + 0.4 * noise3(px / 0.55, py / 0.55, pz / 0.55, scene.seed + 43));
    let [sr, sg, sb] = [0, 0, 0];
    for (const s of samples) {
      const lit = share[s.light]!;
      if (lit < 0.01) continue;
      let dx = s.x - px;
      let dy = s.y - py;
      let dz = s.z - pz;
      const r2 = dx * dx + dy * dy + dz * dz;
      const r = 1 / Math.sqrt(r2);
      dx *= r;
      dy *= r;
      dz *= r;
      const nl = mx * dx + my * dy + mz * dz;
      const cl = -(dx * s.nx + dy * s.ny + dz * s.nz);
      if (nl <= 0 || cl <= 0) continue;
      let hx = dx + wx;
      let hy = dy + wy;
      let hz = dz + wz;
      const hl = 1 / Math.sqrt(hx * hx + hy * hy + hz * hz);
      hx *= hl;
      hy *= hl;
      hz *= hl;
      const nh = mx * hx + my * hy + mz * hz;
      const lobe =
        gloss.mix * oil * ggx(nl, nv, nh, worn ? 0.22 : gloss.oily * rough) +
        (1 - gloss.mix) * ggx(nl, nv, nh, gloss.dry * rough);
      const k = (lit * lobe * fresnel(dx * hx + dy * hy + dz * hz) * nl * cl) / r2;
      sr += k * s.power[0];
      sg += k * s.power[1];
      sb += k * s.power[2];
    }
    // The room in the mirror: Fresnel tamed by roughness (Lagarde 2014), hidden where the skin is hidden.
    const f = 0.028 + 0.4 * (1 - nv) ** 5 * (1 - gloss.dry * 0.6);
    const ry = 2 * (mx * wx + my * wy + mz * wz) * my - wy;
    const room3 = f * open * open * 0.9;
    const w = broken * gloss.strength * Math.max(0.1, 1 - 1.3 * Math.max(0, hollow));
    sr = w * (sr + room3 * room(scene.rig, ry, 0));
    sg = w * (sg + room3 * room(scene.rig, ry, 1));
    sb = w * (sb + room3 * room(scene.rig, ry, 2));
    for (let c = 0; c < 3; c++) {
      const light =
        Math.max(0, blend(baked.diffuse, ia * 3 + c, ib * 3 + c, ic * 3 + c, wb, wc) + TILT[c]! * lean) *
        dim ** (c === 0 ? 0.95 : 1.05);
      out.albedo[o * 3 + c] = rho[c]!;
      const shine = c === 0 ? sr : c === 1 ? sg : sb;
      out.shine[o * 3 + c] = shine;
      out.colour[o * 3 + c] = rho[c]! * light + shine;
    }
  }
  return out;
}

/** Value inside a triangle from its corners a, b, c. */
function blend(v: Float32Array, a: number, b: number, c: number, wb: number, wc: number): number {
  const p = v[a]!;
  return p + wb * (v[b]! - p) + wc * (v[c]! - p);
}
