import {
  type Camera,
  type Case,
  type HairCoverage,
  headHolds,
  type LandmarkName,
  MAX_OUTLINE_TAPS,
  MAX_STROKES,
  type MaskStroke,
  type MirrorOptions,
  mirrorView,
  otherSide,
  type PhotoPlace,
  type PixelPlace,
  type SemiAxes,
  scaledAxes,
  type View,
  type ViewEvidence,
  type ViewLength,
} from '@stubble/core';
import { type Edit, inCase, inTreatment, inView } from './edits.ts';

/** The camera, moved by hand: a later fit of other photos leaves it where it is. */
export function setCamera(patch: Partial<Camera>): Edit {
  return inView((view) => ({
    ...view,
    camera: { ...view.camera, ...patch },
    evidence: {
      ...view.evidence,
      byHand: true,
      ...(patch.focal35mm === undefined ? {} : { focalKnown: true }),
    },
  }));
}

/** Put a landmark at a place of the photo, or take it away. */
export function setTap(name: LandmarkName, place: PixelPlace | null): Edit {
  return inEvidence(({ byHand: _, ...evidence }) => {
    const { [name]: __, ...others } = evidence.taps ?? {};
    return { ...evidence, taps: place ? { ...others, [name]: tidy(place) } : others };
  });
}

/** Move an outline point, take it away, or add one behind the last. */
export function setOutlinePoint(index: number, place: PixelPlace | null): Edit {
  return inEvidence(({ byHand: _, ...evidence }) => {
    const outline = [...(evidence.outline ?? [])];
    if (place === null) outline.splice(index, 1);
    else if (index < MAX_OUTLINE_TAPS) outline[Math.min(index, outline.length)] = tidy(place);
    return { ...evidence, outline };
  });
}

/** Forget all points of this photo; the head stays where it is. */
export function clearPoints(): Edit {
  return inEvidence(({ taps: _, outline: __, found: ___, ...evidence }) => ({ ...evidence, byHand: true }));
}

/** Forget the outline, and what was found with it: points of the face alone tell where the head is. */
export function clearOutline(): Edit {
  return inEvidence(({ outline: _, found: __, ...evidence }) => evidence);
}

/** About how far away the shown photo was taken, mm; null: nobody knows. */
export function setDistance(distanceMm: number | null): Edit {
  return inEvidence(({ distanceMm: _, ...evidence }) =>
    distanceMm === null ? evidence : { ...evidence, distanceMm },
  );
}

export function setLength(length: ViewLength | null): Edit {
  return inEvidence(({ length: _, ...evidence }) => (length ? { ...evidence, length } : evidence));
}

/** All strokes of the brush on this photo; the oldest are forgotten when there are too many. */
export function setStrokes(strokes: readonly MaskStroke[]): Edit {
  return inView((view) => {
    const { maskStrokes, ...others } = view;
    if (strokes.length === 0) return maskStrokes ? others : view;
    return { ...others, maskStrokes: strokes.slice(-MAX_STROKES) };
  });
}

/** What hair the photos show: every area gives way to it. Null lets the design be as if there were none. */
export function setHair(hair: HairCoverage | null): Edit {
  return inTreatment(({ hair: _, ...treatment }) => {
    const areas = treatment.areas.map(({ aroundHair: __, ...area }) =>
      hair ? { ...area, aroundHair: true } : area,
    );
    return hair ? { ...treatment, areas, hair } : { ...treatment, areas };
  });
}

/** What a fit found: cameras by the id of their view, and the head they share. */
export interface PlacedHead {
  readonly cameras: Readonly<Record<string, Camera>>;
  readonly semiAxesMm: SemiAxes;
}

/** Cameras and head together, as a fit finds them. A head beyond what a case may hold changes nothing. */
export function placeHead({ cameras, semiAxesMm }: PlacedHead): Edit {
  return inCase((value) => {
    if (value.head.kind !== 'head' || !headHolds(semiAxesMm)) return value;
    const views = value.views.map((view): View => {
      const camera = cameras[view.id];
      return camera ? { ...view, camera: copyOf(camera) } : view;
    });
    return { ...value, head: { kind: 'head', semiAxesMm: [...semiAxesMm] }, views };
  });
}

/** What an automatic search found on the shown photo: its outline becomes points that can be dragged. */
export function placeFound(camera: Camera, outline: readonly PixelPlace[]): Edit {
  return inEvidence(({ byHand: _, ...evidence }) => ({
    ...evidence,
    found: copyOf(camera),
    outline: outline.map(tidy),
  }));
}

/** Another absolute size: head and cameras grow together, so the pictures stay as they are. */
export function scaleHead(factor: number): Edit {
  return inCase((value): Case => {
    if (value.head.kind !== 'head') return value;
    const semiAxesMm = scaledAxes(value.head.semiAxesMm, factor);
    if (!headHolds(semiAxesMm)) return value;
    const views = value.views.map((view) => ({
      ...view,
      camera: { ...view.camera, mmPerPx: view.camera.mmPerPx * factor },
    }));
    return { ...value, head: { kind: 'head', semiAxesMm: [...semiAxesMm] }, views };
  });
}

/** Flip the photo; everything that lies on it is flipped too, so the grid stays on the head. */
export function setMirrored(mirrored: boolean, options?: MirrorOptions): Edit {
  return inView((view) => (view.mirrored === mirrored ? view : mirrorView(view, options)));
}

/** Of these points those of the left are those of the right, and the other way round. */
export function swapSides(swapped: readonly LandmarkName[]): Edit {
  return inEvidence(({ taps = {}, ...evidence }) => {
    const names = Object.keys(taps) as LandmarkName[];
    const renamed = (name: LandmarkName) => (swapped.includes(name) ? otherSide(name) : name);
    return { ...evidence, taps: Object.fromEntries(names.map((name) => [renamed(name), taps[name]!])) };
  });
}

function inEvidence(change: (evidence: ViewEvidence) => ViewEvidence): Edit {
  return inView((view) => ({ ...view, evidence: change(view.evidence ?? {}) }));
}

/** Tenths of a px: a case stays readable, and nobody taps better. */
function tidy([x, y]: PixelPlace): PhotoPlace {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

function copyOf(camera: Camera): Camera {
  return { ...camera, centrePx: [...camera.centrePx] };
}
