import {
  CONFIDENCE_BOUNDS,
  confidenceOf,
  type FitResidual,
  type FitSuccess,
  LANDMARKS,
  type LandmarkName,
  lensOf,
  PRESET_POSES,
  STRAY_TAP_MM,
  type View,
  type ViewUncertainty,
} from '@stubble/core';
import { FEWEST_POINTS } from '../state/placed.ts';
import type { FitWords } from '../state/said-words.ts';
import { aboutView, leavesOpen, type SaidWords, sameMarks } from '../state/said-words.ts';
import { landmarkLabel, visibleLandmarks } from './fit-points.ts';
import { showsFace, WHITE_DOTS } from './fit-words.ts';
import { nameOfView, withNames } from './joint-fit.ts';

/** A turn or a slope known less well than this keeps a fit from being good, degrees: a point of the face is then worth its tap. */
const KNOWN = CONFIDENCE_BOUNDS.good;
/** Points that tell most about how a head is turned, the easiest to find first. */
const TELLING: readonly LandmarkName[] = [
  'pronasale',
  'eyeOuterLeft',
  'eyeOuterRight',
  'earTopLeft',
  'earTopRight',
  'chin',
];

/** No face departs this far from an average one, mm: three times what landmarks vary over people, and a tap. Chosen by eye. */
const NO_FACE_MM = 25;

type Advice = Pick<FitWords, 'sentence' | 'verdict' | 'add' | 'againstOutline' | 'ofPoints'>;

/**
 * What a fit says of each of its photos. Where an oval alone told the head, its outline fits itself, wherever that lies: it stays to be looked at
 * until a hand has marked as many points as hold a head.
 */
export function wordsOfFit(result: FitSuccess, views: readonly View[], said: SaidWords): FitWords[] {
  const notes = result.notes.map((note) => withNames(note, views));
  return views.map((one, own): FitWords => {
    const former = said[one.id];
    const { ofOval } = former ?? {};
    if (ofOval && sameMarks(former.evidence, one.evidence)) return { ...former, ...aboutView(one) };
    const residuals = result.residuals.filter(({ view }) => view === own);
    const isOfOval = ofOval !== undefined && leavesOpen(ofOval, one);
    const oval = isOfOval ? { ofOval } : {};
    return { ...aboutView(one), residuals, notes, ...adviceOn(result, views, own, isOfOval), ...oval };
  });
}

/** How well the head lies in one of the photos that were fitted, what lowers it, and the one thing that would raise it. */
export function adviceOn(
  result: FitSuccess,
  views: readonly View[],
  index: number,
  isOfOval = false,
): Advice {
  const one = fittedPhoto(result, views[index], index);
  const verdict = confidenceOf({ ...one.uncertainty, rmsMm: one.rmsMm });
  const doubt =
    strayPoint(one) ?? strayTurn(one) ?? strayDistance(one) ?? (isOfOval ? restOfOval(one) : null);
  if (doubt) return { add: null, ...doubt, verdict: verdict === 'good' ? 'fair' : verdict };
  if (verdict !== 'good') return { add: null, ...lackIn(one, result), verdict };
  return { verdict, sentence: `${one.near}.${toLookAt(one)}${elsewhere(result, views, index)}`, add: null };
}

/** What a fit found of one photo. */
interface FittedPhoto {
  readonly view: View;
  readonly uncertainty: ViewUncertainty;
  readonly residuals: readonly FitResidual[];
  readonly rmsMm: number;
  /** How many points of the face and ears were marked. */
  readonly marked: number;
  /** How near the grid lies to what it was fitted to, in words. */
  readonly near: string;
}

function fittedPhoto(result: FitSuccess, view: View, index: number): FittedPhoto {
  const residuals = result.residuals.filter((one) => one.view === index);
  const rmsMm = Math.sqrt(
    residuals.reduce((sum, { mm }) => sum + mm * mm, 0) / Math.max(1, residuals.length),
  );
  const marked = residuals.filter((one) => !isOfOutline(one)).length;
  const near = nearness(residuals, rmsMm);
  return {
    view,
    uncertainty: result.uncertainty[index],
    residuals,
    rmsMm,
    marked,
    near,
  };
}

type Doubt = Pick<Advice, 'sentence' | 'againstOutline' | 'ofPoints'>;

/** A point that lies far from the head: it is wrong, or the outline is that outvotes it. */
function strayPoint({ residuals }: FittedPhoto): Doubt | null {
  const stray = residuals.reduce<FitResidual | null>((a, b) => (a && a.mm >= b.mm ? a : b), null);
  if (!stray || stray.mm <= STRAY_TAP_MM) return null;
  const lies = `“${pointName(stray.name)}” lies ${Math.round(stray.mm)} mm from the head`;
  if (stray.mm > NO_FACE_MM && !isOfOutline(stray) && residuals.some(isOfOutline)) {
    const sentence = `${lies}. If the photo shows it there, the outline is wrong.`;
    return { sentence, againstOutline: true, ofPoints: true };
  }
  return { sentence: `${lies}: under Points, drag it into place or remove it.` };
}

