/** Heads whose top the photo cuts off: right, or asked for help. */
import type { BenchRow } from '../bench-row.ts';
import { isRight } from './error.ts';
import { shrink } from './pictures.ts';
import { automatic, type HeadSet, headRow, REPORTED } from './rows.ts';
import type { Truth } from './truth/truth.ts';

/** Shares of a head's height that are gone. */
const CUTS = [0.02, 0.07, 0.2] as const;
const LONG_SIDE_PX = 512;
/** Height of a mean cranium, mm. */
const HEIGHT_MM = 180;

export function cutRows({ name: whose, truths }: HeadSet): BenchRow[] {
  return CUTS.flatMap((share) => {
    let [good, asked, wrong] = [0, 0, 0];
    for (const truth of truths) {
      const cut = cutTruth(truth, share);
      const fit = automatic(cut, shrink(cut, LONG_SIDE_PX), { known: true });
      if (!fit.sure) asked++;
      else if (isRight(cut, fit)) good++;
      else wrong++;
    }
    const name = `${whose}, no taps, ${Math.round(100 * share)} % of the head cut off`;
    return [
      headRow(`${name}: right without help`, good, `of ${truths.length}`, REPORTED),
      headRow(`${name}: asked`, asked, `of ${truths.length}`, REPORTED),
      headRow(`${name}: silently wrong (over 7°, 10 %)`, wrong, '', ['0', wrong === 0]),
    ];
  });
}

/** The photo without the top of its head, and as much shorter below: the lens stays in the middle, as it does in a photo that nobody cut. */
export function cutTruth(truth: Truth, share: number): Truth {
  const { width, height, cellPx, size, lens, scalp } = truth;
  const top = Math.floor(truth.mask.findIndex((value) => value > 0) / width);
  const headPx = (HEIGHT_MM * truth.focalPx) / lens.translationMm[2];
  const rows = Math.min(top + Math.round((share * headPx) / cellPx), Math.floor(height / 3));
  const px = Math.round(rows * cellPx);
  const heightPx = size.heightPx - 2 * px;
  const scalpRows = Math.round((px * scalp.height) / size.heightPx);
  const [landmarks, diagonal] = [Object.entries(truth.landmarks), Math.hypot(size.widthPx, size.heightPx)];
  return {
    ...truth,
    size: { ...size, heightPx },
    // The equivalent is by the diagonal of the frame, and the frame got smaller.
    focal35mm: (truth.focal35mm * diagonal) / Math.hypot(size.widthPx, heightPx),
    lens: { ...lens, principalPx: [lens.principalPx[0], lens.principalPx[1] - px] },
    rgba: middle(truth.rgba, 4 * size.widthPx * px),
    height: height - 2 * rows,
    normals: middle(truth.normals, 3 * width * rows),
    depth: middle(truth.depth, width * rows),
    places: middle(truth.places, 3 * width * rows),
    mask: middle(truth.mask, width * rows),
    scalp: {
      ...scalp,
      height: scalp.height - 2 * scalpRows,
      data: middle(scalp.data, scalp.width * scalpRows),
    },
    landmarks: Object.fromEntries(landmarks.map(([name, [x, y]]) => [name, [x, y - px]])),
  };
}

/** A list without so many values at either end. */
function middle<List extends Uint8Array | Float32Array>(list: List, less: number): List {
  return list.subarray(less, list.length - less) as List;
}
