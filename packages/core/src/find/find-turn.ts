import { type LyingHead, TURNED } from '../fit/turned.ts';
import { fitReadings } from './fit-readings.ts';
import { distinctReadings, findPerson } from './person-mask.ts';
import type { FitPhotoInput } from './photo-input.ts';
import { isBelieved, type ReadingFit } from './photo-verdict.ts';
import { turnedPhoto } from './turned-photo.ts';

/** A photo whose head explains so much of the border stands upright: of 17 turned each way the best explained 0.76. Chosen by eye above it. */
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
  if (found.length > 0 && found[0].explained >= LEAST_UPRIGHT) return null;
  const { widthPx, heightPx } = input.size;
  const lying = { widthPx: heightPx, heightPx: widthPx };
  const turned = TURNED.find(({ rollDeg }, i) => {
    const photo = turnedPhoto(input, rollDeg === 180 ? 180 : rollDeg === 90 ? -90 : 90);
    const upright = { ...input, ...photo, size: rollDeg === 180 ? input.size : lying };
    const readings = distinctReadings(findPerson(upright));
    return isBelieved(
      fitReadings(upright, { readings, oval: null, hasty: true }, (share) =>
        onProgress((i + share) / TURNED.length),
      ),
    );
  });
  return turned ?? null;
}
