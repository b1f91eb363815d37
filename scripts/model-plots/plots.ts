import {
  blackUnderSkin,
  DAYS_PER_YEAR,
  defaultTreatment,
  forecast,
  forecastMicroblading,
  healing,
  healingUnevenness,
  keptAfter,
  keptAfterLaser,
  keptFromShedding,
  markColour,
  markOptics,
  PIGMENT_ROWS,
  pigmentOptics,
  redness,
  SKIN_TONES,
  spreadMm2,
  TOUCH_UP_AT,
} from '../../packages/core/src/index.ts';
import { type Chart, COLOURS, type Line } from './chart.ts';

type Curve = readonly [label: string, at: (x: number) => number];

const treatment = defaultTreatment();
const touchUp = [{ y: TOUCH_UP_AT, label: 'touch-up due' }];
const CHANNELS = [
  ['red', COLOURS[2]],
  ['green', COLOURS[3]],
  ['blue', COLOURS[1]],
] as const;

/** Every plot of docs/model.md by the name of its file. */
export const PLOTS: Readonly<Record<string, Chart>> = {
  healing: {
    title: 'Healing of one session',
    xLabel: 'days after the needle',
    yLabel: 'relative to healed',
    lines: curves(0, 35, [
      ['colour', (x) => healing(x).colour],
      ['width', (x) => healing(x).width],
      ['unevenness', healingUnevenness],
      ['redness around', redness],
    ]),
  },
  fading: {
    title: 'Default client: remaining colour',
    xLabel: 'years since the first session',
    yLabel: 'of the healed colour',
    band: [0, 2],
    levels: touchUp,
    lines: forecastLines(),
  },
  pigments: {
    title: 'Loss by kind of pigment, plain care',
    xLabel: 'years after healing',
    yLabel: 'of the healed colour',
    levels: touchUp,
    lines: curves(0, 10, [
      ...Object.values(PIGMENT_ROWS).map(({ kind, label }): Curve => [label, (x) => keptAfter(x, kind)]),
    ]),
  },
  hue: {
    title: 'Iron oxide drifts toward red, carbon does not',
    xLabel: 'years after healing',
    yLabel: 'contrast of red / green',
    lines: curves(0, 10, [
      ['iron oxide', (x) => hueOf('ironOxide', x)],
      ['carbon', (x) => hueOf('carbon', x)],
    ]),
  },
  shallow: {
    title: 'What shedding of the epidermis leaves',
    xLabel: 'days after the needle',
    yLabel: 'of the colour',
    lines: curves(
      0,
      60,
      [0.06, 0.09, 0.12, 0.18].map((mm): Curve => [`${mm} mm deep`, (x) => keptFromShedding(x, mm)]),
    ),
  },
  spread: {
    title: 'Width of a 0.44 mm mark',
    xLabel: 'years after the needle',
    yLabel: 'mm',
    lines: curves(
      0,
      10,
      [0.18, 0.35, 0.45, 0.6].map((depthMm): Curve => {
        const own = 0.44 * pigmentOptics({ ...treatment.pigment, depthMm }).widthFactor;
        return [`${depthMm} mm deep`, (x) => Math.sqrt(own * own + spreadMm2(x * DAYS_PER_YEAR, depthMm))];
      }),
    ),
  },
  depth: {
    title: 'Contrast of a 0.4 mm column by depth, 100 1/cm',
    xLabel: 'middle of the pigment, mm',
    yLabel: 'contrast',
    lines: byChannel(0.08, 0.65, (depthMm) => ({ diameterMm: 0.4, depthMm, perCm: 100 })),
  },
  diameter: {
    title: 'Contrast by diameter, at 0.08–0.28 mm, 100 1/cm',
    xLabel: 'diameter of the column, mm',
    yLabel: 'contrast',
    lines: byChannel(0.1, 0.9, (diameterMm) => ({ diameterMm, depthMm: 0.18, perCm: 100 })),
  },
  absorption: {
    title: 'Contrast of a 0.4 mm column by absorption',
    xLabel: 'absorption of the pigment, 1/cm',
    yLabel: 'contrast',
    lines: byChannel(0, 600, (perCm) => ({ diameterMm: 0.4, depthMm: 0.18, perCm })),
  },
  blackUnderSkin: {
    title: 'Opaque black under dermis (skin Lab 70, 3, 18)',
    xLabel: 'skin above the pigment, mm',
    yLabel: 'CIE Lab',
    lines: curves(0.05, 1, [
      ['L*', (x) => blackUnderSkin([70, 3, 18], x)[0]],
      ['a*', (x) => blackUnderSkin([70, 3, 18], x)[1]],
      ['b*', (x) => blackUnderSkin([70, 3, 18], x)[2]],
    ]),
  },
  skin: {
    title: 'Lightness of a mark by dilution, in six skins',
    xLabel: 'parts of water to one of black',
    yLabel: 'L* of the mark',
    lines: curves(
      4,
      60,
      SKIN_TONES.map(
        ({ label, lab }): Curve => [
          label,
          (dilution) => markColour(lab, { ...treatment.pigment, dilution })[0],
        ],
      ),
    ),
  },
  laser: {
    title: 'One laser session',
    xLabel: 'days after it',
    yLabel: 'of the colour',
    band: [0, 2],
    lines: curves(0, 90, [
      ...(['slow', 'expected', 'fast'] as const).map(
        (pace): Curve => [`black, ${pace}`, (x) => laser(x, 'carbon', pace)],
      ),
      ['iron oxide', (x) => laser(x, 'ironOxide', 'expected')],
    ]),
  },
  microblading: {
    title: 'Dots and strokes on one time axis',
    xLabel: 'years since the first session',
    yLabel: 'of the healed colour',
    levels: touchUp,
    lines: comparedLines(),
  },
};

