import { DIAGONAL_35MM } from './camera.ts';
import type { RigName } from './light/rig.ts';
import { DEFAULT_PERSON } from './shape/person.ts';
import type { Sitter } from './sitter.ts';
import type { Scar } from './skin/scars.ts';
import { TONES, type ToneName } from './skin/tone.ts';

export interface PatchOptions {
  readonly where: 'crown' | 'front' | 'donor';
  /** 20 to 60 mm. */
  readonly acrossMm: number;
  /** 10 to 20. */
  readonly pxPerMm: number;
  readonly tone: ToneName;
  readonly hairMm: number;
  /** Norwood stage: what hair is left. */
  readonly stage: number;
  readonly scar?: Scar;
  readonly light: RigName;
}

/** Point looked at (mm) and the direction of its normal. */
const SPOTS = {
  crown: { target: [6, 128, -30], yawDeg: 180, pitchDeg: 78 },
  front: { target: [8, 104, 66], yawDeg: 4, pitchDeg: 40 },
  donor: { target: [14, 22, -106], yawDeg: 174, pitchDeg: 4 },
} as const;

/** A sitter whose picture is a square of scalp seen straight on, from 600 mm through a long lens. */
export function patchSitter(o: PatchOptions): Sitter {
  const spot = SPOTS[o.where];
  if (!spot || !TONES[o.tone])
    throw new Error(
      `No patch at ${o.where} in ${o.tone}; expected crown, front or donor and a tone of tone.ts`,
    );
  const width = Math.round(o.acrossMm * o.pxPerMm);
  const distanceMm = 600;
  return {
    id: `patch-${o.where}`,
    title: `Patch, ${o.where}`,
    preset: o.where === 'front' ? 'top-front' : o.where === 'crown' ? 'crown' : 'back',
    person: DEFAULT_PERSON,
    tone: o.tone,
    age: 0.4,
    freckles: 0.5,
    light: o.light,
    finish: 0.35,
    hair: {
      kind: 'norwood',
      stage: o.stage,
      lengthMm: o.hairMm,
      grey: 0.05,
      density: 1,
      thinning: 0,
      ...(o.scar ? { scar: o.scar } : {}),
    },
    beardShade: 0,
    beardMm: 0,
    browThick: 1,
    wall: [0.3, 0.3, 0.3],
    view: {
      ...spot,
      rollDeg: 0,
      distanceMm,
      focal35mm: (o.pxPerMm * distanceMm * DIAGONAL_35MM) / (width * Math.SQRT2),
      width,
      height: width,
    },
  };
}
