/** People by chance whose photos are hard: one main trouble each in turn, others by chance. */
import type { Sitter } from '../../../sitters/sitter.ts';
import { TONES, toneAlbedo } from '../../../sitters/skin/tone.ts';
import { chance, personByChance, VIEWS } from './people.ts';

export const TROUBLES = [
  'hand',
  'lamp',
  'stubble',
  'dark',
  'long',
  'selfie',
  'glasses',
  'blown',
  'beard',
  'cloth',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Views that show a face. */
const FACES = [0, 1, 2, 4] as const;
/** Share of people who have a trouble besides their main one. */
const ALSO = 0.15;
/** Long side of a portrait as found on the web, px, and how often photos are such. */
const PORTRAIT = { sidePx: 450, share: 0.5 } as const;

export function hardByChance(k: number): Sitter {
  const at = (trait: number): number => chance(7000 + k, trait);
  const main = TROUBLES[k % TROUBLES.length]!;
  const has = (trouble: Trouble): boolean => trouble === main || at(40 + TROUBLES.indexOf(trouble)) < ALSO;
  const faced = has('glasses') || has('beard') || has('selfie');
  const view = faced ? FACES[Math.floor(at(1) * FACES.length)]! : Math.floor(at(1) * VIEWS.length);
  const base = personByChance(7000 + k, view);
  const sitter = {
    ...base,
    id: `h${String(k).padStart(2, '0')}-${base.preset}-${main}`,
    title: `${main} ${k}`,
  };
  return photographed(
    {
      ...dressed(sitter, at(5)),
      ...(has('glasses') ? { glasses: true } : {}),
      ...(has('beard') ? { beardMm: 8 + 14 * at(2), beardShade: 1 } : {}),
      ...(has('dark') ? darkOnDark(at) : {}),
      ...(has('cloth') ? { cloth: toneAlbedo(TONES[has('dark') ? 'dark' : base.tone]) } : {}),
      ...haired(sitter, { stubble: has('stubble'), long: has('long'), at }),
      ...(has('hand') ? { hand: handBefore(base.view, at) } : {}),
      ...(has('lamp') ? { light: 'lamp' as const, lightTurnDeg: 180 * at(12) } : {}),
      ...(has('blown') ? { exposure: 1.7 + 0.8 * at(13), finish: 0.8 } : {}),
      ...(has('selfie') ? { view: selfie(base.view, at(14)) } : {}),
    },
    at,
  );
}

/** Shirts are white, black, grey, blue or brown; some are bare. */
function dressed(sitter: Sitter, lot: number): Sitter {
  const shirts = [
    [0.7, 0.7, 0.68],
    [0.02, 0.02, 0.022],
    [0.2, 0.2, 0.2],
    [0.03, 0.06, 0.2],
    [0.25, 0.15, 0.09],
  ] as const;
  const cloth = shirts[Math.floor(lot * 6)];
  return cloth ? { ...sitter, cloth } : sitter;
}

function darkOnDark(at: (trait: number) => number): Partial<Sitter> {
  const wall = 0.015 + 0.05 * at(3);
  return { tone: at(4) < 0.7 ? 'dark' : 'brown', wall: [wall, 0.85 * wall, 0.75 * wall] };
}

function haired(
  { hair }: Sitter,
  o: { readonly stubble: boolean; readonly long: boolean; readonly at: (trait: number) => number },
): Partial<Sitter> {
  if (o.long)
    return {
      hair: {
        ...hair,
        kind: o.at(6) < 0.5 ? 'parting' : 'norwood',
        stage: 4,
        lengthMm: 60 + 120 * o.at(7),
        thinning: o.at(8),
      },
    };
  if (o.stubble) return { hair: { ...hair, stage: o.at(6) < 0.6 ? 1 : 6, lengthMm: 0.5 + 1.5 * o.at(7) } };
  return {};
}

/** A hand on the upper half of the head as the photo shows it. */
function handBefore(
  { yawDeg, pitchDeg }: Sitter['view'],
  at: (trait: number) => number,
): NonNullable<Sitter['hand']> {
  const [yaw, pitch] = [(yawDeg * Math.PI) / 180, (pitchDeg * Math.PI) / 180];
  const angle = Math.PI * (0.02 + 0.96 * at(9));
  const toward = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
  const right = [Math.cos(yaw), 0, -Math.sin(yaw)];
  const up = [-Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), -Math.cos(yaw) * Math.sin(pitch)];
  const mixed = (a: number, b: number, c: number) =>
    [0, 1, 2].map((k) => a * toward[k]! + b * right[k]! + c * up[k]!) as unknown as readonly [
      number,
      number,
      number,
    ];
  const out = 0.35 + 0.4 * at(10);
  return {
    at: mixed(0.75, out * Math.cos(angle), out * Math.sin(angle)),
    wrist: mixed(-0.2, Math.cos(angle + 0.5 * (at(11) - 0.5)), Math.sin(angle)),
  };
}

/** An arm's length away, through a wide lens: the head still fills about the same part of the frame. */
function selfie(view: Sitter['view'], lot: number): Sitter['view'] {
  const distanceMm = 330 + 90 * lot;
  return { ...view, distanceMm, focal35mm: (0.85 * view.focal35mm * distanceMm) / view.distanceMm };
}

/** Half of the photos are small, grainy portraits with the marks of JPEG. */
function photographed(sitter: Sitter, at: (trait: number) => number): Sitter {
  if (at(15) >= PORTRAIT.share) return sitter;
  const scale = PORTRAIT.sidePx / Math.max(sitter.view.width, sitter.view.height);
  return {
    ...sitter,
    noise: 1.5 + 4 * at(16),
    quality: Math.round(35 + 40 * at(17)),
    view: {
      ...sitter.view,
      width: Math.round(scale * sitter.view.width),
      height: Math.round(scale * sitter.view.height),
    },
  };
}
