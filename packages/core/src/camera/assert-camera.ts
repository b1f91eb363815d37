import type { Camera } from '../treatment/index.ts';

/** @throws RangeError unless all numbers of a camera are finite, and its scale and focal length above 0; `where` names what was called. */
export function assertCamera(camera: Camera, where: string): void {
  const { yawDeg, pitchDeg, rollDeg, focal35mm, centrePx, mmPerPx } = camera;
  const numbers = [yawDeg, pitchDeg, rollDeg, focal35mm, mmPerPx, centrePx?.[0], centrePx?.[1]];
  if (numbers.every(Number.isFinite) && focal35mm > 0 && mmPerPx > 0) return;
  throw new RangeError(
    `${where}: expected a camera of finite numbers with mmPerPx and focal35mm above 0, got ${JSON.stringify(camera)}`,
  );
}
