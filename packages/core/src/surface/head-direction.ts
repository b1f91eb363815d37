import { detAsin, detAtan2, detCos, detSin } from '../detmath/index.ts';
import type { HeadDirection } from '../treatment/index.ts';

const RADIANS = 0.017453292519943295;

/** Unit vector of a direction told by azimuth and elevation: x to the left, y up, z forward. */
export function directionVector({
  azimuthDeg,
  elevationDeg,
}: HeadDirection): readonly [number, number, number] {
  const level = detCos(elevationDeg * RADIANS);
  return [
    level * detSin(azimuthDeg * RADIANS),
    detSin(elevationDeg * RADIANS),
    level * detCos(azimuthDeg * RADIANS),
  ];
}

/** Azimuth and elevation of a vector of any length but zero. */
export function vectorDirection(x: number, y: number, z: number): HeadDirection {
  const length = Math.sqrt(x * x + y * y + z * z);
  return {
    azimuthDeg: detAtan2(x, z) / RADIANS,
    elevationDeg: detAsin(Math.min(1, Math.max(-1, y / length))) / RADIANS,
  };
}
