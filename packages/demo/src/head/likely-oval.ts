import { AVERAGE_SEMI_AXES_MM, headOval, type Oval, presetCamera, type View } from '@stubble/core';

/** A head's radii as shares of the photo's smaller side: an eyelid is less, a wall is more. Chosen by eye. */
const RADIUS_SHARES = [0.07, 1] as const;

/** The oval that a search suggests; where that can be no head, the one where such a photo usually has its head. */
export function likelyOval(oval: Oval, { preset, photo }: Pick<View, 'preset' | 'photo'>): Oval {
  const [x, y] = oval.centrePx;
  const inside = x > 0 && x < photo.widthPx && y > 0 && y < photo.heightPx;
  const [least, most] = RADIUS_SHARES.map((share) => share * Math.min(photo.widthPx, photo.heightPx));
  const likely = oval.radiiPx.every((radius) => radius >= least && radius <= most);
  return inside && likely ? oval : headOval(presetCamera(preset, photo), AVERAGE_SEMI_AXES_MM);
}
