import { groupStates } from '@stubble/core';
import type { ShownField } from '../field/field-feed.ts';
import { seenIn, type Viewing } from '../light/viewing.ts';
import type { Size } from '../pixels/window.ts';
import type { Picture } from '../pixi/picture.ts';
import type { PictureScene } from '../scene/scene.ts';

/** What is saved, fixed when the work begins; the preview may go on meanwhile. */
export interface Still {
  readonly scene: PictureScene;
  readonly photo: Size;
  /** Null before the first field, and where the photo is to stay untouched. */
  readonly shown: ShownField | null;
  readonly finish: number;
  readonly viewing: Viewing;
  /** The picture on the GPU; waits for one that was lost. Throws when what is saved is no longer there. */
  readonly picture: (signal?: AbortSignal) => Promise<Picture>;
  /** Free what reading needed. */
  readonly done: () => void;
}

/** The same without its dots. */
export function untouched(still: Still): Still {
  return {
    ...still,
    finish: 1,
    shown: null,
    scene: { ...still.scene, dotBox: { left: 0, top: 0, right: 0, bottom: 0 } },
  };
}

/** State of every group of the still's dots on a day; null without dots. */
export function tableOf({ shown, viewing }: Still, day: number): Float32Array | null {
  return shown && seenIn(groupStates(shown.field.groups, shown.treatment, day), viewing);
}
