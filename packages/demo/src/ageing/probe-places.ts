import {
  type Camera,
  directionVector,
  type HeadDirection,
  lensOf,
  type PhotoSize,
  project,
  type ScalpSurface,
  type SkinMask,
  type View,
} from '@stubble/core';

/** A circle of the photo, px. */
export interface ProbePlace {
  readonly xPx: number;
  readonly yPx: number;
}

/** Where bare skin and the shadow of shaved hair are read. */
export interface Probe {
  readonly skin: ProbePlace;
  readonly shadow: ProbePlace;
  readonly radiusPx: number;
  /** Which of the two was found on what it is for: bare skin, and stubble. */
  readonly sure?: { readonly skin: boolean; readonly shadow: boolean };
}

/** Radius of what is read, mm on the skin: many pores and hairs, and little curvature. Chosen by eye. */
const RADIUS_MM = 6;
/** Skin seen more slantingly than this (cosine) is too dark or too shiny to tell its colour. */
const LEAST_FACING = 0.3;

/** Forehead first, then what is bare when the face is not to be seen. */
const SKIN: readonly HeadDirection[] = [
  [0, 24],
  [20, 24],
  [-20, 24],
  [0, 60],
  [150, 60],
].map(([azimuthDeg, elevationDeg]) => ({ azimuthDeg, elevationDeg }));
/** Before and above the ears, where shaved hair begins even under a high hairline, then the back: hair that stays. */
const SHADOW: readonly HeadDirection[] = [
  [63, -3],
  [-63, -3],
  [80, 10],
  [-80, 10],
  [105, 5],
  [-105, 5],
  [180, 0],
].map(([azimuthDeg, elevationDeg]) => ({ azimuthDeg, elevationDeg }));

/** Skin and hair are looked for this far around a place, mm, and this finely. */
const SEARCH_MM = { reach: 45, step: 7.5 } as const;
/** More hair than this share (0 to 255) is no bare skin; less is no stubble; more than the last is long hair, whose own shade is no stubble's. */
const HAIR = { bare: 20, stubble: 40, long: 200 } as const;

/**
 * A first guess at both places, from where the head lies in the photo.
 * @param look what was read of its skin and hair: each ring then falls on skin, the one on bare, the other on what is shaved, wherever the
 * usual places have any near them. @defaultValue nothing is known
 */
export function guessProbe(
  { camera, photo }: View,
  surface: ScalpSurface,
  look: SkinMask | null = null,
): Probe {
  const lens = lensOf(camera, photo);
  const radiusPx = Math.max(3, RADIUS_MM / camera.mmPerPx);
  const seenOf = (candidates: readonly HeadDirection[]) =>
    candidates.flatMap((direction) => {
      const at = project(lens, surface, surface.chartOf(...directionVector(direction)));
      const inside = at && at.xPx > 0 && at.yPx > 0 && at.xPx < photo.widthPx && at.yPx < photo.heightPx;
      return inside ? [at] : [];
    });
  const place = (
    candidates: readonly HeadDirection[],
    fits: (around: Around) => boolean,
    otherwise: ProbePlace,
  ): ProbePlace & { readonly sure: boolean } => {
    const seen = seenOf(candidates);
    const clear = seen.filter(({ facing }) => facing >= LEAST_FACING);
    const usual = clear.length > 0 ? clear : [...seen].sort((a, b) => b.facing - a.facing).slice(0, 1);
    const near = look && findNear(usual, { look, photo, camera, radiusPx, fits });
    const best = near ?? usual[0];
    return { ...(best ? { xPx: best.xPx, yPx: best.yPx } : otherwise), sure: near !== null };
  };
  const [xPx, yPx] = [photo.widthPx / 2, photo.heightPx / 2];
  const { sure: isSkin, ...skin } = place(SKIN, ({ hair }) => hair <= HAIR.bare, { xPx, yPx });
  const isStubble = ({ hair }: Around) => hair >= HAIR.stubble && hair <= HAIR.long;
  const { sure: isShadow, ...shadow } = place(SHADOW, isStubble, { xPx: xPx / 2, yPx });
  return { skin, shadow, radiusPx, sure: { skin: isSkin, shadow: isShadow } };
}

/** What lies in a circle: how much of it is skin, 0 to 1, and how much hair its skin has in the mean, 0 to 255. */
interface Around {
  readonly skin: number;
  readonly hair: number;
}

interface Search {
  readonly look: SkinMask;
  readonly photo: PhotoSize;
  readonly camera: Camera;
  readonly radiusPx: number;
  readonly fits: (around: Around) => boolean;
}

/** The nearest circle of skin around the first of the places that has one. */
function findNear(places: readonly ProbePlace[], search: Search): ProbePlace | null {
  const { reach, step } = SEARCH_MM;
  const offsets: { readonly x: number; readonly y: number }[] = [];
  for (let y = -reach; y <= reach; y += step)
    for (let x = -reach; x <= reach; x += step) offsets.push({ x, y });
  offsets.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  for (const { xPx, yPx } of places) {
    for (const { x, y } of offsets) {
      const at = { xPx: xPx + x / search.camera.mmPerPx, yPx: yPx + y / search.camera.mmPerPx };
      const around = lookAround(at, search);
      if (around.skin >= LEAST_SKIN && search.fits(around)) return at;
    }
  }
  return null;
}

/** A ring has to lie on skin with at least so much of what is in it. */
const LEAST_SKIN = 0.95;

function lookAround({ xPx, yPx }: ProbePlace, { look, photo, radiusPx }: Search): Around {
  const { width, height, skin, hair } = look;
  const [perX, perY] = [width / photo.widthPx, height / photo.heightPx];
  let [cells, onSkin, haired] = [0, 0, 0];
  for (let row = Math.floor((yPx - radiusPx) * perY); row <= (yPx + radiusPx) * perY; row++) {
    for (let column = Math.floor((xPx - radiusPx) * perX); column <= (xPx + radiusPx) * perX; column++) {
      const [dx, dy] = [(column + 0.5) / perX - xPx, (row + 0.5) / perY - yPx];
      if (dx * dx + dy * dy > radiusPx * radiusPx) continue;
      cells++;
      const cell = row * width + column;
      if (row < 0 || column < 0 || row >= height || column >= width || skin[cell] < 128) continue;
      onSkin++;
      haired += hair[cell];
    }
  }
  return { skin: cells > 0 ? onSkin / cells : 0, hair: onSkin > 0 ? haired / onSkin : 0 };
}
