import { areaKindRow } from '../areas/index.ts';
import type { Area, Treatment } from '../treatment/index.ts';
import type { Rule } from './rule.ts';

function firstScar(areas: readonly Area[]): Area | undefined {
  return areas.find((area) => areaKindRow(area.kind).scar);
}

/** Middle of an area's first outline, roughly: its first point. */
function somewhereIn(area: Area) {
  const [patch] = area.patches;
  return patch?.shape === 'outline' ? patch.points[0] : null;
}

function soften(treatment: Treatment): Treatment {
  return {
    ...treatment,
    areas: treatment.areas.map((area) =>
      areaKindRow(area.kind).finerEdge && area.patches.length > 0
        ? { ...area, softnessMm: Math.max(14, area.softnessMm) }
        : area,
    ),
  };
}

/** What looks false, or will, about areas. */
export const AREA_RULES: readonly Rule[] = [
  {
    id: 'areaHard',
    label: 'Area with a hard edge',
    severity: 'warning',
    source: 'dots must run out into the hair there is, as at the temples; 5 mm chosen by eye',
    find({ treatment: { areas } }) {
      const hard = areas.find(
        (area) => areaKindRow(area.kind).finerEdge && area.patches.length > 0 && area.softnessMm < 5,
      );
      if (!hard) return null;
      return {
        place: somewhereIn(hard),
        reason: `The area "${hard.id}" ends within ${hard.softnessMm} mm, so its outline shows in the hair around it.`,
        mend: soften,
      };
    },
    show: (treatment) => ({
      ...treatment,
      areas: [
        {
          ...treatment.areas[0],
          kind: 'crown',
          softnessMm: 0,
          patches: [
            {
              shape: 'outline',
              mode: 'add',
              points: [
                { azimuthDeg: 40, elevationDeg: 70 },
                { azimuthDeg: 140, elevationDeg: 45 },
                { azimuthDeg: -140, elevationDeg: 45 },
                { azimuthDeg: -40, elevationDeg: 70 },
              ],
            },
          ],
        },
      ],
    }),
  },
  {
    id: 'scarFades',
    label: 'Scar without a spare session',
    severity: 'caution',
    source:
      'visual density in scars falls about twice as fast (Liu 2025, PMC12406178), and may need another session',
    find({ treatment: { areas, sessions, events } }) {
      const scar = firstScar(areas);
      if (!scar) return null;
      const works = scar.sessions
        ? Math.min(scar.sessions.count, sessions.length - scar.sessions.first)
        : sessions.length;
      const planned = events.some(
        (event) => event.kind === 'touchUp' && (event.area === null || event.area === scar.id),
      );
      if (works >= 3 || planned) return null;
      return {
        place: somewhereIn(scar),
        reason: 'A scar loses pigment about twice as fast; plan a third session or a touch-up for it.',
        mend: (treatment) => ({
          ...treatment,
          events: [
            ...treatment.events,
            { kind: 'touchUp' as const, day: lastDay(treatment) + 90, area: scar.id, share: 0.2, shade: 1 },
          ].sort((a, b) => a.day - b.day),
        }),
      };
    },
    show: (treatment) => ({
      ...treatment,
      areas: [
        ...treatment.areas.slice(0, 8).filter((area) => area.id !== 'faultScar'),
        {
          id: 'faultScar',
          kind: 'fueScars',
          patches: [
            {
              shape: 'outline',
              mode: 'add',
              points: [
                { azimuthDeg: 150, elevationDeg: 20 },
                { azimuthDeg: 180, elevationDeg: 24 },
                { azimuthDeg: -150, elevationDeg: 20 },
                { azimuthDeg: -160, elevationDeg: 5 },
                { azimuthDeg: 160, elevationDeg: 5 },
              ],
            },
          ],
          densityPerCm2: 190,
          softnessMm: 18,
          shade: 1,
          dotWidth: 0.95,
          sessions: { first: 0, count: 1 },
        },
      ],
    }),
  },
];

function lastDay({ sessions, events }: Treatment): number {
  return Math.max(...sessions.map(({ day }) => day), ...events.map(({ day }) => day));
}
