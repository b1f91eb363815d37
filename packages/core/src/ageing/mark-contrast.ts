/** No mark takes a larger share of light in any channel. Chosen by eye: skin above the pigment still scatters. */
export const MOST_MARK_CONTRAST = 0.96;
/** Up to here contrasts multiply; above, what is added counts less and less. Chosen by eye. */
export const FREE_MARK_CONTRAST = 0.7;

/**
 * The contrast of a mark whose pigment, hand and day multiply to a product at least 0. More pigment in the same place takes hardly more light: in the
 * Monte Carlo's table a mark of 0.75, 0.68, 0.57 (red, green, blue) becomes 0.78, 0.71, 0.60 with 1.6 times the pigment, and a darker one lies
 * shallower, where it takes all colours alike. A plain product would take 0.98, 0.88, 0.74 in a mark that is a third darker than others: navy.
 * @returns in [0, 0.96), smooth and rising; the product itself up to 0.7.
 */
export function heldContrast(product: number): number {
  const over = product - FREE_MARK_CONTRAST;
  if (over <= 0) return product;
  const room = MOST_MARK_CONTRAST - FREE_MARK_CONTRAST;
  return FREE_MARK_CONTRAST + (room * over) / (room + over);
}
