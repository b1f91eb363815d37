import type { PlanPoint } from './head-plan.ts';
import type { BareShape, Stage } from './stage.ts';

const NORWOOD = 'Norwood stages (idealofmed; beverlyhillshr); outline drawn by eye to the usual bald area';

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

const ROWS: readonly NorwoodRow[] = [
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

/** Norwood's stages with their variants, from least to most. */
export const NORWOOD_STAGES: readonly Stage[] = ROWS.map((row) => ({
  ...row,
  pattern: 'norwood',
  left: 0,
  source: NORWOOD,
}));
