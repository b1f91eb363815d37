/** Steps between places of the pattern, mm, and where its first row and column lie in the tragus frame (mean head): from the hair's old line to the chin. Chosen by eye. */
const STEP_MM = 6;
const TOP_MM = 66;
const RIGHT_MM = -48;
/** The face bends away like this, mm in the tragus frame: fitted by eye to the places of `dark-features`. */
const BEND = { frontMm: 94, sideways: 0.0125, upward: 0.0015, middleMm: -5 } as const;

/**
 * How light a face is against what lies around each place, in tenths of a spread: the half from its right edge, as the photo shows it on its left, to its middle. Brows and
 * eyes are dark, and mouth and the sides of the nose; forehead, bridge, cheeks and chin are light. The mean of what 36 photos of people by chance (numbers 0 to 23 and hard 0 to
 * 29, rendered by the sitters' renderer) show where their fits put the face, and of the mirror images: `scripts/face-pattern.ts` makes it anew, every
 * value to one or two tenths.
 */
const HALF = [
  [1, 1, 1, 1, 1, 1, 1, 1, 1],
  [1, 2, 4, 4, 4, 3, 3, 3, 3],
  [3, 5, 7, 7, 7, 6, 6, 5, 5],
  [6, 7, 7, 7, 6, 5, 5, 6, 6],
  [2, 0, -5, -10, -12, -10, -5, 2, 5],
  [-1, -7, -15, -20, -18, -13, -7, 0, 4],
  [-1, -9, -10, -8, -7, -4, -2, 1, 3],
  [-3, -1, 1, 1, 1, 0, 1, 2, 3],
  [2, 2, -3, -6, -4, -1, 0, 3, 3],
  [6, 4, 0, -2, -1, 0, 1, 4, 4],
  [7, 5, 3, 3, 3, 2, 3, 5, 5],
  [4, 4, 4, 3, 2, 2, 5, 7, 7],
  [1, 2, 3, 3, 1, 2, 4, 5, 5],
  [0, 2, 4, 3, 0, -1, -2, -3, -4],
  [0, 4, 5, 4, 2, 0, -3, -4, -4],
  [-1, 3, 4, 2, 1, 1, 0, 0, 0],
  [-3, 0, 0, -1, -1, -1, -1, -1, 0],
  [-5, -4, -4, -4, -4, -5, -5, -5, -5],
  [-5, -5, -4, -4, -4, -5, -6, -7, -8],
  [-5, -4, -2, -2, -2, -2, -3, -5, -5],
  [-4, -3, -1, 1, 3, 4, 5, 4, 4],
  [-5, -3, -2, 1, 5, 6, 7, 7, 7],
] as const;

export const PATTERN_ROWS = HALF.length;
export const PATTERN_COLUMNS = 2 * HALF[0].length - 1;

/** The whole pattern, row by row. */
export const FACE_PATTERN: readonly number[] = HALF.flatMap((half) => [
  ...half,
  ...half.slice(0, -1).reverse(),
]);

/** Where each place of the pattern lies, mm in the tragus frame, and which way its skin looks. */
export const FACE_PLACES: readonly {
  readonly mm: readonly [number, number, number];
  readonly out: readonly [number, number, number];
}[] = FACE_PATTERN.map((_, i) => {
  const x = RIGHT_MM + STEP_MM * (i % PATTERN_COLUMNS);
  const y = TOP_MM - STEP_MM * Math.floor(i / PATTERN_COLUMNS);
  const { frontMm, sideways, upward, middleMm } = BEND;
  const [a, b] = [2 * sideways * x, 2 * upward * (y - middleMm)];
  const length = Math.hypot(a, b, 1);
  return {
    mm: [x, y, frontMm - sideways * x * x - upward * (y - middleMm) ** 2],
    out: [a / length, b / length, 1 / length],
  };
});
