import {
  CARE_PROFILES,
  claimMonths,
  DISAGREEMENTS,
  defaultTreatment,
  fadingFactors,
  isClaimReached,
  LASTING_CLAIMS,
  type LastingClaim,
  PARAMETERS,
  PIGMENT_ROWS,
  PIGMENT_SERIES,
  touchUpRange,
} from '../../packages/core/src/index.ts';

/** Tables of docs/model.md that are written from the data of the code. */
export const TABLES: Readonly<Record<string, string>> = {
  claims: table(
    ['claim', 'whose', 'setting (the rest is the default)', 'model, months', 'reached'],
    LASTING_CLAIMS.map((claim) => [
      claim.claim,
      claim.client,
      settingOf(claim),
      `${claimMonths(claim)?.toFixed(0) ?? 'over 360'} (${claim.until === 'gone' ? 'gone' : 'touch-up'})`,
      isClaimReached(claim) ? 'yes' : 'NO',
    ]),
  ),
  care: table(
    ['setting', 'range', 'default', 'source'],
    PARAMETERS.filter(({ group }) => group === 'care' || group === 'pigment').map((row) => [
      `${row.label} \`${row.key}\``,
      `${row.min}–${row.max} ${row.unit}`.trim(),
      String(row.default),
      row.source,
    ]),
  ),
  profiles: table(
    ['preset', 'who', 'sun, spf, skin, washing, swimming', 'touch-up, months (fast, expected, slow)'],
    CARE_PROFILES.map(({ label, sentence, care }) => {
      const { fastMonths, expectedMonths, slowMonths } = touchUpRange({ ...defaultTreatment(), care });
      const months = [fastMonths, expectedMonths, slowMonths].map((m) => m?.toFixed(0) ?? 'over 360');
      const { sun, spf, skin, washing, swimming } = care;
      return [label, sentence, [sun, spf, skin, washing, swimming].join(', '), months.join(', ')];
    }),
  ),
  factors: table(
    ['factor', 'default client', 'source'],
    fadingFactors(defaultTreatment(), { ...defaultTreatment().areas[0], kind: 'futScar' }).map((factor) => [
      factor.key === 'scar' ? 'scar (in a scar only)' : factor.key,
      `×${factor.multiplier.toFixed(2)}`,
      factor.source,
    ]),
  ),
  pigments: table(
    ['kind', 'fast share, years', 'slow years', 'laser takes', 'source'],
    Object.values(PIGMENT_ROWS).map((row) => [
      row.label,
      `${row.fastShare}, ${row.fastYears}`,
      String(row.slowYears),
      `×${row.laserResponse}`,
      row.source,
    ]),
  ),
  series: table(
    ['shade', '`pigment.warmth`'],
    PIGMENT_SERIES.map(({ label, warmth }) => [label, String(warmth)]),
  ),
  disagreements: table(
    ['question', 'sources say', 'Stubble does'],
    DISAGREEMENTS.map(({ question, views, weDo }) => [
      question,
      views.map(({ says, source }) => `${says} (${source})`).join('<br>'),
      weDo,
    ]),
  ),
};

function settingOf({ care, pigment }: LastingClaim): string {
  const told = [
    ...Object.entries(care).map((entry) => ['care', ...entry]),
    ...Object.entries(pigment).map((entry) => ['pigment', ...entry]),
  ];
  return told.map(([group, key, value]) => `${group}.${key} ${value}`).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return ['', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
