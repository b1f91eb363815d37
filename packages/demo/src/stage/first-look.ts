import type { Oval } from '@stubble/core';
import type { Insets, Placement } from '@stubble/renderer';
import { isDoubtful } from '../head/fit-words.ts';
import { activeView, type StudioDocument } from '../state/document.ts';
import { isUntouched, isUntouchedIn } from '../state/placed.ts';
import type { Studio } from '../studio.ts';
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
  /** Whether the head as it lies is not to be believed. */
  readonly doubtful: boolean;
}

/** Of a close-up this much is looked at as if it were a head, mm. */
const CLOSE_UP_MM = [60, 60, 60] as const;

/** How a document is looked at; of one that is on screen while the next is on its way nothing is asked any more. */
export function lookedAt(
  { store, fitting }: Pick<Studio, 'store' | 'fitting'>,
  document: StudioDocument,
): Looked {
  const isNewest = document === store.document;
  const asks = isNewest ? fitting.asksForView : isUntouchedIn(document);
  return {
    document,
    oval: isNewest ? store.ui.oval : null,
    asks: asks && document.case.head.kind === 'head',
    doubtful: isNewest && isDoubtful(fitting.current),
  };
}

/** The first look at what a document shows; null where it shows nothing. */
export function firstLook(
  { document, oval, asks, doubtful }: Looked,
  { size, insets, pane }: Stage,
): Placement | null {
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
    whole: asks || (oval !== null && (doubtful || isUntouched(view))),
  });
}
