import type { PlanPoint } from './head-plan.ts';

/** One place without hair, or with less: left half from front to back, mirrored; or an ellipse (mm on a mean head). */
export type BareShape =
  | { readonly shape: 'mirrored'; readonly left: readonly PlanPoint[] }
  | {
      readonly shape: 'ellipse';
      readonly centre: PlanPoint;
      readonly alongMm: number;
      readonly asideMm: number;
    };

/** A pattern of hair loss that practitioners have a name for. */
export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly pattern: 'norwood' | 'ludwig' | 'olsen' | 'alopecia';
  readonly bare: readonly BareShape[];
  /** Share of hair left where it is bare, in [0, 1]. */
  readonly left: number;
  /** Bald area as the practitioners' table says, cm²; null where there is none. A working guess of theirs. */
  readonly areaCm2: readonly [number, number] | null;
  readonly source: string;
}

const NORWOOD = 'Norwood stages (idealofmed; beverlyhillshr); outline drawn by eye to the usual bald area';
const LUDWIG = 'Ludwig stages; outline and share chosen by eye';

/** Front of the head: from below the hairline in the middle round both temples, closed by the hair's edge behind, told middle to temple. */
function front(edge: readonly PlanPoint[]): BareShape {
  const temple: PlanPoint[] = [
    [8, 46],
    [20, 28],
    [26, 0],
  ];
  return { shape: 'mirrored', left: [...temple].reverse().concat([...edge].reverse()) };
}

function vertex(alongMm: number, asideMm: number): BareShape {
  return { shape: 'ellipse', centre: [128, 0], alongMm, asideMm };
}

interface NorwoodRow {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly bare: readonly BareShape[];
  readonly areaCm2: readonly [number, number] | null;
}

const NORWOOD_ROWS: readonly NorwoodRow[] = [
  { id: 'norwood1', label: 'Norwood I', sentence: 'No loss to speak of.', bare: [], areaCm2: null },
  {
    id: 'norwood2',
    label: 'Norwood II',
    sentence: 'Small triangles have opened at both temples.',
    bare: [
      front([
        [39, 0],
        [41, 10],
        [50, 20],
        [57, 28],
        [47, 34],
        [26, 40],
      ]),
    ],
    areaCm2: [15, 15],
  },
  {
    id: 'norwood2a',
    label: 'Norwood IIa',
    sentence: 'The whole front line has moved back a little.',
    bare: [
      front([
        [46, 0],
        [48, 12],
        [53, 22],
        [57, 30],
        [48, 37],
        [24, 44],
      ]),
    ],
    areaCm2: null,
  },
  {
    id: 'norwood3',
    label: 'Norwood III',
    sentence: 'Deep, bare temples; the middle still stands.',
    bare: [
      front([
        [40, 0],
        [44, 10],
        [58, 20],
        [69, 29],
        [58, 36],
        [28, 42],
      ]),
    ],
    areaCm2: [35, 35],
  },
  {
    id: 'norwood3a',
    label: 'Norwood IIIa',
    sentence: 'The front line has gone back past the temples’ middle.',
    bare: [
      front([
        [58, 0],
        [60, 14],
        [65, 24],
        [68, 31],
        [58, 38],
        [28, 46],
      ]),
    ],
    areaCm2: null,
  },
  {
    id: 'norwood3Vertex',
    label: 'Norwood III vertex',
    sentence: 'Temples as in II or III, and a thin spot at the crown.',
    bare: [
      front([
        [40, 0],
        [43, 10],
        [54, 20],
        [66, 29],
        [56, 36],
        [28, 42],
      ]),
      vertex(30, 28),
    ],
    areaCm2: [60, 60],
  },
  {
    id: 'norwood4',
    label: 'Norwood IV',
    sentence: 'Deeper temples and a bare crown, with a dense band between them.',
    bare: [
      front([
        [44, 0],
        [48, 11],
        [62, 22],
        [73, 31],
        [62, 39],
        [30, 45],
      ]),
      vertex(38, 34),
    ],
    areaCm2: [90, 90],
  },
  {
    id: 'norwood4a',
    label: 'Norwood IVa',
    sentence: 'Bare as far back as the middle of the head, without an island.',
    bare: [
      front([
        [82, 0],
        [82, 14],
        [82, 26],
        [78, 35],
        [64, 43],
        [30, 48],
      ]),
    ],
    areaCm2: null,
  },
  {
    id: 'norwood5',
    label: 'Norwood V',
    sentence: 'Only a narrow, thin band is left between front and crown.',
    bare: [
      front([
        [57, 0],
        [61, 12],
        [74, 25],
        [81, 34],
        [68, 43],
        [32, 48],
      ]),
      vertex(46, 44),
    ],
    areaCm2: [140, 140],
  },
  {
    id: 'norwood5a',
    label: 'Norwood Va',
    sentence: 'Bare beyond the middle of the head; the crown is about to follow.',
    bare: [
      front([
        [106, 0],
        [106, 14],
        [103, 26],
        [94, 37],
        [72, 46],
        [32, 50],
      ]),
    ],
    areaCm2: null,
  },
  {
    id: 'norwood6',
    label: 'Norwood VI',
    sentence: 'Front and crown have run together.',
    bare: [
      front([
        [150, 0],
        [147, 14],
        [136, 28],
        [112, 37],
        [80, 44],
        [34, 51],
      ]),
    ],
    areaCm2: [200, 200],
  },
  {
    id: 'norwood7',
    label: 'Norwood VII',
    sentence: 'Only a horseshoe around the sides and the back is left.',
    bare: [
      front([
        [163, 0],
        [160, 18],
        [148, 38],
        [120, 52],
        [84, 57],
        [36, 57],
      ]),
    ],
    areaCm2: [280, 350],
  },
];

