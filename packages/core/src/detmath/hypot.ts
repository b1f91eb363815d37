/** Above or below these sizes a square would overflow or lose bits, so the sides are scaled first. */
const LARGE = 1e150;
const SMALL = 1e-140;

/** sqrt(x² + y²) ≥ 0, the same bits in every engine, within 5e-16 relative. NaN if either side is. */
export function detHypot2(x: number, y: number): number {
  const sum = x * x + y * y;
  if (sum > SMALL * SMALL && sum < LARGE * LARGE) return Math.sqrt(sum);
  return scaledHypot(x, y, 0);
}

/** sqrt(x² + y² + z²) ≥ 0, the same bits in every engine, within 5e-16 relative. */
export function detHypot3(x: number, y: number, z: number): number {
  const sum = x * x + y * y + z * z;
  if (sum > SMALL * SMALL && sum < LARGE * LARGE) return Math.sqrt(sum);
  return scaledHypot(x, y, z);
}

function scaledHypot(x: number, y: number, z: number): number {
  const size = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  if (size === 0 || size - size !== 0) return size;
  const a = x / size;
  const b = y / size;
  const c = z / size;
  return size * Math.sqrt(a * a + b * b + c * c);
}
