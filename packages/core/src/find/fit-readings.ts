import { showHead } from '../anatomy/shown-head.ts';
import { HEAD_UNKNOWNS, readCamera, semiAxesOf, tidyCamera } from '../anatomy/unknowns.ts';
import { readFace } from '../skin/face-reading.ts';
import { readHead } from '../skin/head-reading.ts';
import { type Explained, explainedBorder } from './explained.ts';
import { hairCover } from './hair-cover.ts';
import { findOtherView } from './other-view.ts';
import type { Oval } from './oval-mask.ts';
import type { PersonMask } from './person-mask.ts';
import type { FitPhotoInput, FittedPhoto } from './photo-input.ts';
import { scaledCamera } from './photo-scale.ts';
import { createSearch, type PhotoSearch } from './photo-search.ts';
import { HOPELESS_SHARE, isHairy, type ReadingFit } from './photo-verdict.ts';
import { lacksFace } from './view-likelihood.ts';

/** A photo as it was read: where the person may stand in it, and how to search there. */
export interface PhotoReadings {
  readonly readings: readonly PersonMask[];
  /** In cells of the small photo. */
  readonly oval: Oval | null;
  /** Give a reading up where its first glance is hopeless. */
  readonly hasty?: boolean;
}

/**
 * The heads of all readings, best first: those that lie best, not those that explain most, for a reading that cuts a person in pieces leaves a short
 * border that a wrong head explains. Progress from 0 to 1.
 */
export function fitReadings(
  input: FitPhotoInput,
  { readings, ...how }: PhotoReadings,
  onProgress: (share: number) => void,
): ReadingFit[] {
  const found = readings.flatMap(
    (person, i) =>
      fitReading(input, { person, ...how }, (share) => onProgress((i + share) / readings.length)) ?? [],
  );
  return found.sort((a, b) => a.cost - b.cost);
}

interface OneReading extends Omit<PhotoReadings, 'readings'> {
  readonly person: PersonMask;
}

/** The head that explains one reading of the photo; null where none stands there. */
function fitReading(
  input: FitPhotoInput,
  { person, oval, hasty = false }: OneReading,
  onProgress: (share: number) => void,
): ReadingFit | null {
  const search = createSearch(input, person, oval);
  if (!search) return null;
  const glanced = search.glance(input.preset);
  if (hasty && explainedBy(glanced.x, search, input).explained < HOPELESS_SHARE) return null;
  const coarse = search.coarse(input.preset, (share) => onProgress(0.6 * share), glanced);
  const result = search.fine(coarse.x);
  onProgress(0.9);
  const { explained, cutOff } = explainedBy(result.x, search, input);
  if (explained < HOPELESS_SHARE) return null;
  const { size, width, height } = input;
  const headOf = (x: Float64Array): FittedPhoto => ({
    camera: tidyCamera(readCamera(x, HEAD_UNKNOWNS, { widthPx: width, heightPx: height })),
    semiAxesMm: semiAxesOf(x, search.halfBreadthMm),
  });
  const head = headOf(result.x);
  const readIt = () =>
    readHead(input, { ...head, camera: scaledCamera(head.camera, size.widthPx / width), size });
  const reading = oval ? null : readIt();
  const face = reading && readFace(reading);
  return {
    ...head,
    explained,
    cutOff,
    cost: result.cost,
    person,
    face,
    underHair: () => {
      // Whoever laid an oval is asked for nothing more, but the edge in it may be that of hair all the same.
      const seen = reading ?? readIt();
      return seen && isHairy(face ?? readFace(seen))
        ? headOf(search.underHair(result.x, hairCover(seen)).x)
        : null;
    },
    // The lower part of an oval is not looked at.
    lacksFace: () => oval === null && lacksFace(search.faceAt(result.x)),
    otherView: (onShare) =>
      findOtherView(search, { told: input.preset, x: result.x, inOval: oval !== null }, onShare),
  };
}

/** What of the border a head explains. */
function explainedBy(x: Float64Array, search: PhotoSearch, { width, height }: FitPhotoInput): Explained {
  const size = { widthPx: width, heightPx: height };
  const head = showHead(x, size, search.halfBreadthMm, 96);
  if (!head) return { explained: 0, cutOff: 0 };
  return explainedBorder(search.border(), head, readCamera(x, HEAD_UNKNOWNS, size).mmPerPx);
}
