import { hash3 } from '../random/index.ts';

const TO_SIGNED = 2 / 4294967296;

/**
 * Smooth noise over space, in [-1, 1] with a standard deviation of about 0.35: value noise with quintic blending.
 * A function of the place alone, so that an edit elsewhere cannot change it.
 * @param wavelengthMm distance from one bump to the next, twice the lattice's step.
 */
export function placeNoise(
  key: number,
  wavelengthMm: number,
  place: readonly [number, number, number],
): number {
  const step = wavelengthMm / 2;
  const x = place[0] / step;
  const y = place[1] / step;
  const z = place[2] / step;
  const [ix, iy, iz] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [fx, fy, fz] = [quintic(x - ix), quintic(y - iy), quintic(z - iz)];
  const low = square(key, { ix, iy, iz, fx, fy });
  const high = square(key, { ix, iy, iz: iz + 1, fx, fy });
  return low + (high - low) * fz;
}

interface Lattice {
  readonly ix: number;
  readonly iy: number;
  readonly iz: number;
  readonly fx: number;
  readonly fy: number;
}

/** Bilinear blend of the four lattice values of one layer. */
function square(key: number, { ix, iy, iz, fx, fy }: Lattice): number {
  const a = hash3(key, ix, iy, iz);
  const b = hash3(key, ix + 1, iy, iz);
  const c = hash3(key, ix, iy + 1, iz);
  const d = hash3(key, ix + 1, iy + 1, iz);
  const near = a + (b - a) * fx;
  return (near + (c + (d - c) * fx - near) * fy) * TO_SIGNED - 1;
}

function quintic(t: number): number {
  return t * t * t * (t * (6 * t - 15) + 10);
}
