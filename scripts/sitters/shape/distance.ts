/** Distances to simple solids, in mm, negative inside; numbers only, so that nothing is allocated. */

/** Smooth minimum, quadratic, of width k mm (Quilez). Exact beyond |a - b| = k. */
export function join(a: number, b: number, k: number): number {
  const h = k - Math.abs(a - b);
  return Math.min(a, b) - (h > 0 ? (h * h) / (4 * k) : 0);
}

/** Takes b out of a, with a rounded edge of width k mm. */
export const carve = (a: number, b: number, k: number): number => -join(-a, b, k);

/** Ellipsoid at the origin; first-order exact at the surface (Quilez). */
export function ellipsoid(x: number, y: number, z: number, rx: number, ry: number, rz: number): number {
  const a = x / rx;
  const b = y / ry;
  const c = z / rz;
  const k0 = Math.sqrt(a * a + b * b + c * c);
  if (k0 < 1e-6) return -Math.min(rx, ry, rz);
  const d = a / rx;
  const e = b / ry;
  const f = c / rz;
  return (k0 * (k0 - 1)) / Math.sqrt(d * d + e * e + f * f);
}

/** A chain of balls (x, y, z, r)... joined by cones: distance to the nearest part, radius interpolated. */
export function chain(x: number, y: number, z: number, p: readonly number[]): number {
  let best = 1e9;
  for (let i = 0; i + 7 < p.length; i += 4) {
    const bx = p[i + 4]! - p[i]!;
    const by = p[i + 5]! - p[i + 1]!;
    const bz = p[i + 6]! - p[i + 2]!;
    const ax = x - p[i]!;
    const ay = y - p[i + 1]!;
    const az = z - p[i + 2]!;
    let t = (ax * bx + ay * by + az * bz) / (bx * bx + by * by + bz * bz);
    t = t < 0 ? 0 : Math.min(t, 1);
    const dx = ax - bx * t;
    const dy = ay - by * t;
    const dz = az - bz * t;
    const d = Math.sqrt(dx * dx + dy * dy + dz * dz) - (p[i + 3]! + (p[i + 7]! - p[i + 3]!) * t);
    if (d < best) best = d;
  }
  return best;
}

/** Soft bump: 1 at the centre, 0 beyond r, twice differentiable. */
export function bump(dx: number, dy: number, dz: number, r: number): number {
  const t = 1 - (dx * dx + dy * dy + dz * dz) / (r * r);
  return t > 0 ? t * t * t : 0;
}
