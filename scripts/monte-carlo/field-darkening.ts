/**
 * How much a whole field of columns darkens the skin, halos and shadows on one another included: `nice tsx scripts/monte-carlo/field-darkening.ts`.
 * Columns stand on a square lattice of the given density.
 */
import { createRandom } from './random.ts';
import { tissueAt, WAVELENGTHS_NM } from './tissue.ts';
import { walk } from './walk.ts';

/** Columns to try: diameter mm, absorption 1/mm, per cm². From 0.08 to 0.28 mm. */
const FIELDS = [
  { diameterMm: 0.2, absorption: 10, perCm2: 190 },
  { diameterMm: 0.3, absorption: 10, perCm2: 210 },
  { diameterMm: 0.4, absorption: 10, perCm2: 210 },
] as const;
const [TOP_MM, BOTTOM_MM] = [0.08, 0.28];
/** A piece of a photon's way is looked at in steps so long, mm. */
const STEP_MM = 0.01;
const PHOTONS = Number(process.argv[2] ?? 20_000);

for (const field of FIELDS) {
  const [blue, green, red] = WAVELENGTHS_NM.map((nm) => darkening(nm, field).toFixed(3));
  console.log(`${field.diameterMm} mm, ${field.perCm2}/cm²: red ${red}, green ${green}, blue ${blue}`);
}

function darkening(
  wavelengthNm: number,
  { diameterMm, absorption, perCm2 }: (typeof FIELDS)[number],
): number {
  const tissue = tissueAt(wavelengthNm);
  const random = createRandom(5);
  const cell = 10 / Math.sqrt(perCm2);
  const radius2 = diameterMm ** 2 / 4;
  let sent = 0;
  let lost = 0;
  for (let i = 0; i < PHOTONS; i++) {
    const [x0, y0] = [random() * cell, random() * cell];
    let inside = 0;
    const weight = walk(tissue, random, (p, u, length) => {
      const steps = Math.ceil(length / STEP_MM);
      for (let k = 0; k < steps; k++) {
        const at = ((k + 0.5) / steps) * length;
        const z = p[2] + u[2] * at;
        if (z < TOP_MM || z > BOTTOM_MM) continue;
        const x = fold(x0 + p[0] + u[0] * at, cell);
        const y = fold(y0 + p[1] + u[1] * at, cell);
        if (x * x + y * y < radius2) inside += length / steps;
      }
    });
    sent += weight;
    lost += weight * -Math.expm1(-absorption * inside);
  }
  return lost / sent;
}

/** Distance to the nearest lattice line, signed. */
function fold(value: number, cell: number): number {
  return value - Math.round(value / cell) * cell;
}
