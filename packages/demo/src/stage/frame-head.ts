import type { Camera, Oval, PhotoSize, SemiAxes } from '@stubble/core';
import type { Insets, Placement } from '@stubble/renderer';

/** What a first look at a photo needs to know. */
export interface Framing {
  readonly photo: PhotoSize;
  readonly camera: Camera;
  readonly semiAxesMm: SemiAxes;
  readonly host: { readonly width: number; readonly height: number };
  readonly insets: Required<Insets>;
  /** Whether the whole photo is shown, wherever the head is. */
  readonly whole?: boolean;
}

/** Share of the free height that the head takes at first, and of the free width, ears included; chosen by eye. */
const HEAD_SHARE = 0.86;
const EARS_SHARE = 0.95;
/** Width with ears and length with the nose, in units of the cranium's semi-axes, and how far the nose moves the middle of that length; chosen by eye. */
const EARS = 2.3;
const NOSE = 2.35;
const TO_NOSE = 0.14;
/**
 * What is framed, in units of the cranium's vertical semi-axis: its height, and how far below the cranium's centre its middle lies.
 * Crown to chin where there is room, crown to mouth on a phone, where the scalp matters more than the chin.
 */
const WHOLE_FACE = { height: 2.42, below: 0.2 } as const;
const UPPER_FACE = { height: 1.95, below: 0 } as const;
/** Gap that counts as nearly filled, share of the free height, and how far the photo's edge is tucked under the timeline, CSS px. */
const NEARLY = 0.25;
const TUCKED = 24;
/** Room below which the upper face is framed, CSS px. */
const LITTLE_ROOM = 460;

/**
 * The first look: the head large in the part of the window that no panel covers, the photo reaching the window's edges where it can.
 */
export function frameHead({ photo, camera, semiAxesMm, host, insets, whole = false }: Framing): Placement {
  const free = {
    width: Math.max(1, host.width - insets.left - insets.right),
    height: Math.max(1, host.height - insets.top - insets.bottom),
  };
  const [top, bottom] = reachMm(free.height < LITTLE_ROOM ? UPPER_FACE : WHOLE_FACE, semiAxesMm, camera);
  const contain = Math.min(free.width / photo.widthPx, free.height / photo.heightPx);
  const head = Math.min(
    (HEAD_SHARE * free.height * camera.mmPerPx) / (top + bottom),
    (EARS_SHARE * free.width * camera.mmPerPx) / widthMm(semiAxesMm, camera),
  );
  const scale = whole ? contain : Math.max(contain, head);
  const middle = {
    x:
      insets.left +
      free.width / 2 -
      (camera.centrePx[0] - noseMm(semiAxesMm, camera) / camera.mmPerPx) * scale,
    y: insets.top + free.height / 2 - (camera.centrePx[1] + (bottom - top) / 2 / camera.mmPerPx) * scale,
  };
  return {
    scale,
    x: keepCovered(middle.x, photo.widthPx * scale, [insets.left, host.width - insets.right]),
    y: standing(middle.y, photo.heightPx * scale, [insets.top, host.height - insets.bottom]),
  };
}

/** How far what is framed reaches above and below the cranium's centre in the photo, mm: seen from above, a head is as high as it is long. */
function reachMm(
  { height, below }: { readonly height: number; readonly below: number },
  [, heightMm, lengthMm]: SemiAxes,
  { pitchDeg }: Camera,
): readonly [number, number] {
  const pitch = (pitchDeg * Math.PI) / 180;
  const cranium = Math.hypot(heightMm * Math.cos(pitch), lengthMm * Math.sin(pitch));
  const [up, down] = [height / 2 - below, height / 2 + below];
  return [up * cranium, Math.max(down * heightMm, up * cranium)];
}

/** How wide a head is in the photo, mm: from the front its ears stand out, from the side its nose. */
function widthMm([breadthMm, , lengthMm]: SemiAxes, { yawDeg }: Camera): number {
  const yaw = (yawDeg * Math.PI) / 180;
  return Math.hypot(EARS * breadthMm * Math.cos(yaw), NOSE * lengthMm * Math.sin(yaw));
}

/** How far to the left in the photo the nose moves the middle of a head, mm. */
function noseMm([, , lengthMm]: SemiAxes, { yawDeg, pitchDeg }: Camera): number {
  const [yaw, pitch] = [(yawDeg * Math.PI) / 180, (pitchDeg * Math.PI) / 180];
  return TO_NOSE * lengthMm * Math.sin(yaw) * Math.cos(pitch);
}

/** A photo nearly as high as the free part stands on what is below, so that no shoulders float; a much lower one lies in the middle. */
function standing(start: number, length: number, free: readonly [number, number]): number {
  const gap = free[1] - free[0] - length;
  if (gap <= 0 || gap > NEARLY * (free[1] - free[0])) return keepCovered(start, length, free);
  return free[1] + TUCKED - length;
}

/** Start of a stretch so that it covers [from, to], or lies in its middle when it is shorter. */
function keepCovered(start: number, length: number, [from, to]: readonly [number, number]): number {
  if (length <= to - from) return (from + to - length) / 2;
  return Math.min(from, Math.max(to - length, start));
}

/** A camera whose head lies where an oval does; as it is without one. */
export function inOval(camera: Camera, [, heightMm]: SemiAxes, oval: Oval | null): Camera {
  if (!oval) return camera;
  const [x, y] = oval.centrePx;
  return { ...camera, centrePx: [x, y], mmPerPx: heightMm / oval.radiiPx[1] };
}
