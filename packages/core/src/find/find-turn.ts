import { type LyingHead, TURNED } from '../fit/turned.ts';
import { turnedPhoto, turnedSize } from '../pixels/turned-photo.ts';
import { fitReadings } from './fit-readings.ts';
import { distinctReadings, findPerson } from './person-mask.ts';
import type { FitPhotoInput } from './photo-input.ts';
import { isBelieved, type ReadingFit } from './photo-verdict.ts';

/**
 * A photo whose head explains so much of the border, what the photo cuts off taken for unexplained, stands upright: of 17 turned each way the best
 * explained 0.76. Chosen by eye above it.
 */
const LEAST_UPRIGHT = 0.8;

/**
 * The turn after which a head would be believed in a photo; null where none would, or where one explains enough as the photo is.
 * @param found the heads of the photo as it is, best first.
 * @param onProgress called with shares of the work done, 0 to 1.
 */
export function findTurn(
  input: FitPhotoInput,
  found: readonly ReadingFit[],
  onProgress: (share: number) => void,
): LyingHead | null {
  if (isBelieved(found) || standsUpright(found)) return null;
  const turned = TURNED.find(({ turnClockwiseDeg }, i) => {
    const photo = turnedPhoto(input, turnClockwiseDeg);
    const upright = { ...input, ...photo, size: turnedSize(input.size, turnClockwiseDeg) };
    const readings = distinctReadings(findPerson(upright));
    const heads = fitReadings(upright, { readings, oval: null, hasty: true }, (share) =>
      onProgress((i + share) / TURNED.length),
    );
    // A head whose top the photo cuts off is a neck that comes in from above, where the photo is taken to be upside down: it has no face there.
    return isBelieved(heads) && !heads[0].lacksFace();
  });
  return turned ?? null;
}

const standsUpright = ([best]: readonly ReadingFit[]): boolean =>
  best !== undefined && best.explained * (1 - best.cutOff) >= LEAST_UPRIGHT;
