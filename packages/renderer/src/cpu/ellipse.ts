import type { SeenDot } from './see-dots.ts';

/** A disc on the skin as it is seen: an ellipse, texels. */
export interface Ellipse {
  /** Direction of the longer axis. */
  readonly ax: number;
  readonly ay: number;
  /** Radii, a >= b. */
  readonly a: number;
  readonly b: number;
  /** M·transpose(M) of the projection's derivative on the skin, times the radius: xx, xy, yy; and the area through pi. */
  readonly pp: number;
  readonly qq: number;
  readonly rr: number;
  readonly area: number;
}

/**
 * J·(1 - n·transpose(n))·transpose(J), J the derivative of the projection and n the normal of the skin: its eigenvectors are the axes. The same
 * as the GPU's vertex program.
 * @param size radius of the disc where it faces the camera, texels.
 */
export function ellipseOf({ slopeX, slopeY, nx, ny, nz }: SeenDot, size: number): Ellipse {
  const s2 = size * size;
  const [jx, jy] = [nx - slopeX * nz, ny - slopeY * nz];
  const pp = (1 + slopeX * slopeX - jx * jx) * s2;
  const qq = (slopeX * slopeY - jx * jy) * s2;
  const rr = (1 + slopeY * slopeY - jy * jy) * s2;
  const area = Math.abs(nx * slopeX + ny * slopeY + nz) * s2;
  const difference = 0.5 * (pp - rr);
  const radius = Math.sqrt(difference * difference + qq * qq);
  const a = Math.sqrt(0.5 * (pp + rr) + radius);
  const b = Math.max(area / a, 1e-3);
  if (a < 1.1 || (a < 1.5 && b > 0.75 * a)) {
    // Too small or too round to have a direction: an upright square, whose box coverage is exact.
    const side = Math.sqrt(area);
    return { ax: 1, ay: 0, a: side, b: side, pp, qq, rr, area };
  }
  const [x, y] = difference > 0 ? [difference + radius, qq] : [qq, radius - difference];
  const length = Math.sqrt(x * x + y * y);
  const hasDirection = length > 1e-6 * a * a;
  return { ax: hasDirection ? x / length : 1, ay: hasDirection ? y / length : 0, a, b, pp, qq, rr, area };
}