/** A turn that is no longer the view that was told. An outline hardly holds a turn, so that a single point can lead a head anywhere. */
function strayTurn({ view: { preset }, uncertainty, near }: FittedPhoto): Doubt | null {
  if (!uncertainty.turnStrays) return null;
  const told = PRESET_POSES[preset].label.toLowerCase();
  return {
    sentence: `${near}, but turned so far it is no “${told}” view: check the points, or tell another view.`,
  };
}

/** Points that only another distance than the told one explains. */
function strayDistance({ uncertainty, near }: FittedPhoto): Doubt | null {
  if (!uncertainty.distanceStrays) return null;
  return { sentence: `${near}, but not from as far as was told: tell it again, or check the points.` };
}

/** Most of the outline was found in the oval, and nobody has looked at it. */
function restOfOval({ near, marked, view: { preset } }: FittedPhoto): Doubt {
  const dots =
    showsFace(preset) && marked < FEWEST_POINTS ? ', or drag white dots to their places in the face' : '';
  return { sentence: `${near}. Pull the rest of it to where the photo shows it${dots}.` };
}

/** What keeps a fit that contradicts nothing from being good. */
function lackIn(
  one: FittedPhoto,
  result: FitSuccess,
): Pick<Advice, 'sentence'> & Partial<Pick<Advice, 'add'>> {
  const { near, uncertainty, rmsMm } = one;
  if (rmsMm <= KNOWN.rmsMm && lacksDistance(uncertainty)) {
    return { sentence: `${near}, but its scale is a guess until you say from how far.` };
  }
  const unknown =
    lackOf(uncertainty) ?? (one.residuals.length === 0 ? 'nothing tells how it is turned' : null);
  if (unknown) return turnAdvice(result, one.view, `${near}, but ${unknown}`);
  return { sentence: `${near} only: pull the outline to the head, or drag the farthest point.` };
}

/** The white dots of a face, until so many of them were marked that they hold the head. */
function toLookAt({ view, residuals, marked }: FittedPhoto): string {
  return marked < FEWEST_POINTS && residuals.length > 0 && showsFace(view.preset) ? ` ${WHITE_DOTS}` : '';
}

/** How near the grid lies to what it was fitted to. */
function nearness(own: readonly FitResidual[], rmsMm: number): string {
  if (own.length === 0) return 'The grid lies where it was put';
  const mm = Math.max(1, Math.round(rmsMm));
  return isOutlined(own)
    ? `The grid follows the outline to ${mm} mm`
    : `The grid lies within ${mm} mm of the points`;
}

const isOfOutline = ({ name }: FitResidual): boolean => name.startsWith('outline');

/** Whether a head was fitted to its outline alone, which tells little of its face. */
function isOutlined(own: readonly FitResidual[]): boolean {
  return own.length > 0 && own.every(isOfOutline);
}

/** Whether the distance of the lens, which nobody has told, would tell most. */
function lacksDistance({ turnDeg, slopeDeg, scale, distanceGuessed }: ViewUncertainty): boolean {
  const isShaped = turnDeg <= KNOWN.turnDeg && (slopeDeg <= KNOWN.slopeDeg || scale > KNOWN.scale);
  return distanceGuessed && isShaped;
}

/** What is known too little of a head in a photo; null for nothing. */
function lackOf({ turnDeg, slopeDeg, scale }: ViewUncertainty): string | null {
  if (turnDeg > KNOWN.turnDeg) return `how far it is turned is known to ${Math.ceil(turnDeg)}° only`;
  if (slopeDeg > KNOWN.slopeDeg) return `how it slopes is known to ${Math.ceil(slopeDeg)}° only`;
  if (scale > KNOWN.scale) return `its size is known to ${Math.ceil(100 * scale)} % only`;
  return null;
}

/** An outline tells little of how a head is turned; a point of the face or an ear does. */
function turnAdvice({ semiAxesMm }: FitSuccess, view: View, known: string): Pick<Advice, 'sentence' | 'add'> {
  const taps = view.evidence?.taps ?? {};
  const seen = visibleLandmarks(lensOf(view.camera, view.photo), semiAxesMm).map(({ name }) => name);
  const add = TELLING.find((name) => !taps[name] && seen.includes(name)) ?? null;
  if (!add) return { sentence: `${known}: a photo from another side would tell.`, add: null };
  return { sentence: `${known}. One point tells it: ${LANDMARKS[add].label}.`, add };
}

/** Where another photo of the head is the weak one. */
function elsewhere({ uncertainty }: FitSuccess, views: readonly View[], index: number): string {
  const lack = ({ turnDeg, slopeDeg }: ViewUncertainty): number =>
    Math.max(turnDeg / KNOWN.turnDeg, slopeDeg / KNOWN.slopeDeg);
  const worst = uncertainty.reduce((a, b, i) => (lack(b) > lack(uncertainty[a]) ? i : a), index);
  if (worst === index || lack(uncertainty[worst]) <= 1) return '';
  return ` “${nameOfView(views[worst])}” is less sure: look there too.`;
}

function pointName(name: FitResidual['name']): string {
  const [, index] = /^outline (\d+)$/.exec(name) ?? [];
  return index === undefined ? landmarkLabel(name as LandmarkName) : `Outline, point ${Number(index) + 1}`;
}
