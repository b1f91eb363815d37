import type { Camera } from '../treatment/index.ts';
import type { Oval } from './oval-mask.ts';

/** The same camera in a photo that is so many times as large. */
export function scaledCamera(camera: Camera, scale: number): Camera {
  return {
    ...camera,
    centrePx: [camera.centrePx[0] * scale, camera.centrePx[1] * scale],
    mmPerPx: camera.mmPerPx / scale,
  };
}

/** Least radius of an oval in a photo, px: what is smaller holds nothing, and has an outline all the same. */
const LEAST_RADIUS = 0.01;

/** The same oval in a photo that is so many times as large. */
export function scaledOval({ centrePx, radiiPx, turnDeg }: Oval, scale: number): Oval {
  return {
    centrePx: [centrePx[0] * scale, centrePx[1] * scale],
    radiiPx: [Math.max(radiiPx[0] * scale, LEAST_RADIUS), Math.max(radiiPx[1] * scale, LEAST_RADIUS)],
    turnDeg,
  };
}
