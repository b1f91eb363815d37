/** A question about health, and what to say when the answer is yes. */
export interface HealthQuestion {
  readonly id: string;
  readonly label: string;
  /** Said when it applies; one sentence. */
  readonly reason: string;
  /** 'caution' asks for care, 'warning' for a physician or another day. */
  readonly severity: 'caution' | 'warning';
  readonly source: string;
  /** Where the sources do not agree, how; null when they do. */
  readonly conflict: string | null;
}

const SEEDS = 'practitioners’ guides to SMP';

/** Questions to ask before any treatment, in the order of a form. Stubble gives no medical advice: each says whom to ask. */
export const HEALTH_QUESTIONS: readonly HealthQuestion[] = [
  {
    id: 'keloid',
    label: 'Keloids or raised scars',
    reason: 'Needles can start new keloids; ask a dermatologist first, and test a small place.',
    severity: 'warning',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'pregnant',
    label: 'Pregnant',
    reason: 'Not advised while pregnant.',
    severity: 'warning',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'nursing',
    label: 'Nursing',
    reason: 'Not advised while nursing.',
    severity: 'warning',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'bloodThinners',
    label: 'Blood thinners',
    reason:
      'More bleeding washes pigment out; never stop a medicine without the physician who prescribed it.',
    severity: 'warning',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'psoriasis',
    label: 'Psoriasis of the scalp',
    reason: 'Needles can bring on new plaques; only in calm skin, and with a dermatologist’s word.',
    severity: 'warning',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'seborrhoea',
    label: 'Seborrhoeic dermatitis',
    reason: 'Inflamed, scaling skin holds pigment badly; treat it first.',
    severity: 'caution',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'pigmentAllergy',
    label: 'Allergy to pigments',
    reason:
      'An allergy to pigments can show late and lasts as long as the pigment; not without a test by a physician.',
    severity: 'warning',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'mri',
    label: 'MRI planned',
    reason:
      'Tell the radiologist: pigments with iron oxide can warm up and blur the picture; carbon does not.',
    severity: 'caution',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'oilySkin',
    label: 'Very oily skin',
    reason: 'Pigment fades sooner; plan touch-ups earlier.',
    severity: 'caution',
    source: SEEDS,
    conflict: 'Sources disagree: most say that oily skin fades faster, one says that dry skin does.',
  },
  {
    id: 'constantSun',
    label: 'Outdoors all day',
    reason: 'Sun is the largest cause of fading: SPF 30–50 for good, or a hat.',
    severity: 'caution',
    source: SEEDS,
    conflict: null,
  },
  {
    id: 'activeAreata',
    label: 'Alopecia areata that still changes',
    reason: 'Patches can move or fill again; wait until they have been stable, and ask a dermatologist.',
    severity: 'caution',
    source: 'medical advice first; waiting chosen by eye',
    conflict: null,
  },
];

/** Risks that every client is told before signing, whatever the answers. */
export const RISKS: readonly string[] = [
  'Infection',
  'Allergy to the pigment',
  'Granulomas and keloids',
  'A result that looks unnatural',
];
