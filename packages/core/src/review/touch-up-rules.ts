import { percent, type Rule } from './rule.ts';
import { touchUpRisks } from './touch-up-risk.ts';

/** A touch-up that lets so many more of all dots touch a neighbour is told. By eye: half of what makes a helmet. */
const RISE = 0.05;
/** Least that an event may add. */
const LEAST_SHARE = 0.01;

/** What touch-ups do to a field that is already full. */
export const TOUCH_UP_RULES: readonly Rule[] = [
  {
    id: 'touchUpMerges',
    label: 'Touch-up lets dots merge',
    severity: 'caution',
    source:
      'new dots cannot land on old ones, so density creeps up and dots can merge (practitioners agree; no published threshold); a rise of 5 % by eye',
    find({ kase, treatment, field }) {
      const rises = touchUpRisks(kase, field).map((risk) => ({
        ...risk,
        rise: risk.mergingAfter - risk.mergingBefore,
      }));
      const worst = rises.reduce<(typeof rises)[number] | null>(
        (a, b) => (b.rise > (a?.rise ?? RISE) ? b : a),
        null,
      );
      if (!worst) return null;
      const { day } = treatment.events[worst.event];
      return {
        place: null,
        reason: `After the touch-up of day ${Math.round(day)}, ${percent(worst.mergingAfter)} % of the dots touch a neighbour, ${percent(worst.mergingBefore)} % without it; fewer new dots, or finer ones, keep them apart.`,
        mend: (one) => ({
          ...one,
          events: one.events.map((event) =>
            event.kind === 'touchUp' ? { ...event, share: fewer(event.share, worst.rise) } : event,
          ),
        }),
      };
    },
    show: (treatment) => ({
      ...treatment,
      density: { ...treatment.density, centrePerCm2: Math.max(210, treatment.density.centrePerCm2) },
      events: [{ kind: 'touchUp', day: 730, area: null, share: 0.4, shade: 1 }],
    }),
  },
];

/** A share whose rise stays below what is told; the rise is about in proportion. */
function fewer(share: number, rise: number): number {
  return Math.max(LEAST_SHARE, Math.round((100 * share * RISE) / (2 * rise)) / 100);
}