function curves(from: number, to: number, wanted: readonly Curve[]): Line[] {
  return wanted.map(([label, at], i) => ({
    label,
    colour: COLOURS[i % COLOURS.length],
    points: sampled(from, to, at),
  }));
}

function byChannel(
  from: number,
  to: number,
  columnAt: (x: number) => { diameterMm: number; depthMm: number; perCm: number },
): Line[] {
  return CHANNELS.map(([label, colour], c) => ({
    label,
    colour,
    points: sampled(from, to, (x) => {
      const { perCm, ...column } = columnAt(x);
      return markOptics({ ...column, absorptionRgb: [perCm, perCm, perCm] }).contrastRgb[c];
    }),
  }));
}

function sampled(from: number, to: number, at: (x: number) => number): [number, number][] {
  return Array.from({ length: 121 }, (_, i) => {
    const x = from + ((to - from) * i) / 120;
    return [x, at(x)];
  });
}

function forecastLines(): Line[] {
  const { days, ...lines } = forecast(treatment);
  return (['slow', 'expected', 'fast'] as const).map((pace, i) => ({
    label: pace,
    colour: COLOURS[i === 1 ? 0 : 1],
    points: days.map((day, at) => [day / DAYS_PER_YEAR, lines[pace][at]]),
  }));
}

function comparedLines(): Line[] {
  const dots = forecast(treatment);
  const strokes = forecastMicroblading(treatment, dots.days);
  const points = (values: readonly number[]) =>
    dots.days.map((day, at): [number, number] => [day / DAYS_PER_YEAR, values[at]]);
  return [
    { label: 'dots', colour: COLOURS[0], points: points(dots.expected) },
    { label: 'strokes', colour: COLOURS[2], points: points(strokes.expected) },
    { label: 'strokes, width mm', colour: COLOURS[2], points: points(strokes.widthMm), dashed: true },
  ];
}

function hueOf(kind: 'carbon' | 'ironOxide', years: number): number {
  const [red, green] = pigmentOptics({ ...treatment.pigment, kind }, { years }).contrastRgb;
  return red / green;
}

function laser(days: number, kind: 'carbon' | 'ironOxide', pace: 'slow' | 'expected' | 'fast'): number {
  return keptAfterLaser({ kind: 'laser', day: 0, area: null, remains: 0.2 }, days, { kind, pace });
}
