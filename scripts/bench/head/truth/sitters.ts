/** The project's own sitters as truths: their photos, with the head that was fitted to the model. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { type Camera, lensOf, type SemiAxes } from '../../../../packages/core/src/index.ts';
import { presetOf } from '../../../../packages/demo/src/photo/sample-preset.ts';
import { renderHead } from './render-head.ts';
import type { Truth } from './truth.ts';

interface SitterFile {
  id: string;
  width: number;
  height: number;
  preset: string;
  camera: {
    yawDeg: number;
    pitchDeg: number;
    rollDeg: number;
    focal35mm: number;
    headCentrePx: [number, number];
    mmPerPx: number;
  };
  head: { centre: [number, number, number]; semiAxes: SemiAxes };
  landmarks: Record<string, { mm: [number, number, number]; px: [number, number]; visible: boolean }>;
}

const SITTER_LANDMARKS: Readonly<Record<string, string>> = {
  glabella: 'glabella',
  nasion: 'nasion',
  pronasale: 'pronasale',
  exocanthionL: 'eyeOuterLeft',
  exocanthionR: 'eyeOuterRight',
  tragusL: 'tragusLeft',
  tragusR: 'tragusRight',
  earTopL: 'earTopLeft',
  earTopR: 'earTopRight',
  gnathion: 'chin',
  trichion: 'trichion',
};

/** The project's own sitters: a photo with its truth; the superellipsoid that fits the modelled head (RMS 1.4 mm) stands for its skin. Only the `ids`, when they are given. */
export function readSitters(folder: string, ids?: readonly string[]): Truth[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && existsSync(join(folder, file.replace('.json', '.jpg'))))
    .filter((file) => !ids || ids.includes(file.replace('.json', '')))
    .map((file) => sitterView(folder, JSON.parse(readFileSync(join(folder, file), 'utf8')) as SitterFile));
}

function sitterView(folder: string, sitter: SitterFile): Truth {
  const photo = jpeg.decode(readFileSync(join(folder, `${sitter.id}.jpg`)), {
    useTArray: true,
    maxMemoryUsageInMB: 2048,
  });
  const cellPx = sitter.width / 500;
  const [width, height] = [500, Math.round(sitter.height / cellPx)];
  const { headCentrePx, ...pose } = sitter.camera;
  const camera: Camera = { ...pose, centrePx: headCentrePx };
  const size = { widthPx: sitter.width, heightPx: sitter.height };
  const lens = lensOf(camera, size);
  const maps = renderHead(lens, sitter.head.semiAxes, { width, height, cellPx });
  // The scalp lies above the plane through the trichion and the ear tops.
  const plane = planeThrough(['trichion', 'earTopL', 'earTopR'].map((name) => sitter.landmarks[name].mm));
  for (let i = 0; i < maps.mask.length; i++) {
    if (maps.mask[i] === 0) continue;
    const p = [0, 1, 2].map((k) => maps.places[3 * i + k] + sitter.head.centre[k]);
    maps.mask[i] = plane[0] * p[0] + plane[1] * p[1] + plane[2] * p[2] > plane[3] ? 1 : 2;
  }
  return {
    name: sitter.id,
    preset: presetOf(sitter.preset, pose.yawDeg),
    size,
    rgba: photo.data,
    focal35mm: pose.focal35mm,
    camera,
    semiAxesMm: sitter.head.semiAxes,
    cellPx,
    width,
    height,
    focalPx: lens.focalPx,
    lens,
    ...maps,
    scalp: { width, height, data: maps.mask.map((value) => (value === 1 ? 255 : 0)) },
    landmarks: Object.fromEntries(
      Object.entries(sitter.landmarks).flatMap(([key, { px, visible }]) =>
        visible && SITTER_LANDMARKS[key] ? [[SITTER_LANDMARKS[key], px]] : [],
      ),
    ),
  };
}

function planeThrough([a, b, c]: readonly (readonly number[])[]): readonly [number, number, number, number] {
  const [u, v] = [b, c].map((p) => p.map((value, i) => value - a[i]));
  const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const sign = n[1] < 0 ? -1 : 1;
  const [x, y, z] = n.map((value) => sign * value);
  return [x, y, z, x * a[0] + y * a[1] + z * a[2]];
}
