import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeSrgb } from './image/colour.ts';
import { encodePng } from './image/png.ts';
import type { Model } from './model.ts';
import type { Photo } from './photo.ts';
import { earness, scalp } from './skin/regions.ts';

/** Depth is stored in steps of 1/40 mm along the axis of the camera; 0 is background. */
export const DEPTH_STEP_MM = 0.025;

/** Writes the layers of a picture as PNG: normals, depth, masks, hair coverage, shine and albedo. */
export function writeTruthLayers(folder: string, photo: Photo, model: Model): void {
  mkdirSync(folder, { recursive: true });
  const { g, layers, coverage } = photo;
  const { width, height } = g;
  const size = width * height;
  const byte = (v: number): number => Math.round(255 * Math.min(1, Math.max(0, v)));
  const rgb = (of: (i: number) => number): Uint8Array =>
    Uint8Array.from({ length: size * 3 }, (_, i) => byte(of(i)));
  const grey = (of: (o: number) => number): Uint8Array =>
    Uint8Array.from({ length: size }, (_, o) => byte(of(o)));
  const save = (name: string, data: Uint8Array | Uint16Array, channels: 1 | 3): void =>
    writeFileSync(join(folder, `${name}.png`), encodePng({ width, height, channels, data }));
  const skin = (o: number): boolean =>
    g.triangle[o]! >= 0 && model.mesh.triangle[g.triangle[o]!]! < model.skinCount;
  save(
    'normal',
    rgb((i) => (skin(Math.floor(i / 3)) ? layers.normal[i]! * 0.5 + 0.5 : 0)),
    3,
  );
  const depth = Uint16Array.from(g.depth, (d) =>
    Number.isFinite(d) ? Math.min(65535, Math.round(d / DEPTH_STEP_MM)) : 0,
  );
  save('depth', depth, 1);
  save(
    'skin',
    grey((o) => (skin(o) ? 1 : 0)),
    1,
  );
  save(
    'scalp',
    grey((o) => (skin(o) && scalp(...pointAt(photo, model, o)) > 0.5 ? 1 : 0)),
    1,
  );
  save(
    'parts',
    Uint8Array.from({ length: size }, (_, o) => partOf(photo, model, o)),
    1,
  );
  save(
    'hair',
    grey((o) => coverage[o]!),
    1,
  );
  // Linear light times 1/2, so that strong highlights fit, then the sRGB curve.
  save(
    'shine',
    rgb((i) => encodeSrgb(layers.shine[i]! / 2)),
    3,
  );
  save(
    'albedo',
    rgb((i) => encodeSrgb(layers.albedo[i]!)),
    3,
  );
}

/** What a pixel shows: values of the layer `parts`. */
export const PARTS = { wall: 0, scalp: 1, skin: 2, ear: 3, glasses: 4, hand: 5 } as const;

function partOf(photo: Photo, model: Model, o: number): number {
  const t = photo.g.triangle[o]!;
  if (t < 0) return PARTS.wall;
  const vertex = model.mesh.triangle[t]!;
  if (vertex >= model.skinCount) return vertex >= model.handFrom ? PARTS.hand : PARTS.glasses;
  const [x, y, z] = pointAt(photo, model, o);
  if (earness(x, y, z) > 0.5) return PARTS.ear;
  return scalp(x, y, z) > 0.5 ? PARTS.scalp : PARTS.skin;
}

/** Point of the skin (mm, head frame) seen by a pixel. */
export function pointAt({ g }: Photo, { mesh }: Model, o: number): [number, number, number] {
  const t = g.triangle[o]!;
  const [b, c] = [g.weightB[o]!, g.weightC[o]!];
  const at = (k: number): number => {
    const p = (v: number): number => mesh.position[mesh.triangle[t + v]! * 3 + k]!;
    return (1 - b - c) * p(0) + b * p(1) + c * p(2);
  };
  return [at(0), at(1), at(2)];
}
