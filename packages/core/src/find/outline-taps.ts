import type { PixelPlace } from '../anatomy/landmarks.ts';
import type { PhotoSize } from '../camera/index.ts';
import { fitCase } from '../fit/fit-case.ts';
import type { HeadMeasures } from '../fit/fit-input.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { borderTaps } from './border-taps.ts';
import { headOval } from './head-oval.ts';
import type { PhotoFit } from './photo-input.ts';

/** Points that are looked at before one head is asked which of them it explains. Chosen by eye. */
const LOOKED_AT = 24;
/** A point farther from the head that fits them all lies on an ear or on cloth, mm; heads stray 0.9 to 1.6 mm (RMS) from theirs. By eye. */
const ON_OUTLINE_MM = 4;
/**
 * Lower than this share of the head's half height under its middle the border is that of neck and jaw; from above the crown the neck lies
 * behind the head. Chosen by eye.
 */
const UPPER_SHARE = { crown: 0.7, other: 0.25 } as const;

export interface OutlineTapsOptions {
  /** Size of the photo itself, px. */
  readonly size: PhotoSize;
  readonly preset: ViewPreset;
  readonly headMeasures?: HeadMeasures;
  /** Most points to give. @defaultValue 9: eight are plenty, and a person can drag each */
  readonly count?: number;
}

/**
 * The few outline points of an automatic fit that a person is shown and can drag, in pixels of the photo itself: spread evenly over the
 * upper border, and only those that one head explains, so that none lies on an ear or a collar. Empty where the fit explains nothing.
 */
export function outlineTaps(
  fit: PhotoFit,
  { size, preset, headMeasures = {}, count = 9 }: OutlineTapsOptions,
): PixelPlace[] {
  const points = upperBorder(fit, size, preset === 'crown' ? UPPER_SHARE.crown : UPPER_SHARE.other);
  const { focal35mm } = fit.camera;
  const view = { size, preset, outline: points, found: fit.camera, focal35mm };
  const fitted = points.length > 3 ? fitCase({ views: [view], headMeasures }) : null;
  const near = fitted?.ok ? points.filter((_, i) => fitted.residuals[i].mm < ON_OUTLINE_MM) : points;
  const most = Math.min(near.length, count);
  const step = Math.max(1, (near.length - 1) / Math.max(1, count - 1));
  return Array.from({ length: most }, (_, i) => near[Math.round(i * step)]);
}

/** From the lowest at the left over the crown to the lowest at the right, as the photo shows them. */
function upperBorder(fit: PhotoFit, size: PhotoSize, share: number): PixelPlace[] {
  const { centrePx, radiiPx, turnDeg } = headOval(fit.camera, fit.semiAxesMm);
  const turn = (turnDeg * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const across = ([x, y]: PixelPlace): number => c * (x - centrePx[0]) + s * (y - centrePx[1]);
  const down = ([x, y]: PixelPlace): number => c * (y - centrePx[1]) - s * (x - centrePx[0]);
  const bearing = (place: PixelPlace): number => Math.atan2(across(place), -down(place));
  return borderTaps(fit, size, LOOKED_AT)
    .filter((place) => down(place) < share * radiiPx[1])
    .sort((a, b) => bearing(a) - bearing(b));
}
