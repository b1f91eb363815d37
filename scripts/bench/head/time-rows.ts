/** Time of an automatic fit of a 3000 x 3000 photo on one core, everything included: decoding, shrinking, fitting, the mask of skin. */
import jpeg from 'jpeg-js';
import { skinMask } from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { median } from '../statistics.ts';
import { shrink } from './pictures.ts';
import { automatic, type HeadSet, limited } from './rows.ts';
import type { Truth } from './truth/truth.ts';

const SIDE_PX = 3000;
const ROUNDS = 3;

export function timeRows({ name: whose, truths }: HeadSet): BenchRow[] {
  const times = { all: [] as number[], fit: [] as number[] };
  for (const truth of truths) {
    const file = photoFile(truth);
    for (let round = 0; round < ROUNDS; round++) {
      const start = process.cpuUsage().user;
      const { data } = jpeg.decode(file, { useTArray: true, maxMemoryUsageInMB: 2048 });
      const size = { widthPx: SIDE_PX, heightPx: SIDE_PX };
      const small = shrink({ ...truth, rgba: data, size }, 512);
      const shrunk = process.cpuUsage().user;
      const fit = automatic({ ...truth, size }, small, { known: true });
      const { camera, semiAxesMm, mask } = fit;
      skinMask({ ...small, size, camera, semiAxesMm, ...(fit.sure ? { person: mask } : {}) });
      const end = process.cpuUsage().user;
      times.all.push((end - start) / 1e6);
      times.fit.push((end - shrunk) / 1e6);
    }
  }
  return [
    limited(
      `${whose} at 3000 x 3000, no taps: time, decoded in JavaScript, one core`,
      median(times.all),
      's',
      1.5,
    ),
    limited(
      `${whose} at 3000 x 3000, no taps: time of fit and mask alone, one core`,
      median(times.fit),
      's',
      1.5,
    ),
  ];
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
