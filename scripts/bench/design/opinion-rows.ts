import {
  applyLook,
  applyStyle,
  bareAreaCm2,
  type Case,
  createDotField,
  createFieldCache,
  createSurface,
  defaultCase,
  directionVector,
  FAULTS,
  FRONTOTEMPORAL_ASIDE_MM,
  HAIRLINE_STYLES,
  type Head,
  heightAboveGlabellaMm,
  LOOKS,
  review,
  STAGES,
  showFault,
  type Treatment,
} from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { median } from '../statistics.ts';
import { atMost, row } from './row.ts';

const HEADS: readonly Head[] = [
  { kind: 'head', semiAxesMm: [77.5, 89, 92] },
  { kind: 'head', semiAxesMm: [74, 91, 98] },
  { kind: 'head', semiAxesMm: [82, 88, 90] },
  { kind: 'head', semiAxesMm: [73, 82, 88] },
];
const SEED = 'bench design';

/** Styles, looks, faults and stages against what they promise. */
export function opinionRows(): BenchRow[] {
  const kase = defaultCase(SEED);
  const cache = createFieldCache();
  cache.ranks(SEED, cache.ground({ kind: 'head', semiAxesMm: [82, 91, 98] }, SEED).grid);
  const times: number[] = [];
  const warnings = (treatment: Treatment, head: Head = kase.head) => {
    const one: Case = { ...kase, head, treatment };
    const field = createDotField(one, cache);
    const start = performance.now();
    const found = review(one, field);
    times.push(performance.now() - start);
    return found;
  };
  const isWarning = ({ severity }: { severity: string }) => severity === 'warning';
  const styles = HEADS.flatMap((head) =>
    HAIRLINE_STYLES.map(({ id }) => warnings(applyStyle(kase.treatment, head, id), head).some(isWarning)),
  ).filter((bad) => bad).length;
  const looks = LOOKS.filter(({ id }) =>
    warnings(applyLook(kase.treatment, kase.head, id)).some(isWarning),
  ).length;
  const caught = FAULTS.filter(({ id }) =>
    warnings(showFault(kase.treatment, id)).some((finding) => finding.id === id),
  ).length;
  const all = FAULTS.length;
  const reviewMs = median(times);
  const { grid } = cache.ground(kase.head, SEED);
  const juvenile = applyStyle(kase.treatment, kase.head, 'juvenile', { asymmetryMm: 0 }).hairline;
  const off = STAGES.flatMap(({ id, areaCm2 }) => {
    if (!areaCm2) return [];
    const cm2 = bareAreaCm2(id, grid, juvenile);
    return [100 * Math.max(areaCm2[0] / cm2 - 1, cm2 / areaCm2[1] - 1, 0)];
  });
  const farthest = Math.max(...HEADS.map(farthestAnchorMm));
  return [
    row('style anchors from their lengths along the skin, most', farthest, 'mm', atMost(3, farthest, 'mm')),
    row(`styles with a warning, on ${HEADS.length} heads`, styles, '', ['0', styles === 0]),
    row(`looks with a warning, of ${LOOKS.length}`, looks, '', [
      '0 of ≥ 12',
      looks === 0 && LOOKS.length >= 12,
    ]),
    row(`deliberate faults caught, of ${all}`, caught, `of ${all}`, ['all', caught === all]),
    row('review of a full head, median', reviewMs, 'ms', ['reported', null]),
    row('Norwood bare areas off the practitioners’, most', Math.max(...off), '%', ['reported', null]),
  ];
}

/** Largest distance of mid-frontal and frontotemporal points from where section and style say, mm. */
function farthestAnchorMm(head: Head): number {
  const surface = createSurface(head);
  const point = new Float64Array(7);
  return Math.max(
    ...HAIRLINE_STYLES.map(({ id, shape }) => {
      const { anchors } = applyStyle(defaultCase(SEED).treatment, head, id).hairline;
      const temple = anchors.frontotemporalLeft;
      const { u, v } = surface.chartOf(...directionVector(temple));
      surface.pointAt(u, v, point);
      return Math.max(
        Math.abs(heightAboveGlabellaMm(surface, anchors.midFrontal) - shape.midFrontalMm),
        Math.abs(heightAboveGlabellaMm(surface, temple) - shape.frontotemporalMm),
        Math.abs(point[0] - FRONTOTEMPORAL_ASIDE_MM),
      );
    }),
  );
}
