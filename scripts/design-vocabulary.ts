/**
 * Writes docs/design-vocabulary.md from the tables of core, so that the page cannot say anything else.
 * `npx tsx --conditions=@stubble/source scripts/design-vocabulary.ts`
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  AREA_KIND_ROWS,
  CARE_RULES,
  COUNTRIES,
  FAULTS,
  HAIRLINE_STYLES,
  HEALTH_QUESTIONS,
  LOOKS,
  MAX_AREAS,
  MAX_PATCHES,
  PRICES,
  STAGES,
} from '../packages/core/src/index.ts';

/** Where the page lies. */
export const VOCABULARY_FILE = join(import.meta.dirname, '../docs/design-vocabulary.md');

type Cell = string | number;

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** The whole page. */
export function vocabularyPage(): string {
  return `${[intro(), styles(), areas(), stages(), looks(), faults(), health(), LIMITS, plan()].join('\n\n')}\n`;
}

function intro(): string {
  return `# The design vocabulary

Made by \`scripts/design-vocabulary.ts\` from the tables of core; a test keeps it true. Lengths lie along the skin of the head at hand, in mm.
Where no source is named beside a number, it is chosen by eye.`;
}

function styles(): string {
  const rows = HAIRLINE_STYLES.map(({ id, label, shape, source }) => [
    `${label} (\`${id}\`)`,
    shape.midFrontalMm,
    `${shape.paramedianMm} at ${shape.paramedianAsideMm}`,
    shape.frontotemporalMm,
    shape.transitionMm,
    `${shape.waveMm}, ${shape.raggedMm}`,
    source,
  ]);
  return `## Hairlines

\`applyStyle(treatment, head, id, { blendWith, share, side })\` solves these lengths on the head's surface. Heights count from the glabella's level, up the
meridian of the point. Frontotemporal points stand 45 mm beside the midline, on the vertical through the outer eye corners (Shapiro); that is 48–54 mm
along the skin on lines that are not receded. Garg's "8 cm to the side of the mid-frontal point" does not fit any of our heads: a stated conflict. Temporal
peaks stand 50 mm from there on the line to the eye corner (Garg). Both sides differ by up to 0.8 mm; the seed says which is higher.

${table(['style', 'mid-frontal', 'paramedian', 'frontotemporal', 'transition', 'wave, ragged', 'source'], rows)}`;
}

function areas(): string {
  const rows = AREA_KIND_ROWS.map(({ kind, label, sentence, withinHairline, start, source }) => [
    `${label} (\`${kind}\`)`,
    sentence,
    withinHairline ? 'yes' : 'no',
    start.densityPerCm2 ?? 'the treatment’s',
    start.softnessMm,
    source,
  ]);
  return `## Areas

A treatment holds a list of areas; a later one lies over an earlier one, softly within its feather. An area without a patch that adds is everything within the
hairline. Patches are drawn and erased in order. Below 5 mm of softness each dot asks the outline itself, so lines of 2 mm come out true; above, the grid
answers. Each dot belongs to one area and one session: group \`a · sessions + s\`; a dot that settles goes to no place that is less its area's. In a close-up
outlines are told in mm on the picture's skin (\`startPatches\`, shape \`flat\`), on a head in directions. Between hair that stays long, and wherever an area
asks for it (\`aroundHair\`), density is less by the share that hair covers in the photos (\`treatment.hair\`).

${table(['kind', 'what', 'within the hairline', 'dots/cm²', 'softness', 'source'], rows)}`;
}

function stages(): string {
  const rows = STAGES.map(({ id, label, sentence, left, areaCm2 }) => [
    `${label} (\`${id}\`)`,
    sentence,
    `${Math.round(100 * left)} %`,
    areaCm2 ? [...new Set(areaCm2)].join('–') : '—',
  ]);
  return `## Starting points

\`hairMask(id, grid, untouched)\` says what hair is left, \`suggestArea(id)\` what to treat; \`readStage(hairOnGrid(grid, coverAt), grid, untouched)\` says which stage explains the hair in the photos best. Areas are the practitioners' working guesses; ours agree within 15 %.
Outlines are drawn by eye to the published descriptions (idealofmed; beverlyhillshr).

${table(['stage', 'what', 'hair left where bare', 'area, cm²'], rows)}`;
}

function looks(): string {
  const rows = LOOKS.map(({ id, name, sentence, style, density, dots, pigment, areas: kinds }) => [
    `${name} (\`${id}\`)`,
    sentence,
    style,
    density.join(', '),
    dots[0],
    pigment.join(', '),
    kinds.join(', '),
  ]);
  return `## Looks

${table(['look', 'what', 'style', 'dots/cm² top, sides', 'width', 'dilution, warmth', 'areas'], rows)}`;
}

function faults(): string {
  const rows = FAULTS.map(({ id, label, severity, source }) => [`${label} (\`${id}\`)`, severity, source]);
  return `## The second opinion

\`review(case, field, client)\` looks for these faults, \`showFault(treatment, id)\` puts one in on purpose, and each finding mends itself at a press.

${table(['fault', 'severity', 'source'], rows)}`;
}

function health(): string {
  const rows = HEALTH_QUESTIONS.map(({ id, label, severity, reason, conflict }) => [
    `${label} (\`${id}\`)`,
    severity,
    conflict ? `${reason} ${conflict}` : reason,
  ]);
  return `## Health

No medical advice: each answer says whom to ask.

${table(['question', 'severity', 'what is said'], rows)}

In the studio, skin and stubble are measured in the photo that is shown: under the two rings of the Skin tab as a person laid them, else where the photo shows bare
skin, and shaved hair at least 3 L* darker, for sure. Where it shows neither, a usual skin and a usual strength of black count.`;
}

const LIMITS = `## Limits of areas

A design holds ${MAX_AREAS} areas of ${MAX_PATCHES} outlines each, 240 points an outline: ${MAX_AREAS * MAX_PATCHES} outlines. A field of FUE scars is one soft outline and not one for each scar, and patches of
areata are told one by one. An outline too many is refused in words (“Remove one, or add another area for the rest.”), and nothing that was drawn is lost. The limit stays
because every outline is measured anew when a hand moves an area as a whole, and because a cache keeps the newest 96.`;

function plan(): string {
  const prices = PRICES.map(({ label, low, high }) => [label, `${low}–${high}`]);
  const countries = COUNTRIES.map(({ label, low, high, conflict }) => [
    label,
    `${low}–${high}`,
    conflict ?? '',
  ]);
  const care = CARE_RULES.map(({ fromDay, toDay, kind, text, conflict }) => [
    fromDay === toDay ? fromDay : `${fromDay} to ${toDay}`,
    kind,
    text,
    conflict ?? '',
  ]);
  return `## The plan

\`planSheet(case, field, { startDate, country, priceList })\`. Hours count one to two dots a second (jonathangerow.com). \`stubbleLengthMm(treatment)\` is how short
to keep the hair beside the dots so that it is as dark as they are, \`matchStubble\` the other way round: hairs/cm² from PMC6219221, shafts from BioNumbers
106857–106859, how dark a hair looks by eye. A shaft takes light twice, on its way to the skin (its shadow, π/2 of width times length under light from everywhere)
and on its way back (2/π of it), and its root shows through the skin; shafts overlap by chance. The default's sides read 0.64 mm, the looks 0.23–0.64 mm: a fresh shave.

${table(['concern', 'USD'], prices)}

${table(['country', 'whole treatment, USD', 'conflict'], countries)}

${table(['day from the session', 'kind', 'what', 'conflict'], care)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(VOCABULARY_FILE, vocabularyPage());
