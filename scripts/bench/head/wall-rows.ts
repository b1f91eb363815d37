/** The same heads before walls, doors, tiles and clutter: right, or asked for help. */
import type { PhotoFit } from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { headError, shrink, walls } from '../head-measure.ts';
import type { Truth } from '../head-truth.ts';
import { automatic, type HeadSet, headRow, REPORTED, WRONG } from './rows.ts';

export function wallRows({ name: whose, truths }: HeadSet): BenchRow[] {
  let [good, asked, wrong, mended, all] = [0, 0, 0, 0, 0];
  for (const truth of truths) {
    const plain = automatic(truth, shrink(truth, 512), { known: true });
    for (const composite of walls(truth, plain)) {
      all++;
      const fit = automatic(truth, composite.photo, { known: true });
      if (fit.sure) isGood(truth, fit) ? good++ : wrong++;
      else {
        asked++;
        if (isGood(truth, automatic(truth, composite.photo, { known: true, oval: composite.oval }))) mended++;
      }
    }
  }
  return [
    headRow(`${whose} before ${all} walls, doors, tiles, clutter: good or asked`, good + asked, `of ${all}`, [
      'all',
      good + asked === all,
    ]),
    headRow(`${whose} before walls: silently wrong (over 7°, 10 %)`, wrong, '', ['0', wrong === 0]),
    headRow(`${whose} before walls: right without help`, good, `of ${all}`, REPORTED),
    headRow(`${whose} before walls: right after an oval, of ${asked} asked`, mended, '', REPORTED),
  ];
}

function isGood(truth: Truth, fit: PhotoFit): boolean {
  const { normalDeg, scalePercent } = headError(truth, fit.camera, fit.semiAxesMm);
  return normalDeg < WRONG.normalDeg && scalePercent < WRONG.scalePercent;
}
