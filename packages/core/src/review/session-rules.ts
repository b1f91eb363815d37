import type { Treatment } from '../treatment/index.ts';
import { densest, percent, type Rule, thinned, withPigment } from './rule.ts';

/** A top that lost more than this within three years stands pale against real sides; 0.7 is a common reason for a touch-up. By eye. */
const PALE = { years: 3, left: 0.6 } as const;
/** Most dots/cm² one session adds: 30/70/100 % of 310 adds 124 at most (Liu 2025; ink2scalp). */
const SESSION_PER_CM2 = 130;
/** Most dots in one session: 5 h at 2 a second. */
const SESSION_DOTS = 36_000;

/** What will look false, or heal badly, because of how sessions and care are planned. */
export const SESSION_RULES: readonly Rule[] = [
  {
    id: 'topFades',
    label: 'Top fades against dark sides',
    severity: 'warning',
    source:
      'a top faded against real sides looks fake; sun, oily skin and weak pigment fade faster (Liu 2025 and practitioners); 60 % in three years by eye',
    find({ colourAfter, surface }) {
      const left = colourAfter(PALE.years);
      if (surface.kind !== 'head' || left >= PALE.left) return null;
      return {
        place: { azimuthDeg: 90, elevationDeg: 25 },
        reason: `After three years the top keeps ${percent(left)} % of its colour while the hair at the sides keeps all.`,
        mend: (treatment) => ({
          ...withPigment(treatment, {
            dilution: Math.min(25, treatment.pigment.dilution),
            depthMm: Math.max(0.18, treatment.pigment.depthMm),
          }),
          care: {
            ...treatment.care,
            sun: Math.min(1, treatment.care.sun),
            spf: Math.max(0.8, treatment.care.spf),
            skin: Math.min(1.15, treatment.care.skin),
            washing: Math.min(1, treatment.care.washing),
            swimming: Math.min(1, treatment.care.swimming),
          },
        }),
      };
    },
    show: (treatment) => ({ ...treatment, care: { ...treatment.care, sun: 1.6, spf: 0, skin: 2 } }),
  },
  {
    id: 'sessionDense',
    label: 'Too much in one session',
    severity: 'warning',
    source:
      'sessions reach 30, 70 and 100 % of the density (Liu 2025, PMC12406178); at most 310 /cm² in all (ink2scalp)',
    find({ treatment }) {
      const most = densest(treatment);
      const adds = treatment.sessions.map(({ share }, k, all) => (share - (all[k - 1]?.share ?? 0)) * most);
      const worst = adds.findIndex((add) => add > SESSION_PER_CM2);
      if (worst < 0) return null;
      return {
        place: null,
        reason: `Session ${worst + 1} adds ${Math.round(adds[worst])} dots/cm²; swollen skin hides what merges, so spread them over more sessions.`,
        mend: treatment.sessions.some(({ done }) => done) ? null : spread,
      };
    },
    show: (treatment) => ({
      ...treatment,
      density: { ...treatment.density, centrePerCm2: Math.max(200, treatment.density.centrePerCm2) },
      sessions: [{ ...treatment.sessions[0], day: 0, share: 1 }],
    }),
  },
  {
    id: 'sessionLong',
    label: 'Session too long',
    severity: 'caution',
    source: '1–2 dots a second, about 14,000 in 2–4 h (jonathangerow.com); sessions of 2–5 h',
    find({ sessionDots, treatment }) {
      const worst = sessionDots.findIndex((dots, k) => dots > SESSION_DOTS && !treatment.sessions[k].done);
      if (worst < 0) return null;
      const hours = (sessionDots[worst] / 1.5 / 3600).toFixed(0);
      return {
        place: null,
        reason: `Session ${worst + 1} has ${grouped(sessionDots[worst])} dots, about ${hours} hours; split it over two days.`,
        mend: treatment.sessions.some(({ done }) => done) ? null : spread,
      };
    },
    show: (treatment) => ({
      ...treatment,
      density: { centrePerCm2: 240, sidesPerCm2: 240 },
      sessions: [
        { ...treatment.sessions[0], day: 0, share: 0.5 },
        { ...treatment.sessions[treatment.sessions.length - 1], day: 14, share: 1 },
      ],
    }),
  },
];

/** Four sessions, the first light: 25, 50, 75 and 100 % of the density, twelve days apart. */
function spread(treatment: Treatment): Treatment {
  const { done: _, ...last } = treatment.sessions[treatment.sessions.length - 1];
  const sessions = [0.25, 0.5, 0.75, 1].map((share, k) => ({
    ...last,
    day: 12 * k,
    share,
    shade: k === 0 ? 0.85 : Math.min(1, last.shade),
    done: null,
  }));
  return thinned({ ...treatment, sessions }, 4 * SESSION_PER_CM2 * 0.55);
}

/** Thousands apart, as a person reads them. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
