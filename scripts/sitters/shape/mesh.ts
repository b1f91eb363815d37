import type { GridLines } from './grid.ts';
import type { Solid } from './head.ts';

/** Triangles on the skin; positions and unit normals are xyz triples in mm. */
export interface Mesh {
  readonly count: number;
  readonly position: Float32Array;
  readonly normal: Float32Array;
  readonly triangle: Uint32Array;
}

const BLOCK = 6;

/** Surface nets (Gibson 1998) on a rectilinear grid, then each vertex is pulled onto the solid by Newton's method. */
export function meshSolid(solid: Solid, grid: GridLines): Mesh {
  const { x, y, z } = grid;
  const nx = x.length;
  const ny = y.length;
  const nz = z.length;
  const near = nearBlocks(solid, grid);
  const bx = Math.ceil(nx / BLOCK);
  const by = Math.ceil(ny / BLOCK);
  const slab = nx * ny;
  let lower = new Float32Array(slab);
  let upper = new Float32Array(slab);
  let below = new Int32Array(slab);
  let here = new Int32Array(slab);
  const points: number[] = [];
  const faces: number[] = [];

  const fill = (k: number, out: Float32Array): void => {
    for (let j = 0; j < ny; j++) {
      const row = (Math.floor(k / BLOCK) * by + Math.floor(j / BLOCK)) * bx;
      for (let i = 0; i < nx; i++) {
        const v = near[row + Math.floor(i / BLOCK)]!;
        out[j * nx + i] = Number.isNaN(v) ? solid(x[i]!, y[j]!, z[k]!) : v;
      }
    }
  };

  fill(0, lower);
  below.fill(-1);
  for (let k = 0; k + 1 < nz; k++) {
    fill(k + 1, upper);
    here.fill(-1);
    for (let j = 0; j + 1 < ny; j++) {
      for (let i = 0; i + 1 < nx; i++) {
        const o = j * nx + i;
        const c = [
          lower[o]!,
          lower[o + 1]!,
          lower[o + nx]!,
          lower[o + nx + 1]!,
          upper[o]!,
          upper[o + 1]!,
          upper[o + nx]!,
          upper[o + nx + 1]!,
        ];
        let mask = 0;
        for (let e = 0; e < 8; e++) if (c[e]! < 0) mask |= 1 << e;
        if (mask === 0 || mask === 255) continue;
        here[o] = points.length / 3;
        placeVertex(c, [i, j, k], grid, points);
        // Quads around the three lattice edges that start at this cell's low corner.
        if (j > 0 && k > 0 && c[0]! < 0 !== c[1]! < 0) {
          quad(faces, [here[o]!, here[o - nx]!, below[o - nx]!, below[o]!], c[0]! < 0);
        }
        if (i > 0 && k > 0 && c[0]! < 0 !== c[2]! < 0) {
          quad(faces, [here[o]!, below[o]!, below[o - 1]!, here[o - 1]!], c[0]! < 0);
        }
        if (i > 0 && j > 0 && c[0]! < 0 !== c[4]! < 0) {
          quad(faces, [here[o]!, here[o - 1]!, here[o - nx - 1]!, here[o - nx]!], c[0]! < 0);
        }
      }
    }
    [lower, upper] = [upper, lower];
    [below, here] = [here, below];
  }
  return settle(solid, points, faces);
}

/** NaN where a block may hold the surface, else a value of the right sign. */
function nearBlocks(solid: Solid, grid: GridLines): Float32Array {
  const size = (a: Float64Array): number => Math.ceil(a.length / BLOCK);
  const [bx, by, bz] = [size(grid.x), size(grid.y), size(grid.z)];
  const out = new Float32Array(bx * by * bz);
  const ends = (a: Float64Array, b: number): [number, number] => [
    a[b * BLOCK]!,
    a[Math.min(a.length - 1, b * BLOCK + BLOCK)]!,
  ];
  for (let k = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      for (let i = 0; i < bx; i++) {
        const [x0, x1] = ends(grid.x, i);
        const [y0, y1] = ends(grid.y, j);
        const [z0, z1] = ends(grid.z, k);
        const half = 0.5 * Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2 + (z1 - z0) ** 2);
        const d = solid((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2);
        // The solid is only roughly a distance: a margin of 25 % and 1.5 mm was never seen to lose skin.
        out[(k * by + j) * bx + i] = Math.abs(d) < half * 1.25 + 1.5 ? Number.NaN : d;
      }
    }
  }
  return out;
}

const EDGES = [0, 1, 2, 3, 4, 5, 6, 7, 0, 2, 1, 3, 4, 6, 5, 7, 0, 4, 1, 5, 2, 6, 3, 7];

/** Mean of the edge crossings of one cell. */
function placeVertex(c: readonly number[], at: readonly number[], grid: GridLines, out: number[]): void {
  let sx = 0;
  let sy = 0;
  let sz = 0;
  let n = 0;
  for (let e = 0; e < 24; e += 2) {
    const a = EDGES[e]!;
    const b = EDGES[e + 1]!;
    if (c[a]! < 0 === c[b]! < 0) continue;
    const t = c[a]! / (c[a]! - c[b]!);
    sx += (a & 1) + t * ((b & 1) - (a & 1));
    sy += ((a >> 1) & 1) + t * (((b >> 1) & 1) - ((a >> 1) & 1));
    sz += (a >> 2) + t * ((b >> 2) - (a >> 2));
    n++;
  }
  const along = (l: Float64Array, i: number, t: number): number => l[i]! + t * (l[i + 1]! - l[i]!);
  out.push(along(grid.x, at[0]!, sx / n), along(grid.y, at[1]!, sy / n), along(grid.z, at[2]!, sz / n));
}

function quad(faces: number[], q: readonly number[], flip: boolean): void {
  if (q.some((v) => v < 0)) return;
  const [a, b, c, d] = q as [number, number, number, number];
  if (flip) faces.push(a, b, c, a, c, d);
  else faces.push(a, c, b, a, d, c);
}

/** Pulls the points onto the surface and takes normals from the gradient (central differences, 0.25 mm). */
function settle(solid: Solid, points: readonly number[], faces: readonly number[]): Mesh {
  const position = Float32Array.from(points);
  const normal = new Float32Array(points.length);
  const h = 0.25;
  for (let i = 0; i < position.length; i += 3) {
    let x = position[i]!;
    let y = position[i + 1]!;
    let z = position[i + 2]!;
    // One Newton step along a forward difference brings the point to within some micrometres.
    const d = solid(x, y, z);
    let gx = (solid(x + h, y, z) - d) / h;
    let gy = (solid(x, y + h, z) - d) / h;
    let gz = (solid(x, y, z + h) - d) / h;
    let g = Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9;
    const step = Math.max(-0.5, Math.min(0.5, d / g)) / g;
    x -= gx * step;
    y -= gy * step;
    z -= gz * step;
    gx = solid(x + h, y, z) - solid(x - h, y, z);
    gy = solid(x, y + h, z) - solid(x, y - h, z);
    gz = solid(x, y, z + h) - solid(x, y, z - h);
    g = Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9;
    normal[i] = gx / g;
    normal[i + 1] = gy / g;
    normal[i + 2] = gz / g;
    position[i] = x;
    position[i + 1] = y;
    position[i + 2] = z;
  }
  return { count: position.length / 3, position, normal, triangle: Uint32Array.from(faces) };
}
