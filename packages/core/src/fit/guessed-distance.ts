/**
 * What to tell where neither lens nor person told how far away a photo was taken.
 * @param how begins a sentence or goes on with one.
 * @param where which of several photos is meant, after a space.
 */
export const guessedDistance = (how: 'How' | 'how', where = ''): string =>
  `${how} far away the photo was taken is a guess${where}: say about how far, for the scale of a selfie may be off by a sixth.`;
