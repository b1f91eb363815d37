import { type Camera, project } from './camera.ts';
import { linearToLab } from './image/colour.ts';
import type { GBuffer } from './image/gbuffer.ts';
import type { Layers } from './image/shade.ts';
import type { HeadFit } from './shape/fit.ts';
import type { Landmarks } from './shape/landmarks.ts';
import type { Sitter } from './sitter.ts';
import { TONES } from './skin/tone.ts';

const round = (v: number, digits: number): number => Number(v.toFixed(digits));
const rounded = (p: readonly number[], digits: number): number[] => p.map((v) => round(v, digits));

export interface TruthInput {
  readonly sitter: Sitter;
  readonly camera: Camera;
  readonly landmarks: Landmarks;
  readonly fit: HeadFit;
  readonly g: GBuffer;
  readonly layers: Layers;
}

/** What is known about a picture, as plain JSON: lengths in mm, pixels from the top left corner. */
export function truthOf(t: TruthInput) {
  const { sitter, camera, fit } = t;
  const { view } = camera;
  const centre = project(camera, fit.centre);
  return {
    format: 'stubble-sitter',
    version: 1,
    id: sitter.id,
    title: sitter.title,
    width: view.width,
    height: view.height,
    preset: sitter.preset,
    units: "mm; head frame: origin midway between the tragi, x to the subject's left, y up, z forward",
    camera: {
      yawDeg: view.yawDeg,
      pitchDeg: view.pitchDeg,
      rollDeg: view.rollDeg,
      focal35mm: view.focal35mm,
      headCentrePx: rounded([centre.x, centre.y], 2),
      mmPerPx: round(centre.depth / camera.focalPx, 6),
      distanceMm: view.distanceMm,
      K: [
        [round(camera.focalPx, 4), 0, camera.cx],
        [0, round(camera.focalPx, 4), camera.cy],
        [0, 0, 1],
      ],
      worldToCamera: [0, 4, 8, 12].map((r) => rounded(camera.worldToCamera.slice(r, r + 4), 8)),
    },
    head: {
      centre: rounded(fit.centre, 3),
      semiAxes: rounded(fit.semiAxes, 3) as [number, number, number, number],
      ...fit.form,
      rmsMm: round(fit.rmsMm, 3),
      maxMm: round(fit.maxMm, 3),
    },
    skin: { tone: sitter.tone, meanLab: rounded(meanLab(t), 2), lab: TONES[sitter.tone].lab },
    light: sitter.light,
    finish: sitter.finish,
    landmarks: Object.fromEntries(Object.entries(t.landmarks).map(([name, p]) => [name, seen(t, p)])),
  };
}

export type Truth = ReturnType<typeof truthOf>;

/** How near to a landmark, mm, skin or background must lie free for a hand to mark it: the tip of a nose a little beyond its own outline is marked on it. Chosen by eye. */
const MARKED_MM = 1.5;
/** Nothing lies more than this before what is seen, mm. Chosen by eye. */
const BEFORE_MM = 3;

/** Where a landmark lies in the picture, and whether a person would mark it there. */
export function seen({ camera, g }: Pick<TruthInput, 'camera' | 'g'>, p: readonly number[]) {
  const { x, y, depth } = project(camera, p);
  const reach = (MARKED_MM * camera.focalPx) / depth;
  const isFree = (dx: number, dy: number): boolean => {
    const [i, j] = [Math.floor(x + dx), Math.floor(y + dy)];
    return i >= 0 && j >= 0 && i < g.width && j < g.height && g.depth[j * g.width + i]! > depth - BEFORE_MM;
  };
  const inside = x >= 0 && y >= 0 && x < g.width && y < g.height;
  const around = AROUND.some(([dx, dy]) => isFree(dx * reach, dy * reach));
  return {
    mm: rounded(p, 2),
    px: rounded([x, y], 2),
    visible: inside && depth < Number.POSITIVE_INFINITY && around,
  };
}

/** A place and eight about it. */
const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/** Mean colour of the skin in the picture, by its albedo. */
function meanLab(t: TruthInput): readonly number[] {
  const sum = [0, 0, 0];
  let n = 0;
  for (let o = 0; o < t.g.triangle.length; o += 13) {
    if (t.g.triangle[o]! < 0) continue;
    for (let c = 0; c < 3; c++) sum[c]! += t.layers.albedo[o * 3 + c]!;
    n++;
  }
  return linearToLab(sum[0]! / n, sum[1]! / n, sum[2]! / n);
}
