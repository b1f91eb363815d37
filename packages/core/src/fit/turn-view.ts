import { type LandmarkName, otherSide } from '../anatomy/landmarks.ts';
import { halfTurn } from '../anatomy/unknowns.ts';
import { turnedSize } from '../pixels/turned-photo.ts';
import type { Camera, PhotoPlace, PhotoTurn, View, ViewEvidence, ViewPhoto } from '../treatment/index.ts';

/**
 * The view of a photo that is turned clockwise as it is shown; head, points, lengths and strokes stay on the pixels on which they lie. Four
 * quarters change nothing.
 */
export function turnView(view: View, clockwiseDeg: PhotoTurn): View {
  if (clockwiseDeg === 0) return view;
  const { widthPx, heightPx } = view.photo;
  return moved(view, {
    photo: turnedBy(view, clockwiseDeg),
    mirrored: view.mirrored,
    place: ([x, y]) => {
      if (clockwiseDeg === 90) return [heightPx - y, x];
      return clockwiseDeg === 180 ? [widthPx - x, heightPx - y] : [y, widthPx - x];
    },
    angles: ({ yawDeg, rollDeg }) => ({ yawDeg, rollDeg: halfTurn(rollDeg + clockwiseDeg) }),
    name: (name) => name,
  });
}

export interface MirrorOptions {
  /**
   * What the points of a mirrored photo are called: `exchanged`, where what was taken for the left in it is the right; `kept`, where they have their
   * right names already, as with the problem `mirrored` of a fit. @defaultValue 'exchanged'
   */
  readonly names?: 'exchanged' | 'kept';
}

/** The view of a photo that is flipped left to right as it is shown: head, points, lengths and strokes are flipped with it. */
export function mirrorView(view: View, { names = 'exchanged' }: MirrorOptions = {}): View {
  const { widthPx } = view.photo;
  return moved(view, {
    photo: view.photo,
    mirrored: !view.mirrored,
    place: ([x, y]) => [widthPx - x, y],
    angles: ({ yawDeg, rollDeg }) => ({ yawDeg: -yawDeg, rollDeg: -rollDeg }),
    name: names === 'kept' ? (name) => name : otherSide,
  });
}

/** How a photo is shown anew, and where all that lies on it goes. */
interface Move extends Pick<View, 'photo' | 'mirrored'> {
  place(at: PhotoPlace): PhotoPlace;
  angles(camera: Camera): Pick<Camera, 'yawDeg' | 'rollDeg'>;
  name(landmark: LandmarkName): LandmarkName;
}

/** A photo is turned before it is mirrored: seen in a mirror, a turn to the right is one to the left. */
function turnedBy({ photo, mirrored }: View, clockwiseDeg: PhotoTurn): ViewPhoto {
  const { turnedClockwiseDeg: before = 0, ...others } = photo;
  const after = ((before + (mirrored ? 360 - clockwiseDeg : clockwiseDeg)) % 360) as PhotoTurn;
  const size = turnedSize(photo, clockwiseDeg);
  return { ...others, ...size, ...(after !== 0 && { turnedClockwiseDeg: after }) };
}

function moved(view: View, move: Move): View {
  const { camera, evidence, maskStrokes } = view;
  return {
    ...view,
    photo: move.photo,
    mirrored: move.mirrored,
    camera: movedCamera(camera, move),
    ...(evidence && { evidence: movedEvidence(evidence, move) }),
    ...(maskStrokes && {
      maskStrokes: maskStrokes.map((stroke) => ({ ...stroke, points: stroke.points.map(move.place) })),
    }),
  };
}

function movedCamera(camera: Camera, move: Move): Camera {
  return { ...camera, ...move.angles(camera), centrePx: move.place(camera.centrePx) };
}

function movedEvidence(evidence: ViewEvidence, move: Move): ViewEvidence {
  const { taps, outline, length, found } = evidence;
  const names = Object.keys(taps ?? {}) as LandmarkName[];
  return {
    ...evidence,
    ...(taps && {
      taps: Object.fromEntries(names.map((name) => [move.name(name), move.place(taps[name]!)])),
    }),
    ...(outline && { outline: outline.map(move.place) }),
    ...(found && { found: movedCamera(found, move) }),
    ...(length && { length: { ...length, from: move.place(length.from), to: move.place(length.to) } }),
  };
}
