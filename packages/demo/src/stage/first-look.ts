import type { Oval } from '@stubble/core';
import type { Insets, Placement } from '@stubble/renderer';
import { activeView, type StudioDocument } from '../state/document.ts';
import { isUntouched } from '../state/placed.ts';
import { frameHead, inOval } from './frame-head.ts';

/** Where a photo is shown. */
export interface Stage {
  readonly size: { readonly width: number; readonly height: number };
  readonly insets: Required<Insets>;
  /** Share of its width that the left one of two pictures has; 1 where there is only one. */
  readonly pane: number;
}

/** What is looked at. */
export interface Looked {
  readonly document: StudioDocument;
  readonly oval: Oval | null;
  /** Whether a person is asked how the photo was taken. */
  readonly asks: boolean;
}

/** Of a close-up this much is looked at as if it were a head, mm. */
const CLOSE_UP_MM = [60, 60, 60] as const;

/** The first look at what a document shows; null where it shows nothing. */
export function firstLook({ document, oval, asks }: Looked, { size, insets, pane }: Stage): Placement | null {
  const view = activeView(document);
  if (!document.photo || !view) return null;
  const { head } = document.case;
  const semiAxesMm = head.kind === 'head' ? head.semiAxesMm : CLOSE_UP_MM;
  return frameHead({
    photo: document.photo,
    camera: inOval(view.camera, semiAxesMm, oval),
    semiAxesMm,
    host: { ...size, width: pane * size.width },
    insets: pane < 1 ? { ...insets, right: 0 } : insets,
    // A person who is asked about a photo, or where its head is, sees all that was photographed.
    whole: asks || (oval !== null && isUntouched(view)),
  });
}
