import type { Stage } from './stage.ts';

const LUDWIG = 'Ludwig stages; outline and share chosen by eye';

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

/** Patterns of thinning and of patches: Ludwig's, Olsen's, alopecia areata and totalis. */
export const THINNING_STAGES: readonly Stage[] = [
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
