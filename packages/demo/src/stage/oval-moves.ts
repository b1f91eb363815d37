import type { Oval } from '@stubble/core';
import type { IconName } from '../icons/icons.ts';
import type { PhotoPixel } from './stage-view.ts';

/** Where along both radii the tilt's handle stands: just outside the line. Chosen by eye. */
const DIAGONAL = 0.72;

/** A place in the oval's own frame, from its middle along its axes, px of the photo. */
export type OwnPlace = readonly [u: number, v: number];

export interface OvalHandle {
  readonly name: string;
  readonly icon: IconName;
  /** Where it stands; on a small oval at least so far from its middle, px of the photo, that no handle covers another. */
  readonly at: (oval: Oval, least: number) => OwnPlace;
  /** The oval after a drag by so much, from where the handle stood. */
  readonly move: (
    oval: Oval,
    way: { readonly dx: number; readonly dy: number; readonly from: OwnPlace },
  ) => Oval;
}

export const OVAL_HANDLES: readonly OvalHandle[] = [
  {
    name: 'Move the oval',
    icon: 'move',
    // On a small oval it stands beside the head, which it would hide.
    at: ({ radiiPx }, least) => (Math.min(...radiiPx) < least ? [-Math.max(radiiPx[0], least), 0] : [0, 0]),
    move: (oval, { dx, dy }) => moved(oval, dx, dy),
  },
  {
    name: 'Width of the oval',
    icon: 'wide',
    at: ({ radiiPx }, least) => [Math.max(radiiPx[0], least), 0],
    move: (oval, { dx, dy }) => ({
      ...oval,
      radiiPx: [oval.radiiPx[0] + own(oval, dx, dy)[0], oval.radiiPx[1]],
    }),
  },
  {
    name: 'Height of the oval',
    icon: 'high',
    at: ({ radiiPx }, least) => [0, -Math.max(radiiPx[1], least)],
    move: (oval, { dx, dy }) => ({
      ...oval,
      radiiPx: [oval.radiiPx[0], oval.radiiPx[1] - own(oval, dx, dy)[1]],
    }),
  },
  {
    name: 'Tilt of the oval',
    icon: 'roll',
    at: ({ radiiPx }, least) => [
      Math.max(DIAGONAL * radiiPx[0], least),
      -Math.max(DIAGONAL * radiiPx[1], least),
    ],
    move: (oval, { dx, dy, from: [u, v] }) => {
      const [x, y] = own(oval, dx, dy);
      return turned(oval, ((Math.atan2(v + y, u + x) - Math.atan2(v, u)) * 180) / Math.PI);
    },
  },
];

/** A step in the photo along the oval's own axes. */
function own({ turnDeg }: Oval, dx: number, dy: number): readonly [number, number] {
  const [c, s] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
  return [c * dx + s * dy, c * dy - s * dx];
}

/** The upright oval in a box. */
export function between(a: PhotoPixel, b: PhotoPixel): Oval {
  return {
    centrePx: [(a.xPx + b.xPx) / 2, (a.yPx + b.yPx) / 2],
    radiiPx: [Math.abs(a.xPx - b.xPx) / 2, Math.abs(a.yPx - b.yPx) / 2],
    turnDeg: 0,
  };
}

export function moved(oval: Oval, dx: number, dy: number): Oval {
  return { ...oval, centrePx: [oval.centrePx[0] + dx, oval.centrePx[1] + dy] };
}

export function sized(oval: Oval, factor: number): Oval {
  return { ...oval, radiiPx: [oval.radiiPx[0] * factor, oval.radiiPx[1] * factor] };
}

export function turned(oval: Oval, degrees: number): Oval {
  return { ...oval, turnDeg: oval.turnDeg + degrees };
}
