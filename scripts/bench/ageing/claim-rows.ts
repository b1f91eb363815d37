import {
  type Area,
  claimMonths,
  HEALED_AFTER_DAYS,
  isClaimReached,
  LASTING_CLAIMS,
  remainingColour,
  touchUpRange,
} from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { defaultClient } from './default-client.ts';
import { ageingRow } from './row.ts';

const HALF_YEAR_DAYS = 182.6;

/** Fading beside what was measured (Liu 2025) and what is claimed. */
export function claimRows(): BenchRow[] {
  const { treatment } = defaultClient();
  const scar: Area = { ...treatment.areas[0], id: 'scar', kind: 'futScar' };
  const withScar = { ...treatment, areas: [...treatment.areas, scar] };
  const healed = treatment.sessions[treatment.sessions.length - 1].day + HEALED_AFTER_DAYS;
  const lostIn = (area: string) => {
    const at = (day: number) => remainingColour(withScar, day, { area });
    return 100 * (1 - at(healed + HALF_YEAR_DAYS) / at(healed));
  };
  const [lost, lostInScar] = [lostIn(treatment.areas[0].id), lostIn('scar')];
  const reached = LASTING_CLAIMS.filter(isClaimReached).length;
  const { fastMonths, expectedMonths, slowMonths } = touchUpRange(treatment);
  return [
    ageingRow({
      name: 'visual density lost six months after healing',
      value: lost,
      unit: '%',
      target: '10 ± 3',
      met: Math.abs(lost - 10) <= 3,
    }),
    ageingRow({
      name: 'the same in a scar',
      value: lostInScar,
      unit: '%',
      target: '20 ± 6',
      met: Math.abs(lostInScar - 20) <= 6,
    }),
    ageingRow({
      name: 'published claims reached by a documented setting',
      value: reached,
      unit: `of ${LASTING_CLAIMS.length}`,
      target: 'all',
      met: reached === LASTING_CLAIMS.length,
    }),
    ...LASTING_CLAIMS.map((claim) =>
      ageingRow({
        name: `  ${claim.claim}: ${claim.client}`,
        value: claimMonths(claim) ?? Infinity,
        unit: 'months',
        target: `${claim.months[0]}–${claim.months[1] ?? '…'}`,
        met: isClaimReached(claim),
      }),
    ),
    ageingRow({
      name: `touch-up, default client: from ${fastMonths?.toFixed(0)} to ${slowMonths?.toFixed(0)} months, expected`,
      value: expectedMonths ?? Infinity,
      unit: 'months',
      target: 'reported',
    }),
  ];
}
