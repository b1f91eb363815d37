/** How much shine the scalp keeps: 0 is matte, 1 as in the photo, 2 glossy. */
export const FINISH = { min: 0, max: 2, asInPhoto: 1 } as const;

/** @throws RangeError outside [0, 2]. */
export function assertFinish(finish: number): void {
  if (finish >= FINISH.min && finish <= FINISH.max) return;
  throw new RangeError(`setFinish: expected ${FINISH.min} (matte) to ${FINISH.max} (glossy), got ${finish}`);
}
