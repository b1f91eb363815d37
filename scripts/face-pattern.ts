/**
 * Prints what `packages/core/src/find/face-pattern.ts` holds as the pattern of a face: the mean contrast, in tenths of a spread, of photos of people by chance
 * where their fits put the face, and of the mirror images. Photos that are not in `.cache` yet are rendered first, which takes a minute each.
 *
 *     npx tsx --conditions=@stubble/source scripts/face-pattern.ts
 */
import { join } from 'node:path';
import { createEvidenceReader } from '../packages/core/src/find/evidence-reader.ts';
import { readSeenFace, standardised } from '../packages/core/src/find/face-likeness.ts';
import { FACE_PLACES, PATTERN_COLUMNS, PATTERN_ROWS } from '../packages/core/src/find/face-pattern.ts';
import { roughHead } from '../packages/core/src/find/mask-shape.ts';
import { distinctReadings, findPerson } from '../packages/core/src/find/person-mask.ts';
import { createSearch } from '../packages/core/src/find/photo-search.ts';
import { shrink } from './bench/head/pictures.ts';
import { hardByChance } from './bench/head/truth/hard-people.ts';
import { benchPeople } from './bench/head/truth/people.ts';
import { readSitters } from './bench/head/truth/sitters.ts';
import type { Truth } from './bench/head/truth/truth.ts';

const WITH_FACE = ['front', 'topFront', 'threeQuarterLeft', 'threeQuarterRight', 'sideLeft', 'sideRight'];
/** Troubles of hard photos that hide faces, or the outline by which a fit puts one in its place. */
const HIDDEN = /hand|long/;
/** Long side of what a program hands in, px. */
const LONG_SIDE_PX = 512;

interface Sums {
  readonly light: Float64Array;
  readonly weight: Float64Array;
}

/** Adds the face of a photo; false where none was found. */
function addFace(truth: Truth, { light, weight }: Sums): boolean {
  const { size, preset, focal35mm } = truth;
  const input = { ...shrink(truth, LONG_SIDE_PX), size, preset, focal35mm };
  const [person] = distinctReadings(findPerson(input));
  const search = person ? createSearch(input, person, null) : null;
  const rough = person && roughHead(person);
  if (!person || !search || !rough) return false;
  const { x } = search.fine(search.coarse(preset).x);
  const reader = createEvidenceReader(input, person, { oval: null, widthCells: rough.width });
  const small = { widthPx: input.width, heightPx: input.height };
  const face = readSeenFace(x, {
    contrast: reader.contrast(),
    size: small,
    halfBreadthMm: search.halfBreadthMm,
  });
  const seen = [...face.weight.keys()].filter((i) => face.weight[i]! > 0);
  const weights = seen.map((i) => face.weight[i]!);
  const values = standardised(
    seen.map((i) => face.light[i]!),
    weights,
    weights.reduce((sum, one) => sum + one, 0),
  );
  for (const [k, i] of seen.entries()) {
    const column = i % PATTERN_COLUMNS;
    for (const at of [i, i - column + PATTERN_COLUMNS - 1 - column]) {
      light[at]! += weights[k]! * values[k]!;
      weight[at]! += weights[k]!;
    }
  }
  return true;
}

const cache = join(import.meta.dirname, '../.cache');
const sets = [
  {
    folder: join(cache, 'bench-people'),
    ids: benchPeople(join(cache, 'bench-people'), { count: 24, from: 0 }),
  },
  {
    folder: join(cache, 'bench-hard'),
    ids: benchPeople(join(cache, 'bench-hard'), { count: 30, from: 0 }, hardByChance),
  },
];
const sums: Sums = {
  light: new Float64Array(FACE_PLACES.length),
  weight: new Float64Array(FACE_PLACES.length),
};
let photos = 0;
for (const { folder, ids } of sets) {
  const truths = readSitters(folder).filter(({ name }) => ids.includes(name));
  const shown = truths.filter(({ name, preset }) => WITH_FACE.includes(preset) && !HIDDEN.test(name));
  for (const truth of shown) {
    if (addFace(truth, sums)) photos++;
  }
}
console.log(`${photos} photos`);
const half = (PATTERN_COLUMNS + 1) / 2;
for (let row = 0; row < PATTERN_ROWS; row++) {
  const tenths = Array.from({ length: half }, (_, column) => {
    const i = row * PATTERN_COLUMNS + column;
    return Math.round((10 * sums.light[i]!) / Math.max(sums.weight[i]!, 1e-6));
  });
  console.log(`  [${tenths.join(', ')}],`);
}
