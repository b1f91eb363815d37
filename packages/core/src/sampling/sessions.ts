/** Shares of the full density after each session, as customary: a thin first pass, then filling. Source: density ladder of Liu 2025 (PMC12406178). */
export const DEFAULT_SHARES = [0.3, 0.7, 1] as const;

/**
 * The session in which each dot goes in: the first whose share of the density reaches the dot's rank. Thresholds are
 * nested, so the dots up to any session are themselves a ranked field of spacing r / sqrt(share).
 * @param rank as from `resample`, each in [0, 1).
 * @param shares rising, each in (0, 1]; the last is 1. @defaultValue {@link DEFAULT_SHARES}
 * @throws RangeError if the shares are out of order or out of range.
 */
export function sessionOf(rank: ArrayLike<number>, shares: readonly number[] = DEFAULT_SHARES): Uint8Array {
  shares.forEach((share, k) => {
    const before = k === 0 ? 0 : shares[k - 1];
    if (!(share > before && share <= 1))
      throw new RangeError(`sessionOf: expected share ${k} in (${before}, 1], got ${share}`);
  });
  if (shares[shares.length - 1] !== 1) {
    throw new RangeError(`sessionOf: expected the last share to be 1, got ${shares[shares.length - 1]}`);
  }
  return Uint8Array.from(rank, (value) => shares.findIndex((share) => value <= share));
}
