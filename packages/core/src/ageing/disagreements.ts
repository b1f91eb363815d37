/** A question to which the sources give different answers. A studio shows it where the number is used. */
export interface Disagreement {
  readonly key: 'lasting' | 'skinType' | 'carbonColour' | 'needleDepth' | 'sessionGap';
  readonly question: string;
  readonly views: readonly { readonly says: string; readonly source: string }[];
  /** What Stubble does about it. */
  readonly weDo: string;
}

export const DISAGREEMENTS: readonly Disagreement[] = [
  {
    key: 'lasting',
    question: 'How long does it last?',
    views: [
      { says: '12–18 months', source: 'one clinic' },
      { says: '3 years; 3–5 years; 4–6 years; at least 6 years; up to 8 years', source: 'several clinics' },
      { says: '10 % of visual density lost in the first six months', source: 'Liu 2025, PMC12406178' },
    ],
    weDo: 'One model in two phases meets the measurement; a band from slow to fast spans the claims.',
  },
  {
    key: 'skinType',
    question: 'Does oily or dry skin fade faster?',
    views: [
      { says: 'Oily skin fades faster.', source: 'one training text' },
      { says: 'Dry skin fades faster.', source: 'another' },
    ],
    weDo: 'Both are a little faster than normal skin: oily ×1.3, dry ×1.15.',
  },
  {
    key: 'carbonColour',
    question: 'Does carbon black turn blue?',
    views: [
      {
        says: 'Carbon stays black; the blue is optical: too deep or too dense under fair skin.',
        source: 'most sources; our Monte Carlo',
      },
      { says: 'Carbon oxidises and turns blue.', source: 'one training text' },
    ],
    weDo: 'Carbon keeps its colour here; depth makes it bluish.',
  },
  {
    key: 'needleDepth',
    question: 'How deep does the needle go?',
    views: [
      { says: '0.25 to 2 mm', source: 'clinics; they conflict' },
      { says: 'Only pigment in the top 0.3 mm of the dermis gives a crisp dot.', source: 'our Monte Carlo' },
    ],
    weDo: 'Depth is a setting, and means where the pigment lies, not how far the needle goes.',
  },
  {
    key: 'sessionGap',
    question: 'How long between sessions?',
    views: [
      { says: '4–7 days', source: 'clinics' },
      { says: '7–14 days', source: 'clinics' },
      { says: '10–30 days or a few weeks', source: 'clinics' },
    ],
    weDo: 'Sessions start 12 days apart and may be moved.',
  },
];
