/** Where dots land: real fields on the fitted head, through the mask of skin, against the truth; and how well hair is told. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import {
  createDotField,
  createHeadSurface,
  defaultTreatment,
  dotMask,
  lensOf,
  type PhotoFit,
  project,
  type SkinMask,
  skinMask,
} from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { mean } from '../statistics.ts';
import { shrink } from './pictures.ts';
import { automatic, type HeadSet, headRow, limited, REPORTED } from './rows.ts';
import type { Truth } from './truth/truth.ts';

/** Dots may lie off by this many cells of the finest truth there is (750 px). */
const GRACE_CELLS = 2;

interface MaskFindings {
  readonly offPercent: number;
  readonly hair: { readonly lostPercent: number; readonly error: number } | null;
}

/** @param layers folder with the layers of truth of rendered people, or null */
export function maskRows({ name: whose, truths }: HeadSet, layers: string | null): BenchRow[] {
  const found = truths.flatMap((truth) => {
    const small = shrink(truth, 512);
    const fit = automatic(truth, small, { known: true });
    // A program asks for help there, and shows no dots before it got it.
    if (!fit.sure) return [];
    const { camera, semiAxesMm, mask: person } = fit;
    const mask = skinMask({ ...small, size: truth.size, camera, semiAxesMm, person });
    return [
      {
        offPercent: dotsOff(truth, fit, mask),
        hair: layers ? hairFindings(join(layers, truth.name), mask) : null,
      },
    ];
  });
  const off = mean(found.map((one) => one.offPercent));
  const name = `${whose}, no taps: dots off the person by more than 2 cells`;
  return [
    // The truth of a rendered head is the smooth cranium alone, not its bumps and hair: the person's border is known on a scan only.
    whose === 'scan'
      ? limited(name, off, '%', 0.5)
      : headRow(`${name}, against its smooth head`, off, '%', REPORTED),
    ...hairRows(whose, found),
  ];
}

function hairRows(whose: string, found: readonly MaskFindings[]): BenchRow[] {
  const read = found.flatMap(({ hair }) => hair ?? []);
  if (read.length === 0) return [];
  return [
    headRow(
      `${whose}: bare scalp that the mask leaves out`,
      mean(read.map((one) => one.lostPercent)),
      '%',
      REPORTED,
    ),
    headRow(
      `${whose}: hair coverage, mean error over the scalp`,
      mean(read.map((one) => one.error)),
      '',
      REPORTED,
    ),
  ];
}

/** Share of a full shave's dots that would show and lie off the person. */
function dotsOff(truth: Truth, { camera, semiAxesMm }: PhotoFit, mask: SkinMask): number {
  const head = { kind: 'head' as const, semiAxesMm: [...semiAxesMm] as [number, number, number] };
  const field = createDotField({ head, treatment: defaultTreatment('bench') });
  const surface = createHeadSurface(semiAxesMm);
  const lens = lensOf(camera, truth.size);
  const shown = dotMask(mask);
  let [off, all] = [0, 0];
  for (let i = 0; i < field.count; i++) {
    const seen = project(lens, surface, { u: field.u[i], v: field.v[i] });
    if (!seen || seen.facing <= 0) continue;
    const x = Math.floor((seen.xPx / truth.size.widthPx) * shown.width);
    const y = Math.floor((seen.yPx / truth.size.heightPx) * shown.height);
    if (!(x >= 0 && y >= 0 && x < shown.width && y < shown.height) || shown.data[y * shown.width + x] < 128)
      continue;
    all++;
    if (!nearPerson(truth, seen.xPx, seen.yPx)) off++;
  }
  return all === 0 ? 0 : (100 * off) / all;
}

/** On the scalp or elsewhere on the person, with two cells of grace. */
function nearPerson({ scalp, mask, width, height, size }: Truth, xPx: number, yPx: number): boolean {
  const cell = size.widthPx / scalp.width;
  const [x, y] = [Math.floor(xPx / cell), Math.floor(yPx / cell)];
  for (let dy = -GRACE_CELLS; dy <= GRACE_CELLS; dy++) {
    for (let dx = -GRACE_CELLS; dx <= GRACE_CELLS; dx++) {
      if (scalp.data[(y + dy) * scalp.width + x + dx] > 127) return true;
      const [a, b] = [
        Math.floor(((x + dx) * width) / scalp.width),
        Math.floor(((y + dy) * height) / scalp.height),
      ];
      if (mask[b * width + a] > 0) return true;
    }
  }
  return false;
}

/** Bare scalp that is left out, and the mean error of the coverage, against the renderer's own layers. */
function hairFindings(folder: string, mask: SkinMask): MaskFindings['hair'] {
  if (!existsSync(join(folder, 'hair.png'))) return null;
  const [scalp, hair] = ['scalp', 'hair'].map((name) =>
    PNG.sync.read(readFileSync(join(folder, `${name}.png`))),
  );
  let [bare, lost, error, count] = [0, 0, 0, 0];
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      const column = Math.floor(((x + 0.5) * scalp.width) / mask.width);
      const row = Math.floor(((y + 0.5) * scalp.height) / mask.height);
      const at = 4 * (row * scalp.width + column);
      if (scalp.data[at] < 128) continue;
      const cover = hair.data[at] / 255;
      const cell = y * mask.width + x;
      const read = mask.skin[cell] > 0 || mask.hair[cell] > 0;
      if (cover < 0.2) {
        bare++;
        if (mask.skin[cell] === 0) lost++;
      }
      if (!read) continue;
      error += Math.abs(mask.hair[cell] / 255 - cover);
      count++;
    }
  }
  return { lostPercent: (100 * lost) / Math.max(bare, 1), error: error / Math.max(count, 1) };
}
