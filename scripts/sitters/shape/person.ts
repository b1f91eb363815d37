/** What makes one head differ from another; millimetres unless said otherwise. */
export interface Person {
  readonly seed: number;
  /** Scale of the whole skull in x and z about its centre. */
  readonly widthScale: number;
  readonly depthScale: number;
  /** Strength of the lopsided bumps of the skull; 1 leaves the superellipsoid by 3 to 4 mm in places. */
  readonly asymmetry: number;
  readonly browRidge: number;
  readonly noseWidth: number;
  readonly noseBridge: number;
  readonly lips: number;
  readonly jawWidth: number;
  readonly neckWidth: number;
  readonly shoulderWidth: number;
  readonly earFlare: number;
}

export const DEFAULT_PERSON = {
  seed: 7,
  widthScale: 1,
  depthScale: 1,
  asymmetry: 1,
  browRidge: 1,
  noseWidth: 1,
  noseBridge: 1,
  lips: 1,
  jawWidth: 1,
  neckWidth: 1,
  shoulderWidth: 1,
  earFlare: 1,
} as const satisfies Person;
