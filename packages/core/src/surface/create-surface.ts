import type { Head } from '../treatment/index.ts';
import { createHeadSurface } from './head-surface.ts';
import { createPatchSurface } from './patch-surface.ts';
import type { ScalpSurface } from './scalp-surface.ts';

/** The skin that a case describes: a head, or a flat patch. */
export function createSurface(head: Head): ScalpSurface {
  return head.kind === 'head'
    ? createHeadSurface(head.semiAxesMm)
    : createPatchSurface(head.widthMm, head.heightMm);
}
