import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCamera } from './camera.ts';
import { encodeJpeg, shrink } from './encode.ts';
import { toJson } from './json.ts';
import { createModel, type Model } from './model.ts';
import { takePhoto } from './photo.ts';
import { fitHead } from './shape/fit.ts';
import { findLandmarks } from './shape/landmarks.ts';
import type { Sitter } from './sitter.ts';
import { scalp } from './skin/regions.ts';
import { truthOf } from './truth.ts';
import { writeTruthLayers } from './truth-layers.ts';

export interface Job {
  readonly sitter: Sitter;
  readonly folder: string;
  /** Size of the mesh's steps; about 1 is final. */
  readonly meshScale: number;
  /** Folder for the layers of truth; none are written without it. */
  readonly layersFolder?: string;
}

/** No photo of the set may be larger. */
export const MAX_BYTES = 600_000;
export const THUMB_WIDTH = 160;

let last: { key: string; model: Model } | undefined;

/** The same person twice in a row is modelled once. */
export function modelOf(sitter: Sitter, scale: number): Model {
  const key = JSON.stringify([sitter.person, sitter.glasses, sitter.hand, scale]);
  if (last?.key !== key)
    last = {
      key,
      model: createModel(sitter.person, {
        scale,
        glasses: sitter.glasses ?? false,
        ...(sitter.hand ? { hand: sitter.hand } : {}),
      }),
    };
  return last.model;
}

/** Renders one sitter and writes photo, thumbnail and truth. */
export function runJob(job: Job): string {
  const { sitter } = job;
  const model = modelOf(sitter, job.meshScale);
  const camera = createCamera(sitter.view);
  const photo = takePhoto(sitter, model, camera);
  mkdirSync(job.folder, { recursive: true });
  const size = { width: sitter.view.width, height: sitter.view.height };
  const file = encodeJpeg(photo.rgba, size, MAX_BYTES, sitter.quality);
  writeFileSync(join(job.folder, `${sitter.id}.jpg`), file);
  const thumb = shrink(photo.rgba, size, THUMB_WIDTH);
  writeFileSync(join(job.folder, `${sitter.id}.thumb.jpg`), encodeJpeg(thumb.data, thumb, 20_000));
  const truth = truthOf({
    sitter,
    camera,
    g: photo.g,
    layers: photo.layers,
    landmarks: findLandmarks(model.solid, model.skin),
    fit: fitHead(model.skin, scalp),
  });
  writeFileSync(join(job.folder, `${sitter.id}.json`), `${toJson(truth)}\n`);
  if (job.layersFolder) writeTruthLayers(join(job.layersFolder, sitter.id), photo, model);
  return `${sitter.id}: ${Math.round(file.length / 1000)} kB`;
}
