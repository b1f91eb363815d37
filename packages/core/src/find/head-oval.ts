import type { SemiAxes } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';
import type { Oval } from './oval-mask.ts';

/** The oval in the photo, px, that an ellipsoid of these semi-axes (x, y, z, mm) covers, without perspective and broadest in its middle: enough to seed a search. */
export function headOval(camera: Camera, [a, b, c]: SemiAxes): Oval {
  const yaw = (camera.yawDeg * Math.PI) / 180;
  const pitch = (camera.pitchDeg * Math.PI) / 180;
  const across = Math.hypot(a * Math.cos(yaw), c * Math.sin(yaw));
  const deep = Math.hypot(a * Math.sin(yaw), c * Math.cos(yaw));
  const up = Math.hypot(b * Math.cos(pitch), deep * Math.sin(pitch));
  const [x, y] = camera.centrePx;
  return {
    centrePx: [x, y],
    radiiPx: [across / camera.mmPerPx, up / camera.mmPerPx],
    turnDeg: camera.rollDeg,
  };
}
