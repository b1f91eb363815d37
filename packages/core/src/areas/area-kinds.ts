import type { Area, AreaKind, AreaPatch, HeadDirection } from '../treatment/index.ts';
import { ellipse, fromPlan, mirroredOutline, type PlanPoint, smooth, strip } from './head-plan.ts';

/** What a kind of area means, and how a new one starts. */
export interface AreaKindRow {
  readonly kind: AreaKind;
  readonly label: string;
  /** One sentence a client understands. */
  readonly sentence: string;
  /** True when the hairline bounds it: its edge softens into the line, sentinels and all. Scars lie where they lie. */
  readonly withinHairline: boolean;
  /** Scars lose pigment about twice as fast; the ageing knows. */
  readonly scar: boolean;
  /** True when dots get finer and lighter toward its outline; scars need full strength to their edge. */
  readonly finerEdge: boolean;
  readonly start: Omit<Area, 'id' | 'kind' | 'patches'>;
  /** Where it starts, ready to be redrawn. */
  readonly patches: () => AreaPatch[];
  readonly source: string;
}

const add = (points: HeadDirection[]): AreaPatch => ({ shape: 'outline', mode: 'add', points });

const USUAL = { densityPerCm2: null, softnessMm: 14, shade: 1, dotWidth: 1, sessions: null } as const;

/** Left temple: from the frontotemporal point to the peak and back along the hair. */
const TEMPLE: readonly PlanPoint[] = [
  [34, 18],
  [30, 38],
  [14, 46],
  [14, 58],
  [40, 62],
  [66, 48],
  [70, 34],
  [56, 22],
  [34, 18],
];
const FUT_PATH: readonly PlanPoint[] = [
  [177, 60],
  [176, 40],
  [175, 0],
  [176, -40],
  [177, -60],
];

/** All kinds of areas, in the order of a studio's list. */
export const AREA_KIND_ROWS: readonly AreaKindRow[] = [
  {
    kind: 'fullShave',
    label: 'Full shave',
    sentence: 'The whole scalp within the hairline, as if freshly shaved.',
    withinHairline: true,
    scar: false,
    finerEdge: true,
    start: { ...USUAL },
    patches: () => [],
    source: 'full top 37,000–70,000 dots: 375 cm² (Bernstein & Rassman 1997) at 100–190 /cm²',
  },
  {
    kind: 'hairlineOnly',
    label: 'Hairline only',
    sentence: 'A band behind the front line that blends into the hair there is.',
    withinHairline: true,
    scar: false,
    finerEdge: true,
    start: { ...USUAL, softnessMm: 16 },
    patches: () => [{ shape: 'band', mode: 'add', depthMm: 30 }],
    source: 'transition and defined zone 20–30 mm deep (Shapiro)',
  },
  {
    kind: 'crown',
    label: 'Crown',
    sentence: 'The thin spot around the whorl.',
    withinHairline: true,
    scar: false,
    finerEdge: true,
    start: { ...USUAL, softnessMm: 20 },
    patches: () => [add(ellipse([128, 0], 48, 42))],
    source: 'III-vertex leaves about 25 cm² there; 48 x 42 mm with its feather chosen by eye',
  },
  {
    kind: 'temples',
    label: 'Temples and peaks',
    sentence: 'Fills the corners of the hairline and the points in front of the ears.',
    withinHairline: true,
    scar: false,
    finerEdge: true,
    start: { ...USUAL, softnessMm: 12 },
    patches: () => [
      add(smooth(TEMPLE, 3).slice(0, -1).map(fromPlan)),
      add(
        smooth(TEMPLE, 3)
          .slice(0, -1)
          .map(([along, aside]) => fromPlan([along, -aside])),
      ),
    ],
    source: 'frontotemporal point and temporal peak (Garg); extent chosen by eye',
  },
  {
    kind: 'density',
    label: 'Density between hair',
    sentence: 'Fine dots between existing hairs so that the skin shines through less; the hair stays long.',
    withinHairline: true,
    scar: false,
    finerEdge: true,
    start: { ...USUAL, densityPerCm2: 110, softnessMm: 28, shade: 0.9, dotWidth: 0.85 },
    patches: () => [
      add(
        mirroredOutline([
          [56, 0],
          [64, 24],
          [92, 36],
          [122, 30],
          [138, 0],
        ]),
      ),
    ],
    source: 'loss shows below about half the density; needs an intact hairline; 110 /cm² chosen by eye',
  },
  {
    kind: 'futScar',
    label: 'Strip scar (FUT)',
    sentence: 'The line that a strip operation left across the back of the head.',
    withinHairline: false,
    scar: true,
    finerEdge: false,
    start: { ...USUAL, densityPerCm2: 230, softnessMm: 4, shade: 1.05, dotWidth: 0.9 },
    patches: () => [add(strip(FUT_PATH, 8))],
    source: 'about 20 cm long and 1–10 mm wide; scars fade about twice as fast (Liu 2025, PMC12406178)',
  },
  {
    kind: 'fueScars',
    label: 'Dot scars (FUE)',
    sentence: 'White dots of 0.7–1 mm where single grafts were taken.',
    withinHairline: false,
    scar: true,
    finerEdge: false,
    start: { ...USUAL, densityPerCm2: 190, softnessMm: 18, dotWidth: 0.95 },
    patches: () => [
      add(
        mirroredOutline([
          [146, 0],
          [150, 34],
          [160, 58],
          [182, 52],
          [184, 0],
        ]),
      ),
    ],
    source: 'FUE scars 0.7–1.0 mm; scars fade about twice as fast (Liu 2025, PMC12406178)',
  },
  {
    kind: 'transplant',
    label: 'Transplant blend',
    sentence: 'Dots between transplanted hairs that stand too far apart.',
    withinHairline: true,
    scar: false,
    finerEdge: true,
    start: { ...USUAL, densityPerCm2: 120, softnessMm: 18, shade: 0.95, dotWidth: 0.85 },
    patches: () => [{ shape: 'band', mode: 'add', depthMm: 45 }],
    source: 'chosen by eye, after density fill',
  },
  {
    kind: 'fauxScar',
    label: 'Faux scar',
    sentence: 'A line left bare on purpose, as a scar or a cut-in parting would look.',
    withinHairline: false,
    scar: false,
    finerEdge: false,
    start: { ...USUAL, densityPerCm2: 0, softnessMm: 1 },
    patches: () => [
      add(
        strip(
          [
            [62, 34],
            [70, 40],
            [82, 44],
          ],
          2.5,
        ),
      ),
    ],
    source: 'chosen by eye',
  },
];

/**
 * The row of one kind.
 * @throws RangeError when there is none.
 */
export function areaKindRow(kind: AreaKind): AreaKindRow {
  const row = AREA_KIND_ROWS.find((candidate) => candidate.kind === kind);
  if (row) return row;
  throw new RangeError(`areaKindRow: expected a kind of area, got "${kind}"`);
}

/** A new area of a kind where that kind usually lies on a head. @param patches where it lies instead */
export function createArea(kind: AreaKind, id: string, patches?: readonly AreaPatch[]): Area {
  const row = areaKindRow(kind);
  return { id, kind, ...row.start, patches: patches ? [...patches] : row.patches() };
}

/** Whether an area's dots go only where hair is missing: as it says itself, else between hair that stays long. */
export function worksAroundHair({ kind, aroundHair }: Area): boolean {
  return aroundHair ?? (kind === 'density' || kind === 'transplant');
}
