/**
 * Heads that nothing was tuned to: people, lenses, lights and walls by chance, rendered once into `.cache/bench-people` by the sitters' own renderer.
 * `npm run bench -- head --people 12` measures them beside the rest.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROADEST_BEHIND } from '../../../../packages/core/src/anatomy/landmarks.ts';
import { HEAD_FORM } from '../../../../packages/core/src/surface/superellipsoid.ts';
import { runJob } from '../../../sitters/job.ts';
import { DEFAULT_PERSON } from '../../../sitters/shape/person.ts';
import type { Sitter } from '../../../sitters/sitter.ts';
import { TONES } from '../../../sitters/skin/tone.ts';

const WIDTH = 640;
const TONE_NAMES = Object.keys(TONES) as Sitter['tone'][];
const LIGHTS = ['window', 'studio', 'flash', 'sun'] as const;
/** How each view is turned (yaw, pitch), how far from it a photo may be, and what is looked at. */
export const VIEWS = [
  { preset: 'front', yaw: 0, pitch: 3, target: [0, 38, 0] },
  { preset: 'three-quarter', yaw: 40, pitch: 6, target: [0, 38, -4] },
  { preset: 'side', yaw: 88, pitch: 3, target: [0, 34, -2] },
  { preset: 'crown', yaw: 180, pitch: 56, target: [0, 52, -14] },
  { preset: 'top-front', yaw: 0, pitch: 34, target: [0, 44, 0] },
  { preset: 'back', yaw: 180, pitch: 6, target: [0, 34, -20] },
] as const;

export interface PeopleWanted {
  readonly count: number;
  /** Number of the first: those before {@link HELD_OUT} may be looked at to choose limits, the others never. */
  readonly from: number;
}

/** People from this number on are kept from all tuning. */
export const HELD_OUT = 36;

/** Names of `count` people from a number on, in a folder; renders those that are missing or have changed, or that other code drew, with the layers of truth below it. */
export function benchPeople(
  folder: string,
  { count, from }: PeopleWanted,
  sitterOf: (k: number) => Sitter = personByChance,
): string[] {
  return Array.from({ length: count }, (_, i) => {
    const sitter = sitterOf(from + i);
    const kept = join(folder, 'truth', sitter.id, 'drawn-from.txt');
    const told = `${JSON.stringify(sitter)}\n${drawnBy()}\n`;
    if (existsSync(kept) && readFileSync(kept, 'utf8') === told) return sitter.id;
    console.log(`  ${runJob({ sitter, folder, meshScale: 2.2, layersFolder: join(folder, 'truth') })}`);
    // Written last: what was broken off is rendered again, and so is who has changed since.
    writeFileSync(kept, told);
    return sitter.id;
  });
}

let drawn: string | undefined;

/** Of all code that draws sitters, and of the form that it gives to heads: pictures of another one are not measured. */
function drawnBy(): string {
  if (drawn) return drawn;
  const folder = join(import.meta.dirname, '../../../sitters');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
  const hash = createHash('sha256').update(JSON.stringify([HEAD_FORM, BROADEST_BEHIND]));
  for (const file of files) hash.update(readFileSync(join(folder, file)));
  drawn = hash.digest('hex');
  return drawn;
}

/** Hash of two integers to [0, 1), spread twice. */
export function chance(person: number, trait: number): number {
  let v = Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(trait + 1, 0x85ebca6b);
  for (let k = 0; k < 2; k++) v = Math.imul(v ^ (v >>> 15), 0x2c1b3c6d) ^ (v >>> 12);
  return (v >>> 0) / 4294967296;
}

/** Lots of one person: a number of [0, 1) by trait, and the sum of three of them, close to normal (sd 1) and bounded. */
interface Lots {
  readonly at: (trait: number) => number;
  readonly normal: (trait: number) => number;
}

function lotsOf(k: number): Lots {
  const at = (trait: number): number => chance(k, trait);
  return { at, normal: (trait) => 2 * (at(trait) + at(trait + 100) + at(trait + 200) - 1.5) };
}

/** @param viewAt which of {@link VIEWS}; in turn without it */
export function personByChance(k: number, viewAt = k % VIEWS.length): Sitter {
  const lots = lotsOf(k);
  const { at } = lots;
  const view = VIEWS[viewAt]!;
  return {
    id: `p${String(k).padStart(2, '0')}-${view.preset}`,
    title: `Person ${k}`,
    preset: view.preset,
    person: { ...DEFAULT_PERSON, seed: 1000 + k, ...shape(lots) },
    ...skin(lots),
    light: LIGHTS[Math.floor(at(17) * LIGHTS.length)]!,
    lightTurnDeg: 90 * (at(18) - 0.5) + (view.yaw === 180 ? 180 : 0),
    ...hair(lots),
    wall: wall(lots),
    view: { ...photographed(view, lots), width: WIDTH, height: [WIDTH, Math.round(1.25 * WIDTH)][k % 2]! },
  };
}

function shape({ at, normal }: Lots): Partial<Sitter['person']> {
  return {
    widthScale: 1 + 0.03 * normal(4),
    depthScale: 1 + 0.045 * normal(5),
    broadestBehind: DEFAULT_PERSON.broadestBehind + 0.03 * normal(33),
    taper: DEFAULT_PERSON.taper + 0.02 * normal(32),
    roundness: 0.02 * normal(34),
    asymmetry: 0.4 + 0.7 * at(6),
    browRidge: 0.7 + 0.6 * at(7),
    noseWidth: 0.85 + 0.35 * at(8),
    lips: 0.8 + 0.7 * at(9),
    jawWidth: 0.88 + 0.2 * at(10),
    neckWidth: 0.85 + 0.3 * at(11),
    shoulderWidth: 0.85 + 0.2 * at(12),
    earFlare: 0.7 + 0.9 * at(13),
  };
}

function skin({ at }: Lots): Pick<Sitter, 'tone' | 'age' | 'freckles' | 'finish'> {
  return {
    tone: TONE_NAMES[Math.floor(at(14) * TONE_NAMES.length)]!,
    age: at(15),
    freckles: at(16),
    finish: 0.2 + 0.5 * at(19),
  };
}

function hair({ at }: Lots): Pick<Sitter, 'hair' | 'beardShade' | 'beardMm' | 'browThick'> {
  return {
    hair: {
      kind: 'norwood',
      stage: [4, 5, 6, 7, 7, 6][Math.floor(at(20) * 6)]!,
      lengthMm: 0.3 + 1.6 * at(21),
      grey: 0.4 * at(22),
      density: 1,
      thinning: 0,
    },
    beardShade: at(23),
    beardMm: at(24) < 0.7 ? 0.5 : 3,
    browThick: 0.7 + 0.5 * at(25),
  };
}

function wall({ at }: Lots): Sitter['wall'] {
  const red = 0.08 + 0.6 * at(3);
  return [red, red * (0.9 + 0.2 * at(26)), red * (0.85 + 0.3 * at(27))];
}

function photographed(
  { yaw, pitch, target }: (typeof VIEWS)[number],
  { at, normal }: Lots,
): Omit<Sitter['view'], 'width' | 'height'> {
  const side = at(1) < 0.5 ? -1 : 1;
  const distanceMm = 750 * Math.exp(0.3 * normal(2));
  return {
    yawDeg: (yaw === 180 ? 180 : yaw * side) + 7 * normal(28),
    pitchDeg: pitch + 5 * normal(29),
    rollDeg: 4 * normal(30),
    distanceMm,
    // The head fills about the same part of the frame at any distance.
    focal35mm: 0.108 * distanceMm * Math.exp(0.12 * normal(31)),
    target,
  };
}
