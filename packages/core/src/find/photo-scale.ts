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

/** The same oval in a photo that is so many times as large. */
export function scaledOval({ centrePx, radiiPx, turnDeg }: Oval, scale: number): Oval {
  return {
    centrePx: [centrePx[0] * scale, centrePx[1] * scale],
    radiiPx: [radiiPx[0] * scale, radiiPx[1] * scale],
    turnDeg,
  };
}