function ludwig(
  grade: 'I' | 'II' | 'III',
  left: number,
  [alongMm, asideMm]: readonly [number, number],
): Stage {
  const sentence = {
    I: 'Thinner on top; the front line is full.',
    II: 'A wide parting shows the scalp.',
    III: 'The crown is see-through; the front line is still there.',
  }[grade];
  return {
    id: `ludwig${grade.length}`,
    label: `Ludwig ${grade}`,
    sentence,
    pattern: 'ludwig',
    bare: [{ shape: 'ellipse', centre: [96, 0], alongMm, asideMm }],
    left,
    areaCm2: null,
    source: LUDWIG,
  };
}

/** All patterns, in the order of a studio's list. */
export const STAGES: readonly Stage[] = [
  ...NORWOOD_ROWS.map((row): Stage => ({ ...row, pattern: 'norwood', left: 0, source: NORWOOD })),
  ludwig('I', 0.7, [52, 32]),
  ludwig('II', 0.45, [60, 40]),
  ludwig('III', 0.2, [66, 50]),
  {
    id: 'olsen',
    label: 'Olsen (frontal)',
    sentence: 'A parting that widens toward the front, like a fir tree.',
    pattern: 'olsen',
    bare: [
      {
        shape: 'mirrored',
        left: [
          [36, 0],
          [40, 18],
          [58, 16],
          [84, 9],
          [112, 4],
          [126, 0],
        ],
      },
    ],
    left: 0.45,
    areaCm2: null,
    source: 'Olsen’s frontal accentuation; outline and share chosen by eye',
  },
  {
    id: 'areata',
    label: 'Alopecia areata',
    sentence: 'Round bare patches that can come and go; medical advice first.',
    pattern: 'alopecia',
    bare: [
      { shape: 'ellipse', centre: [100, 30], alongMm: 24, asideMm: 22 },
      { shape: 'ellipse', centre: [142, -26], alongMm: 17, asideMm: 18 },
      { shape: 'ellipse', centre: [72, -36], alongMm: 14, asideMm: 15 },
    ],
    left: 0,
    areaCm2: null,
    source: 'round patches; places and sizes chosen by eye, to be moved',
  },
  {
    id: 'totalis',
    label: 'Alopecia totalis',
    sentence: 'No hair on the head at all.',
    pattern: 'alopecia',
    bare: [
      {
        shape: 'mirrored',
        left: [
          [10, 0],
          [10, 60],
          [60, 80],
          [120, 80],
          [190, 60],
          [205, 0],
        ],
      },
    ],
    left: 0,
    areaCm2: null,
    source: 'the whole scalp by definition',
  },
];

/**
 * The row of one stage.
 * @throws RangeError when there is none.
 */
export function stageRow(id: string): Stage {
  const row = STAGES.find((stage) => stage.id === id);
  if (row) return row;
  throw new RangeError(
    `stageRow: expected one of ${STAGES.map((stage) => stage.id).join(', ')}, got "${id}"`,
  );
}
