import {
  type AnchorName,
  type Case,
  type Cranium,
  defaultTreatment,
  type HeadDirection,
  mirrorLeftToRight,
  moveAnchor,
  type ParameterKey,
  presetCamera,
  type Treatment,
  type View,
  type ViewPreset,
} from '@stubble/core';
import { activeView, type StudioDocument } from './document.ts';

/** An edit: a document in, a document out, nothing else touched. */
export type Edit = (document: StudioDocument) => StudioDocument;

/** The value of a parameter by its path, e.g. `hairline.transitionMm`. */
export function parameterValue(treatment: Treatment, key: ParameterKey): number {
  const [group, name] = key.split('.') as ['density', keyof Treatment['density']];
  return treatment[group][name];
}

export function setParameter(key: ParameterKey, value: number): Edit {
  const [group, name] = key.split('.') as ['density', string];
  return inTreatment((treatment) =>
    parameterValue(treatment, key) === value
      ? treatment
      : { ...treatment, [group]: { ...treatment[group], [name]: value } },
  );
}

export function placeAnchor(name: AnchorName, to: HeadDirection): Edit {
  return inTreatment((treatment) => ({ ...treatment, hairline: moveAnchor(treatment.hairline, name, to) }));
}

/** Symmetry on makes the right side the mirror of the left at once, so that what is shown is what is meant. */
export function setSymmetric(symmetric: boolean): Edit {
  return inTreatment((treatment) => {
    const hairline = { ...treatment.hairline, symmetric };
    return { ...treatment, hairline: symmetric ? mirrorLeftToRight(hairline) : hairline };
  });
}

/** The default design again; the seed stays, so the dots lie where they lay. */
export function resetDesign(): Edit {
  return inTreatment(({ seed }) => defaultTreatment(seed));
}

/** A usual pose; focal length, and what the photo itself told, stay. */
export function setPreset(preset: ViewPreset): Edit {
  return inView((view) => {
    const { focal35mm } = view.camera;
    const next: View = { ...view, preset, camera: { ...presetCamera(preset, view.photo), focal35mm } };
    if (!view.evidence) return next;
    // A usual pose is no hand's, and what was found was found in another view.
    const { byHand: _, found: __, ...evidence } = view.evidence;
    return { ...next, evidence };
  });
}

/** One semi-axis of the head, mm; 0 is breadth, 1 height, 2 length. A longer head is broadest as much farther back. */
export function setHeadAxis(axis: 0 | 1 | 2, semiAxisMm: number): Edit {
  return inCase((value) => {
    if (value.head.kind !== 'head') return value;
    const semiAxesMm: Cranium['semiAxesMm'] = [...value.head.semiAxesMm];
    const [, , along, behind] = semiAxesMm;
    semiAxesMm[axis] = semiAxisMm;
    if (behind !== undefined && axis === 2) semiAxesMm[3] = (behind * semiAxisMm) / along;
    return { ...value, head: { ...value.head, semiAxesMm } };
  });
}

/** Another treatment as a whole. */
export function setTreatment(treatment: Treatment): Edit {
  return inTreatment(() => treatment);
}

export function inTreatment(change: (treatment: Treatment) => Treatment): Edit {
  return inCase((value) => {
    const treatment = change(value.treatment);
    return treatment === value.treatment ? value : { ...value, treatment };
  });
}

/** Change the view that is shown. */
export function inView(change: (view: View) => View): Edit {
  return (document) => {
    const view = activeView(document);
    if (!view) return document;
    const next = change(view);
    if (next === view) return document;
    return inCase((value) => ({ ...value, views: value.views.map((one) => (one === view ? next : one)) }))(
      document,
    );
  };
}

export function inCase(change: (value: Case) => Case): Edit {
  return (document) => {
    const value = change(document.case);
    return value === document.case ? document : { ...document, case: value };
  };
}
