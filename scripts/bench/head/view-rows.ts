/** Another view told than the photo shows: asked, or found all the same; and the view that it shows refused for another. */
import type { PhotoFit } from '../../../packages/core/src/index.ts';
import { lensOf, PRESET_POSES, type ViewPreset } from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { isRight } from './error.ts';
import { shrink } from './pictures.ts';
import { automatic, type HeadSet, headRow, REPORTED } from './rows.ts';
import type { Truth } from './truth/truth.ts';

/** Heads are nearly alike from the front and from behind, so slope and scale may be right where the place is not: that is 25 mm off on a head. */
const WRONG_TURN_DEG = 20;

export function viewRows({ name: whose, truths }: HeadSet): BenchRow[] {
  const told = { all: 0, asked: 0, right: 0 };
  const wrong: string[] = [];
  const refused: string[] = [];
  for (const truth of truths) {
    const small = shrink(truth, 512);
    const shown = automatic(truth, small, { known: true });
    if (shown.otherView && isRightTurn(truth, shown)) refused.push(`${truth.name} for ${shown.otherView}`);
    for (const preset of Object.keys(PRESET_POSES) as ViewPreset[]) {
      if (preset === truth.preset) continue;
      told.all++;
      const fit = automatic({ ...truth, preset }, small, { known: true });
      if (!fit.sure) told.asked++;
      else if (isRightTurn(truth, fit)) told.right++;
      else wrong.push(`${truth.name} as ${preset}`);
    }
  }
  if (refused.length > 0) console.log(`  ${whose}, refused in the right view: ${refused.join(', ')}`);
  if (wrong.length > 0) console.log(`  ${whose}, sure of another view: ${wrong.join(', ')}`);
  const all = `of ${told.all}`;
  const name = `${whose}, another view told`;
  return [
    headRow(`${name}: asked`, told.asked, all, REPORTED),
    headRow(`${name}: right all the same`, told.right, all, REPORTED),
    headRow(`${name}: silently wrong (over 7°, 10 %, turned by 20°)`, wrong.length, all, [
      '0',
      wrong.length === 0,
    ]),
    headRow(
      `${whose}, the right view told: refused for another though the fit is right`,
      refused.length,
      `of ${truths.length}`,
      ['0', refused.length === 0],
    ),
  ];
}

function isRightTurn(truth: Truth, fit: PhotoFit): boolean {
  return isRight(truth, fit) && turnedBy(truth, fit.camera) < WRONG_TURN_DEG;
}

/** Angle between the true camera's rotation and a fitted one, degrees. */
function turnedBy({ lens, size }: Truth, camera: PhotoFit['camera']): number {
  const { rotation } = lensOf(camera, size);
  const cos = (rotation.reduce((sum, value, i) => sum + value * lens.rotation[i], 0) - 1) / 2;
  return (Math.acos(Math.min(1, Math.max(-1, cos))) * 180) / Math.PI;
}
