import {
  ANCHOR_NAMES,
  AREA_KINDS,
  addArea,
  type Case,
  createArea,
  createDotField,
  type FieldCache,
  markSessionDone,
  moveAnchor,
  PARAMETERS,
  removeArea,
  settleDotField,
  type Treatment,
} from '../../packages/core/src/index.ts';
import type { RandomStream } from '../../packages/core/src/random/index.ts';

/** One edit as a hand makes it: a new case, or the same one where the edit is refused. */
export type Edit = (kase: Case, chance: RandomStream, cache: FieldCache) => Case;

const pick = <T>(list: readonly T[], chance: RandomStream): T =>
  list[Math.floor(chance.unit() * list.length)];
const withTreatment = (kase: Case, change: Partial<Treatment>): Case => ({
  ...kase,
  treatment: { ...kase.treatment, ...change },
});
const direction = (chance: RandomStream) => ({
  azimuthDeg: 360 * chance.unit() - 180,
  elevationDeg: 20 + 65 * chance.unit(),
});

/** All edits, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  parameter(kase, chance) {
    const { key, min, max } = pick(PARAMETERS, chance);
    const [group, name] = key.split('.') as ['density', 'centrePerCm2'];
    const value = min + (max - min) * chance.unit();
    return withTreatment(kase, { [group]: { ...kase.treatment[group], [name]: value } });
  },
  anchor(kase, chance) {
    const name = pick(ANCHOR_NAMES, chance);
    const from = kase.treatment.hairline.anchors[name];
    const to = {
      azimuthDeg: Math.max(-180, Math.min(180, from.azimuthDeg + 6 * chance.unit() - 3)),
      elevationDeg: Math.max(-60, Math.min(90, from.elevationDeg + 6 * chance.unit() - 3)),
    };
    return withTreatment(kase, { hairline: moveAnchor(kase.treatment.hairline, name, to) });
  },
  addArea(kase, chance) {
    const kind = pick(AREA_KINDS, chance);
    const added = addArea(kase.treatment, createArea(kind, `${kind} ${Math.floor(1e6 * chance.unit())}`));
    return added.ok ? { ...kase, treatment: added.value } : kase;
  },
  removeArea(kase, chance) {
    const removed = removeArea(kase.treatment, pick(kase.treatment.areas, chance).id);
    return removed.ok ? { ...kase, treatment: removed.value } : kase;
  },
  obstacle(kase, chance) {
    const points = Array.from({ length: 1 + Math.floor(3 * chance.unit()) }, () => direction(chance));
    const obstacle = { kind: 'noGo' as const, points, marginMm: 0.1 + 5 * chance.unit() };
    return withTreatment(kase, { obstacles: [...kase.treatment.obstacles.slice(-9), obstacle] });
  },
  head(kase, chance) {
    const size = 0.94 + 0.12 * chance.unit();
    return { ...kase, head: { kind: 'head', semiAxesMm: [77.5 * size, 89 * size, 92 * size] } };
  },
  seed: (kase, chance) => withTreatment(kase, { seed: `soak ${Math.floor(4 * chance.unit())}` }),
  done(kase, chance, cache) {
    const open = kase.treatment.sessions.findIndex(({ done }) => !done);
    if (open < 0) return kase;
    const drag = createDotField(kase, cache);
    const field = chance.unit() < 0.8 ? settleDotField(drag, kase, cache) : drag;
    return { ...kase, treatment: markSessionDone(kase.treatment, field, open) };
  },
  undone(kase) {
    return withTreatment(kase, { sessions: kase.treatment.sessions.map((one) => ({ ...one, done: null })) });
  },
};
