import { DEFAULT_PERSON } from './shape/person.ts';
import type { Sitter } from './sitter.ts';

const GREY_WALL = [0.3, 0.315, 0.33] as const;

const OSKAR = {
  person: DEFAULT_PERSON,
  tone: 'light',
  age: 0.4,
  freckles: 0.7,
  light: 'window',
  finish: 0.42,
  fringe: { raiseMm: 0, lengthMm: 0.8, grey: 0.12 },
  beardShade: 0.5,
  beardMm: 0.5,
  browThick: 1,
  wall: GREY_WALL,
} as const;

/** The sample photos, in the order in which the studio offers them. */
export const SITTERS: readonly Sitter[] = [
  {
    ...OSKAR,
    id: 'oskar-front',
    title: 'Oskar, front',
    preset: 'front',
    view: {
      yawDeg: 0,
      pitchDeg: 3,
      rollDeg: 0,
      distanceMm: 980,
      focal35mm: 105,
      target: [0, 38, 0],
      width: 2000,
      height: 2500,
    },
  },
  {
    ...OSKAR,
    id: 'oskar-top-front',
    title: 'Oskar, top and front',
    preset: 'top-front',
    view: {
      yawDeg: 0,
      pitchDeg: 38,
      rollDeg: 0,
      distanceMm: 980,
      focal35mm: 105,
      target: [0, 44, 0],
      width: 2000,
      height: 2500,
    },
  },
];
