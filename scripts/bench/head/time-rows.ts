/** Time of an automatic fit of a 3000 x 3000 photo on one core, everything included: reading the file, shrinking, fitting, the mask of skin. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { type SmallPhoto, skinMask } from '../../../packages/core/src/index.ts';
import { fitCopy, readPhoto } from '../../../packages/renderer/src/node/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { median } from '../statistics.ts';
import { automatic, type HeadSet, limited } from './rows.ts';
import type { Truth } from './truth/truth.ts';

const SIDE_PX = 3000;
const ROUNDS = 3;

export async function timeRows({ name: whose, truths }: HeadSet): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'head-time-'));
  const times = { all: [] as number[], fit: [] as number[] };
  for (const truth of truths) {
    const path = join(folder, `${truth.name}.jpg`);
    await writeFile(path, photoFile(truth));
    for (let round = 0; round < ROUNDS; round++) {
      const start = coreSeconds();
      const small = fitCopy(await readPhoto(path));
      const shrunk = coreSeconds();
      fitAndMask(truth, small);
      const end = coreSeconds();
      times.all.push(end - start);
      times.fit.push(end - shrunk);
    }
  }
  await rm(folder, { recursive: true });
  const name = `${whose} at 3000 x 3000, no taps: time`;
  return [
    limited(`${name} from file to mask, one core`, median(times.all), 's', 1.5),
    limited(`${name} of fit and mask alone, one core`, median(times.fit), 's', 1.5),
  ];
}

/** Of all threads: photos are decoded in one of their own. */
function coreSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function fitAndMask(truth: Truth, small: SmallPhoto): void {
  const size = { widthPx: SIDE_PX, heightPx: SIDE_PX };
  const { camera, semiAxesMm, mask, sure } = automatic({ ...truth, size }, small, { known: true });
  skinMask({ ...small, size, camera, semiAxesMm, ...(sure ? { person: mask } : {}) });
}

/** The truth's photo as a square JPEG of 3000 px a side; stretched where it has another size. */
export function photoFile({ rgba, size }: Truth): Buffer {
  const data = Buffer.alloc(4 * SIDE_PX * SIDE_PX);
  for (let y = 0; y < SIDE_PX; y++) {
    const row = Math.min(Math.floor((y * size.heightPx) / SIDE_PX), size.heightPx - 1);
    for (let x = 0; x < SIDE_PX; x++) {
      const column = Math.min(Math.floor((x * size.widthPx) / SIDE_PX), size.widthPx - 1);
      const at = 4 * (row * size.widthPx + column);
      for (let c = 0; c < 4; c++) data[4 * (y * SIDE_PX + x) + c] = rgba[at + c];
    }
  }
  return jpeg.encode({ data, width: SIDE_PX, height: SIDE_PX }, 88).data;
}
