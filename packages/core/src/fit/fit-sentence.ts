import { LANDMARKS, type LandmarkName } from '../anatomy/landmarks.ts';
import { CONFIDENCE_BOUNDS, STRAY_TAP_MM } from './confidence.ts';
import type { FitResidual, FitSuccess, ViewUncertainty } from './fit-input.ts';
import { guessedDistance } from './guessed-distance.ts';

/** What a fit is worth, for a person: what is known least, where, and the one thing that would mend it. */
export function fitSentence({
  confidence,
  rmsMm,
  uncertainty,
  residuals,
}: Pick<FitSuccess, 'confidence' | 'rmsMm' | 'uncertainty' | 'residuals'>): string {
  const fit = `The head lies within ${rmsMm.toFixed(1)} mm of the points`;
  const look = strayWords(residuals);
  const slope = worst(uncertainty, 'slopeDeg');
  if (confidence === 'good')
    return `${fit}; its slope is known to about ${Math.ceil(slope.slopeDeg)}°.${look}`;
  const { good, fair } = CONFIDENCE_BOUNDS;
  // Taps that lie far off make all else that is told of the fit worthless.
  if (rmsMm > fair.rmsMm) return `${fit} only: check the chosen view and the points.${look}`;
  const strayed = uncertainty.find(({ turnStrays }) => turnStrays);
  if (strayed) {
    return `${fit}, but is turned far from the chosen view${where(strayed, uncertainty)}: check the points, or choose another view.${look}`;
  }
  const contradicted = uncertainty.find(({ distanceStrays }) => distanceStrays);
  if (contradicted) {
    return `${fit}, but they contradict the distance that was told${where(contradicted, uncertainty)}: check how far away the photo was taken, and the points.${look}`;
  }
  const scale = worst(uncertainty, 'scale');
  const bySlope = slope.slopeDeg / good.slopeDeg >= scale.scale / good.scale;
  const least = bySlope ? slope : scale;
  if (least.slopeDeg > good.slopeDeg || least.scale > good.scale) {
    const known = `its slope is known to ${Math.ceil(least.slopeDeg)}° and its size to ${Math.ceil(100 * least.scale)} % only${where(least, uncertainty)}`;
    const distance =
      bySlope || !least.distanceGuessed ? '' : 'say about how far away the photo was taken, or ';
    return `${fit}, but ${known}: ${distance}add points on the outline of the head, an eye or an ear.${look}`;
  }
  const turn = worst(uncertainty, 'turnDeg');
  if (turn.turnDeg > good.turnDeg)
    return `${fit}, but how far it is turned is known to ${Math.ceil(turn.turnDeg)}° only${where(turn, uncertainty)}: add a point of the face or an ear, or nudge the head.${look}`;
  const guessed = uncertainty.find(({ distanceGuessed }) => distanceGuessed);
  if (rmsMm > good.rmsMm || !guessed) return `${fit}, more than usual: check the points.${look}`;
  return `${fit}, but ${guessedDistance('how', where(guessed, uncertainty))}${look}`;
}

function worst(all: readonly ViewUncertainty[], doubt: 'slopeDeg' | 'turnDeg' | 'scale'): ViewUncertainty {
  return all.reduce((a, b) => (b[doubt] > a[doubt] ? b : a));
}

/** Which of several photos is meant. */
const where = (one: ViewUncertainty, all: readonly ViewUncertainty[]): string =>
  all.length > 1 ? ` in photo ${all.indexOf(one) + 1}` : '';

function strayWords(residuals: readonly FitResidual[]): string {
  const stray = residuals.reduce<FitResidual | null>((a, b) => (a && a.mm >= b.mm ? a : b), null);
  if (!stray || stray.mm <= STRAY_TAP_MM) return '';
  const [, index] = /^outline (\d+)$/.exec(stray.name) ?? [];
  const name =
    index === undefined ? LANDMARKS[stray.name as LandmarkName].label : `outline, point ${Number(index) + 1}`;
  return ` Look at “${name}” in photo ${stray.view + 1}: it is ${Math.round(stray.mm)} mm off.`;
}
