import {
  type FitResidual,
  type LandmarkName,
  type NeededTurn,
  PHOTO_TURNS,
  type PhotoTurn,
  type PixelPlace,
  type View,
  type ViewEvidence,
  type ViewPreset,
} from '@stubble/core';
import { turnOf } from './photo-turn.ts';
import { FEWEST_POINTS } from './placed.ts';

/** How well the head lies, for a colour and a word beside the sentence. */
export type Verdict = 'good' | 'fair' | 'poor' | 'refused';

/** What the last search or fit said, and about what. */
export interface FitWords {
  readonly viewId: string;
  /** What the words are about: they are out of date once it changes, or the photo is turned or flipped. */
  readonly evidence: ViewEvidence | undefined;
  readonly turned?: PhotoTurn;
  readonly mirrored?: boolean;
  readonly sentence: string;
  readonly verdict: Verdict;
  /** How far each point of the shown photo lies from the head; empty after a search. */
  readonly residuals: readonly FitResidual[];
  readonly notes: readonly string[];
  /** The one point that would tell most. */
  readonly add?: LandmarkName | null;
  /** An oval alone said where the head is. */
  readonly ofOval?: OvalWords;
  /** The photo seems to show this other side, or to be mirrored: a person is asked which. */
  readonly otherSide?: ViewPreset;
  /** The photo looks far more like another view than the one that was told: a person is asked which. */
  readonly otherView?: ViewPreset;
  /** The photo lies on its side, or is upside down: so far it is to be turned. */
  readonly turnClockwiseDeg?: NeededTurn;
  /** Points say that the photo is mirrored, or that their names are exchanged. */
  readonly looksMirrored?: boolean;
  readonly looksSwapped?: readonly LandmarkName[];
  /** A point of the face lies so far off that the outline, which holds the head, may be the one that is wrong. */
  readonly againstOutline?: boolean;
  /** It was said of points: once that is put right they are fitted again, and nothing is searched. */
  readonly ofPoints?: boolean;
}

/** What was found in an oval. */
export interface OvalWords {
  /** Its outline: what is left of it no hand has looked at. */
  readonly outline: readonly PixelPlace[];
  /** Whether other edges lie so near that this outline may be one of them. */
  readonly unclear: boolean;
}

/** What was said last of every photo in which the head lies, by the id of its view. */
export type SaidWords = Readonly<Record<string, FitWords>>;

const VERDICTS: readonly Verdict[] = ['good', 'fair', 'poor', 'refused'];

/** Words from a store that may hold anything: what is none is left out. */
export function reviveSaid(saved: unknown): SaidWords {
  if (typeof saved !== 'object' || saved === null) return {};
  return Object.fromEntries(Object.entries(saved).filter(([, words]) => isWords(words)));
}

function isWords(value: unknown): value is FitWords {
  if (typeof value !== 'object' || value === null) return false;
  const { viewId, sentence, verdict, residuals, notes, turnClockwiseDeg, looksSwapped, ofOval } =
    value as Partial<FitWords>;
  const turn: PhotoTurn = turnClockwiseDeg ?? 0;
  return (
    typeof viewId === 'string' &&
    typeof sentence === 'string' &&
    VERDICTS.includes(verdict as Verdict) &&
    PHOTO_TURNS.includes(turn) &&
    Array.isArray(residuals) &&
    Array.isArray(notes) &&
    Array.isArray(looksSwapped ?? []) &&
    Array.isArray(ofOval ? ofOval.outline : [])
  );
}

/** Words with those that are new, of views that are there. */
export function keptWords(former: SaidWords, words: readonly FitWords[], views: readonly View[]): SaidWords {
  const all = { ...former, ...Object.fromEntries(words.map((one) => [one.viewId, one])) };
  return Object.fromEntries(views.flatMap(({ id }) => (all[id] ? [[id, all[id]] as const] : [])));
}

/** What words about a view are about. */
export function aboutView(view: View): Pick<FitWords, 'viewId' | 'evidence' | 'turned' | 'mirrored'> {
  const { id: viewId, evidence, mirrored } = view;
  return { viewId, evidence, turned: turnOf(view), mirrored };
}

/** Whether words are still true of their view. */
export function isStillSaid(words: FitWords, view: View): boolean {
  const { evidence, turned = 0, mirrored = view.mirrored } = words;
  return samePoints(view.evidence, evidence) && turned === turnOf(view) && mirrored === view.mirrored;
}

/** Whether a fit would be asked the same: points are compared by what they say, as a reload makes them anew. */
export function samePoints(a: ViewEvidence | undefined, b: ViewEvidence | undefined): boolean {
  return sameMarks(a, b) && a?.distanceMm === b?.distanceMm;
}

/** Whether no hand has marked anything since: what is told of the lens marks nothing. */
export function sameMarks(a: ViewEvidence | undefined, b: ViewEvidence | undefined): boolean {
  return samePlaces(a?.taps, b?.taps) && samePlaces(a?.outline, b?.outline) && a?.byHand === b?.byHand;
}

/**
 * Whether nobody has looked yet at most of what an oval gave: until a hand has marked as many points as hold a head, and of an outline that may be another
 * edge half of it, for the face tells nothing of that.
 */
export function leavesOpen({ outline, unclear }: OvalWords, { evidence }: View): boolean {
  const found = new Set(outline.map(String));
  const pulled = (evidence?.outline ?? []).filter((place) => !found.has(String(place))).length;
  if (unclear && pulled < outline.length / 2) return true;
  return Object.keys(evidence?.taps ?? {}).length + pulled < FEWEST_POINTS;
}

/** Whether photos would be fitted the same, among those that are there now. */
export function sameQuestions(asked: readonly View[], there: readonly View[]): boolean {
  return asked.every((was) => there.some((now) => now.id === was.id && sameQuestion(was, now)));
}

/** A hand that moved the head there is asked too. */
function sameQuestion(was: View, now: View): boolean {
  const moved = was.evidence?.byHand === true && was.camera !== now.camera;
  return samePoints(was.evidence, now.evidence) && was.preset === now.preset && !moved;
}

function samePlaces(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
