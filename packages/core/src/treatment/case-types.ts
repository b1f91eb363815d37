import type { Camera } from './camera-types.ts';
import type { ClientNotes } from './client-notes.ts';
import type { MaskStroke } from './mask-strokes.ts';
import type { Treatment } from './treatment-types.ts';
import type { ViewEvidence } from './view-types.ts';

/** Names of the usual ways to photograph a head. */
export const VIEW_PRESETS = [
  'front',
  'threeQuarterLeft',
  'threeQuarterRight',
  'sideLeft',
  'sideRight',
  'topFront',
  'crown',
  'back',
] as const;
export type ViewPreset = (typeof VIEW_PRESETS)[number];

/** A cranium in mm: half its breadth, height and length. The superellipsoid's exponents are fixed. */
export interface Cranium {
  kind: 'head';
  /**
   * Semi-axes x (to the left), y (up), z (forward), mm, and how far behind the middle of its length the head is broadest. Without the fourth: in
   * the middle.
   */
  semiAxesMm: [across: number, up: number, along: number, broadestBehind?: number];
}

/** A piece of skin that is flat enough: scars and close-ups. The camera's mmPerPx is its scale. */
export interface SkinPatch {
  kind: 'patch';
  widthMm: number;
  heightMm: number;
}

/** The skin of a case. */
export type Head = Cranium | SkinPatch;

/** How far a photo may be turned, clockwise, degrees. */
export const PHOTO_TURNS = [0, 90, 180, 270] as const;
export type PhotoTurn = (typeof PHOTO_TURNS)[number];

/** What a case knows of a photo; the photo itself is kept by the program that shows it. */
export interface ViewPhoto {
  name: string;
  /** Size of the photo as it is shown: after its EXIF orientation, and turned. */
  widthPx: number;
  heightPx: number;
  /** How it is turned to be shown, after its EXIF orientation and before it is mirrored. Without the key: 0. */
  turnedClockwiseDeg?: PhotoTurn;
}

/** One photo and its camera. */
export interface View {
  id: string;
  photo: ViewPhoto;
  preset: ViewPreset;
  /** True when the photo is a mirrored selfie and is shown flipped. */
  mirrored: boolean;
  camera: Camera;
  /** Corrections of where dots may lie, in their order. Without the key: none. */
  maskStrokes?: MaskStroke[];
  /** What a person calls this photo, at most 60 characters. */
  label?: string;
  /** What the camera was fitted to. */
  evidence?: ViewEvidence;
}

/** Everything that a user could lose: the head, its photos' cameras and the treatment. */
export interface Case {
  format: 'stubble-case';
  version: 1;
  head: Head;
  /** At most 8. */
  views: View[];
  treatment: Treatment;
  /** Without the key nobody has asked anything yet. */
  client?: ClientNotes;
}
