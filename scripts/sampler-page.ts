/**
 * Writes docs/samplers.md and its pictures: dots, spectrum and figures of each sampler side by side.
 * `npx tsx --conditions=@stubble/source scripts/sampler-page.ts`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DOTS_PER_SQUARE,
  fieldQuality,
  meanPeriodogram,
  periodogram,
  spectrumOf,
} from '../packages/core/src/index.ts';
import { CONTESTANTS, type Contestant, SQUARE } from './samplers/contestants.ts';
import { dotsSvg, PICTURE_PX, radialSvg, spectrumPng } from './samplers/pictures.ts';

const SEEDS = 10;
const docs = fileURLToPath(new URL('../docs/', import.meta.url));
mkdirSync(join(docs, 'samplers'), { recursive: true });

const root = Math.sqrt(DOTS_PER_SQUARE) * SQUARE.side;
const rows = CONTESTANTS.map(measure);
writeFileSync(join(docs, 'samplers.md'), page(rows));

interface Row extends Contestant {
  readonly figures: readonly string[];
}

function measure(contestant: Contestant): Row {
  const fields = Array.from({ length: SEEDS }, (_, seed) => contestant.make(seed + 1));
  const spectra = fields.map((dots) =>
    periodogram(
      { x: dots.x.subarray(0, dots.count), y: dots.y.subarray(0, dots.count) },
      SQUARE,
      Math.ceil(1.6 * root),
    ),
  );
  const together = meanPeriodogram(spectra);
  const { lf50, effectiveNyquist, peak, anisotropy, radial } = spectrumOf(together);
  // Every field is asked the same: is there a dot within the spacing at which the ranked field has as many?
  const gap =
    fields.reduce(
      (sum, dots) => sum + fieldQuality(dots, { square: SQUARE, spacingAt: () => 1 }).gapRate,
      0,
    ) / SEEDS;
  const file = (ending: string) => join(docs, 'samplers', `${contestant.id}-${ending}`);
  writeFileSync(file('dots.svg'), dotsSvg(fields[0], SQUARE));
  writeFileSync(file('spectrum.png'), spectrumPng(together));
  writeFileSync(file('radial.svg'), radialSvg(radial, root));
  const figures = [
    together.count.toFixed(0),
    lf50.toFixed(3),
    effectiveNyquist.toFixed(2),
    peak.toFixed(2),
    `${(100 * anisotropy).toFixed(1)} %`,
    `${(100 * gap).toPrecision(2)} %`,
  ];
  console.log(contestant.name, figures.join(' '));
  return { ...contestant, figures };
}

function page(all: readonly Row[]): string {
  const picture = (id: string, ending: string, words: string) =>
    `<img src="samplers/${id}-${ending}" width="${PICTURE_PX}" height="${PICTURE_PX}" alt="${words}">`;
  return `# Samplers side by side

Made by \`npx tsx --conditions=@stubble/source scripts/sampler-page.ts\`, ${SEEDS} seeds each, the same density, one spacing everywhere.
What the measures mean: [how dots are placed](sampling.md#measures).

| sampler | dots in the square | lf50 | effective Nyquist | peak | spread over directions | gaps |
|---|---|---|---|---|---|---|
${all.map(({ name, figures }) => `| ${name} | ${figures.join(' | ')} |`).join('\n')}

lf50 is the power of the low frequencies, which the eye sees as clumps: white noise has 1. Gaps are places with no dot within the spacing of
the ranked field. Lloyd's low frequencies are as good as those of the settled field, at a hundred times the cost; its peak and its spread over
directions show patches of honeycomb.

| sampler | a quarter of the square | spectrum (white: 2 or more) | radial mean (lines: white noise; half of √N) |
|---|---|---|---|
${all
  .map(
    ({ id, name }) =>
      `| ${name} | ${picture(id, 'dots.svg', `Dots of ${name}`)} | ${picture(id, 'spectrum.png', `Spectrum of ${name}`)} | ${picture(id, 'radial.svg', `Radial spectrum of ${name}`)} |`,
  )
  .join('\n')}
`;
}
