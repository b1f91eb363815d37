/** The views of a scanned head as truths. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Lens, ViewPreset } from '../../../../packages/core/src/index.ts';
import { depthFromNormals } from './depth-from-normals.ts';
import type { Grid } from './render-head.ts';
import type { Truth } from './truth.ts';

interface ScanView {
  width: number;
  height: number;
  K: number[][];
  world_to_camera_opencv_rowmajor: number[][];
  photo: string;
  normal_obj: string;
  landmarks: Record<string, { px: [number, number]; depth_mm: number; visible: boolean }>;
}

/** Centre of the scan's cranium in its own axes, mm: the midpoint of its tragi and what a fit to the whole scan found (1, 43, −16). */
const SCAN_CENTRE_MM = [-3.9, 102.5, 2.8] as const;
/** Normals are compared on every third cell of their map, each way. */
const COARSE = 3;

const SCAN_PRESETS: Readonly<Record<string, ViewPreset>> = {
  front: 'front',
  threequarter_left: 'threeQuarterLeft',
  threequarter_right: 'threeQuarterRight',
  side_left: 'sideLeft',
  side_right: 'sideRight',
  crown: 'crown',
  back: 'back',
};
const SCAN_LANDMARKS: Readonly<Record<string, string>> = {
  glabella: 'glabella',
  nasion: 'nasion',
  pronasale: 'pronasale',
  exocanthion_L: 'eyeOuterLeft',
  exocanthion_R: 'eyeOuterRight',
  tragus_L: 'tragusLeft',
  tragus_R: 'tragusRight',
  eartop_L: 'earTopLeft',
  eartop_R: 'earTopRight',
  chin: 'chin',
  trichion: 'trichion',
};

/** The views of a scan: `ground-truth.json` with a photo, a normal map and a scalp mask per view. Empty without them. */
export function readScan(folder: string): Truth[] {
  const file = join(folder, 'ground-truth.json');
  if (!existsSync(file)) return [];
  const { views } = JSON.parse(readFileSync(file, 'utf8')) as { views: Record<string, ScanView> };
  return Object.entries(views)
    .filter(([name]) => name in SCAN_PRESETS)
    .map(([name, view]) => scanView(folder, name, view));
}

function scanView(folder: string, name: string, view: ScanView): Truth {
  const photo = jpeg.decode(readFileSync(join(folder, view.photo)), {
    useTArray: true,
    maxMemoryUsageInMB: 2048,
  });
  const { scalp, ...maps } = scanMaps(folder, view);
  const focalPx = view.K[0][0];
  const lens = scanLens(view);
  const seen = Object.entries(view.landmarks).filter(([, { visible }]) => visible);
  const base = { ...maps, focalPx };
  const depth = depthFromNormals(
    base,
    seen.map(([, { px, depth_mm }]) => [...px, depth_mm] as const),
  );
  return {
    ...base,
    name,
    lens,
    places: placesOf(depth, lens, base),
    preset: SCAN_PRESETS[name],
    size: { widthPx: view.width, heightPx: view.height },
    rgba: photo.data,
    // By the diagonal; the file's own equivalent refers to the height of the frame.
    focal35mm: (focalPx / Math.hypot(view.width, view.height)) * 43.2666153,
    scalp: { width: scalp.width, height: scalp.height, data: scalp.data.filter((_, i) => i % 4 === 0) },
    depth,
    landmarks: Object.fromEntries(
      seen.flatMap(([key, { px }]) => (SCAN_LANDMARKS[key] ? [[SCAN_LANDMARKS[key], px]] : [])),
    ),
  };
}

/** A view's normals, turned into the camera's frame, and its masks; the scalp as fine as its file. */
function scanMaps(folder: string, view: ScanView) {
  const normal = PNG.sync.read(readFileSync(join(folder, view.normal_obj)));
  const scalp = PNG.sync.read(readFileSync(join(folder, view.normal_obj.replace('normal', 'scalp'))));
  const [width, height] = [Math.floor(normal.width / COARSE), Math.floor(normal.height / COARSE)];
  const rows = view.world_to_camera_opencv_rowmajor;
  const normals = new Float32Array(width * height * 3);
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < mask.length; i++) {
    const [x, y] = [COARSE * (i % width) + 1, COARSE * Math.floor(i / width) + 1];
    const at = 4 * (y * normal.width + x);
    const n = [0, 1, 2].map((k) => normal.data[at + k] / 127.5 - 1);
    const length = Math.hypot(...n);
    // Nothing is there where the map is transparent, or flat black or white.
    if (normal.data[at + 3] < 128 || Math.abs(length - 1) > 0.1) continue;
    for (let k = 0; k < 3; k++) {
      normals[3 * i + k] = (rows[k][0] * n[0] + rows[k][1] * n[1] + rows[k][2] * n[2]) / length;
    }
    mask[i] = scalp.data[at] > 127 ? 1 : 2;
  }
  return { width, height, cellPx: (view.width / normal.width) * COARSE, normals, mask, scalp };
}

function scanLens({ K, world_to_camera_opencv_rowmajor: rows }: ScanView): Lens {
  return {
    focalPx: K[0][0],
    principalPx: [K[0][2], K[1][2]],
    rotation: rows.slice(0, 3).flatMap((row) => row.slice(0, 3)),
    translationMm: [0, 1, 2].map(
      (i) => rows[i][3] + SCAN_CENTRE_MM.reduce((sum, c, k) => sum + rows[i][k] * c, 0),
    ) as [number, number, number],
  };
}

/** Places of cells in the frame of the head from their depths. */
function placesOf(
  depth: Float32Array,
  { rotation: r, translationMm: t, focalPx, principalPx }: Lens,
  { width, cellPx }: Grid,
): Float32Array {
  const places = new Float32Array(3 * depth.length);
  for (let i = 0; i < depth.length; i++) {
    const z = depth[i];
    const p = [
      ((((i % width) + 0.5) * cellPx - principalPx[0]) / focalPx) * z - t[0],
      (((Math.floor(i / width) + 0.5) * cellPx - principalPx[1]) / focalPx) * z - t[1],
      z - t[2],
    ];
    for (let k = 0; k < 3; k++) places[3 * i + k] = r[k] * p[0] + r[3 + k] * p[1] + r[6 + k] * p[2];
  }
  return places;
}
