/** Moves that count, of a drag or a scrub. */
export const MOVES = 60;
/** Long enough for a field to come back from its worker and be drawn, so that its cost falls into the move that asked for it, ms. */
export const PAUSE_MS = 120;
