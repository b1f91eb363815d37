import type {
  ByteMask,
  Camera,
  FitCaseInput,
  FitResult,
  FittedPhoto,
  NeededTurn,
  Oval,
  PhotoDoubt,
  PhotoProblem,
  PhotoSize,
  PixelPlace,
  SemiAxes,
  SkinMask,
  ViewPreset,
} from '@stubble/core';
import type { ShownPhoto } from '../photo/shown-photo.ts';

/** A photo as the worker reads it. */
export interface HeadPhoto extends ShownPhoto {
  /** The same text for the same photo: the worker keeps its small copy. */
  readonly key: string;
  readonly size: PhotoSize;
}

/** Find the head by itself. */
export interface FindRequest {
  readonly kind: 'find';
  readonly photo: HeadPhoto;
  readonly preset: ViewPreset;
  /** Null where nobody knows it. */
  readonly focal35mm: number | null;
  /** About how far away the photo was taken, mm; null where nobody says. */
  readonly distanceMm: number | null;
  readonly breadthMm: number;
  /** Where the head lies roughly, px of the photo; null to search everywhere. */
  readonly oval: Oval | null;
  /** Where the head is shown now. */
  readonly last: FittedPhoto;
}

/** Fit the head to points. */
export interface FitRequest {
  readonly kind: 'fit';
  readonly input: FitCaseInput;
}

/** Look for skin and hair on a head that was fitted. */
export interface SkinRequest {
  readonly kind: 'skin';
  readonly photo: HeadPhoto;
  readonly camera: Camera;
  readonly semiAxesMm: SemiAxes;
  /** What stands before the background, where that is known. */
  readonly person: ByteMask | null;
}

export type HeadRequest = FindRequest | FitRequest | SkinRequest;

/** What was found, and how far to believe it. */
export interface FoundHead {
  readonly camera: Camera;
  readonly semiAxesMm: SemiAxes;
  readonly sure: boolean;
  readonly problem: PhotoProblem;
  /** What leaves it open where that is `unclear`. */
  readonly doubt: PhotoDoubt | null;
  /** Nothing told how far away the photo was taken. */
  readonly distanceGuessed: boolean;
  /** How far to turn the photo, clockwise, so that its head stands upright; null unless that is the problem. */
  readonly turnClockwiseDeg: NeededTurn | null;
  /** The view that the photo looks far more like than the one that was told. */
  readonly otherView: ViewPreset | null;
  readonly sentence: string;
  /** Points on the outline of the bald head, px of the photo. */
  readonly outline: readonly PixelPlace[];
  /** What stands before the background, as `fitPhoto` tells it. */
  readonly person: ByteMask;
}

/** What each request is answered with. */
export interface HeadAnswers {
  readonly find: FoundHead;
  readonly fit: FitResult;
  readonly skin: SkinMask;
}

/** What the worker says: how far it is, its answer, or that it could not look. */
export type HeadMessage =
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: HeadAnswers[keyof HeadAnswers] }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };
