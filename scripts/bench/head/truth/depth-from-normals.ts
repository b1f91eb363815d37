import type { Grid } from './render-head.ts';

/** Rounds of relaxation, and by how much each step goes beyond the mean of its neighbours: then depths change by less than 0.01 mm. Chosen by eye. */
const ROUNDS = 500;
const OVER = 1.95;
/** Skin that faces the lens by less than this cosine has no slope to go by. Chosen by eye. */
const LEAST_FACING = 0.2;

interface Normals extends Grid {
  readonly focalPx: number;
  /** Outward, in the camera's frame (x right, y down, z away), 3 per cell; zeros off the head. */
  readonly normals: Float32Array;
}

/** How the logarithm of depth grows from cell to cell, where the skin faces the lens. */
interface Slopes {
  readonly across: Float32Array;
  readonly down: Float32Array;
  readonly known: Uint8Array;
}

/**
 * Depth from normals, fixed by known depths (x, y in px, mm): with u = log z and the ray r, du/dx = −n_x / (n·r) (perspective normal integration,
 * Durou & Courteille 2007), by successive over-relaxation. A grid twice as coarse each time would be faster; this is read once. 0 where nothing is known.
 */
export function depthFromNormals(
  truth: Normals,
  known: readonly (readonly [number, number, number])[],
): Float32Array {
  const { width, cellPx } = truth;
  const slopes = slopesOf(truth);
  const u = new Float64Array(slopes.known.length);
  for (let round = 0; round < ROUNDS; round++) relax(u, slopes, truth);
  const offsets = known
    .map(([x, y, z]) => [Math.floor(y / cellPx) * width + Math.floor(x / cellPx), z] as const)
    .filter(([i]) => slopes.known[i])
    .map(([i, z]) => Math.log(z) - u[i])
    .sort((a, b) => a - b);
  const offset = offsets[Math.floor(offsets.length / 2)];
  return Float32Array.from(u, (value, i) => (slopes.known[i] ? Math.exp(value + offset) : 0));
}

function slopesOf({ width, height, cellPx, focalPx, normals }: Normals): Slopes {
  const f = focalPx / cellPx;
  const across = new Float32Array(width * height);
  const down = new Float32Array(width * height);
  const known = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const [a, b] = [(x + 0.5 - width / 2) / f, (y + 0.5 - height / 2) / f];
      const facing = -(normals[3 * i] * a + normals[3 * i + 1] * b + normals[3 * i + 2]);
      if (facing < LEAST_FACING) continue;
      known[i] = 1;
      across[i] = normals[3 * i] / facing / f;
      down[i] = normals[3 * i + 1] / facing / f;
    }
  }
  return { across, down, known };
}

/** Moves each cell toward, and beyond, what its neighbours and the slopes between say. */
function relax(
  u: Float64Array,
  { across, down, known }: Slopes,
  { width, height }: Pick<Normals, 'width' | 'height'>,
): void {
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (!known[i]) continue;
      let [sum, n] = [0, 0];
      if (known[i - 1]) [sum, n] = [sum + u[i - 1] + 0.5 * (across[i] + across[i - 1]), n + 1];
      if (known[i + 1]) [sum, n] = [sum + u[i + 1] - 0.5 * (across[i] + across[i + 1]), n + 1];
      if (known[i - width]) [sum, n] = [sum + u[i - width] + 0.5 * (down[i] + down[i - width]), n + 1];
      if (known[i + width]) [sum, n] = [sum + u[i + width] - 0.5 * (down[i] + down[i + width]), n + 1];
      if (n > 0) u[i] += OVER * (sum / n - u[i]);
    }
  }
}
