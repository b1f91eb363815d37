import type { BenchRow } from '../bench-row.ts';
import { isRight } from './error.ts';
import { shrink } from './pictures.ts';
import { automatic, type HeadSet, headRow, REPORTED } from './rows.ts';
import { walls } from './walls.ts';

export function wallRows({ name: whose, truths }: HeadSet): BenchRow[] {
  let [good, asked, wrong, mended, all] = [0, 0, 0, 0, 0];
  for (const truth of truths) {
    const plain = automatic(truth, shrink(truth, 512), { known: true });
    for (const composite of walls(truth, plain)) {
      all++;
      const fit = automatic(truth, composite.photo, { known: true });
      if (fit.sure) isRight(truth, fit) ? good++ : wrong++;
      else {
        asked++;
        if (isRight(truth, automatic(truth, composite.photo, { known: true, oval: composite.oval })))
          mended++;
      }
    }
  }
  return [
    headRow(`${whose} before walls, doors, tiles, clutter: good or asked`, good + asked, `of ${all}`, [
      'all',
      good + asked === all,
    ]),
    headRow(`${whose} before walls: silently wrong (over 7°, 10 %)`, wrong, '', ['0', wrong === 0]),
    headRow(`${whose} before walls: right without help`, good, `of ${all}`, REPORTED),
    headRow(`${whose} before walls: right after an oval`, mended, `of ${asked} that asked`, REPORTED),
  ];
}
