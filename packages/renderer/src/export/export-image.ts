import { groupStates } from '@stubble/core';
import type { ShownField } from '../field/field-feed.ts';
import type { Picture, PictureScene } from '../pixi/picture.ts';
import type { ExportOptions } from '../preview.ts';
import type { Size } from '../view/placement.ts';
import { drawCaption } from './caption.ts';
import { createExportCanvas } from './export-canvas.ts';
import { paintTiles } from './export-tiles.ts';

export interface ExportJob {
  readonly picture: Picture;
  readonly scene: PictureScene;
  readonly photo: Size;
  /** Null leaves the photo untouched. */
  readonly shown: ShownField | null;
  readonly day: number;
  /** Throws when what is exported is no longer there. */
  readonly assertCurrent: () => void;
}

/** The picture at the photo's own resolution. What is drawn is fixed when this starts; the preview may go on meanwhile. */
export async function exportImage(job: ExportJob, options: ExportOptions): Promise<Blob> {
  const { picture, scene, photo, shown, day } = job;
  const { type = 'image/png', quality = 0.92, caption, signal } = options;
  const table = shown && groupStates(shown.field.groups, shown.treatment, day);
  const canvas = createExportCanvas(photo);
  const prepare = () => {
    job.assertCurrent();
    if (!shown || !table) return;
    picture.setDots(shown.placed);
    picture.setGroups(table);
  };
  await paintTiles(canvas.context, { picture, scene, photo, prepare, signal });
  if (caption) drawCaption(canvas.context, caption, photo);
  return canvas.encode(type, quality);
}
