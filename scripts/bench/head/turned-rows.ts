/** Photos that lie on a side or stand on their head, their EXIF lost: told so, never believed. */
import type { BenchRow } from '../bench-row.ts';
import { shrink, turned } from './pictures.ts';
import { automatic, type HeadSet, headRow, REPORTED } from './rows.ts';
import type { Truth } from './truth/truth.ts';

const TURNS = [90, 180, 270] as const;

export function turnedRows({ name: whose, truths }: HeadSet): BenchRow[] {
  const told = { right: 0, upright: 0, believed: 0 };
  const upright = truths.filter((truth) => automatic(truth, shrink(truth, 512), { known: true }).sure);
  for (const truth of truths) {
    for (const turn of TURNS) {
      const fit = automatic(turnedTruth(truth, turn), turned(shrink(truth, 512), turn), { known: true });
      // The photo has to be turned on, to where it was.
      if (fit.turnClockwiseDeg === 360 - turn) {
        told.right++;
        if (upright.includes(truth)) told.upright++;
      }
      if (fit.sure) told.believed++;
    }
  }
  const name = `${whose} turned by 90, 180, 270°, no taps`;
  return [
    headRow(`${name}: the way back told`, told.right, `of ${3 * truths.length}`, REPORTED),
    headRow(
      `${name}: the way back told, of those that are sure upright`,
      told.upright,
      `of ${3 * upright.length}`,
      REPORTED,
    ),
    headRow(`${name}: believed`, told.believed, '', ['0', told.believed === 0]),
  ];
}

/** What `automatic` asks of a truth, for the turned photo. */
function turnedTruth(truth: Truth, turn: (typeof TURNS)[number]): Truth {
  const { widthPx, heightPx } = truth.size;
  return turn === 180 ? truth : { ...truth, size: { widthPx: heightPx, heightPx: widthPx } };
}
