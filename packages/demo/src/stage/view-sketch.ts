import {
  AVERAGE_SEMI_AXES_MM,
  createSurface,
  type LandmarkName,
  type Lens,
  lensOf,
  lensPosition,
  meanLandmark,
  presetCamera,
  projectPosition,
  type ViewPreset,
} from '@stubble/core';
import { convexHull, gridLines, projectCloud } from './grid-lines.ts';

/** Side of the square that a sketch fills, and the room about it. */
export const SKETCH_SIDE = 40;
const ROOM = 2;
/** Views from farther above show no neck, degrees. */
const NECK_DEG = 20;

/** A head as a view shows it, as SVG path data. */
export interface ViewSketch {
  /** The neck, of which the head hides a part; empty where a view looks down on the head. */
  readonly neck: string;
  /** The bald head and its jaw. */
  readonly outline: string;
  /** Ears, eyes and nose, where they are seen. */
  readonly face: string;
}

type Place = readonly [number, number, number];
type Pixel = readonly [number, number];

const sketches = new Map<ViewPreset, ViewSketch>();

/** An average head from where a preset looks at it, drawn once. */
export function viewSketch(preset: ViewPreset): ViewSketch {
  const sketch = sketches.get(preset) ?? drawn(preset);
  sketches.set(preset, sketch);
  return sketch;
}

function drawn(preset: ViewPreset): ViewSketch {
  const size = { widthPx: 1000, heightPx: 1000 };
  const camera = presetCamera(preset, size);
  const lens = lensOf(camera, size);
  const surface = createSurface({ kind: 'head', semiAxesMm: [...AVERAGE_SEMI_AXES_MM] });
  const pixels = (line: readonly Place[]) => line.map((place) => pixel(lens, place));
  const head = convexHull([...projectCloud(gridLines(surface).cloud, lens), ...pixels(JAW)]);
  const neck = Math.abs(camera.pitchDeg) < NECK_DEG ? outermost(NECK.map(pixels)) : [];
  const face = FACE.filter((line) => isSeen(lens, line)).map(pixels);
  const put = intoSquare([...head, ...neck.flat(), ...face.flat()]);
  const paths = (lines: readonly (readonly Pixel[])[]) => lines.map((line) => pathOf(line.map(put))).join('');
  return { neck: paths(neck), outline: `${pathOf(head.map(put))}Z`, face: paths(face) };
}

/** The two lines whose beginnings lie farthest to the left and to the right. */
function outermost(lines: readonly (readonly Pixel[])[]): readonly (readonly Pixel[])[] {
  const sorted = [...lines].sort((a, b) => a[0][0] - b[0][0]);
  return [sorted[0], sorted[sorted.length - 1]];
}

const at = (name: LandmarkName): Place => meanLandmark(name, AVERAGE_SEMI_AXES_MM);
const off = ([x, y, z]: Place, [dx, dy, dz]: Place): Place => [x + dx, y + dy, z + dz];
const both = (line: (side: 'Left' | 'Right', out: 1 | -1) => readonly Place[]) => [
  line('Left', 1),
  line('Right', -1),
];

/** What lies about the landmarks of an average face, mm. Chosen by eye. */
const JAW: readonly Place[] = [
  at('chin'),
  ...[1, -1].flatMap((out) => [off(at('chin'), [26 * out, 6, -12]), off(at('chin'), [56 * out, 40, -58])]),
];
const NECK: readonly (readonly Place[])[] = [
  [52, -22],
  [-52, -22],
  [0, 34],
  [0, -78],
].map(([x, z]) => [
  [x, -90, z],
  [x * 1.1, -165, z * 1.1 - 4],
]);
const FACE: readonly (readonly Place[])[] = [
  [off(at('pronasale'), [0, 34, -20]), at('pronasale'), off(at('pronasale'), [0, -10, -18])],
  ...both((side, out) => [at(`eyeOuter${side}`), off(at(`eyeOuter${side}`), [-26 * out, 0, 10])]),
  ...both((side, out) =>
    Array.from({ length: 13 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 12;
      return off(at(`earTop${side}`), [-2 * out, -30 + 30 * Math.cos(angle), 2 + 17 * Math.sin(angle)]);
    }),
  ),
];

/** Whether a line lies on the half of the head that looks at the lens. */
function isSeen(lens: Lens, [first]: readonly Place[]): boolean {
  const depth = projectPosition(lens, ...first)?.[2] ?? Number.POSITIVE_INFINITY;
  return depth < Math.hypot(...lensPosition(lens)) + 14;
}

function pixel(lens: Lens, place: Place): [number, number] {
  const [x, y] = projectPosition(lens, ...place) ?? [0, 0];
  return [x, y];
}

/** All of it in the middle of the square, as large as it fits. */
function intoSquare(points: readonly Pixel[]): (point: Pixel) => Pixel {
  const ends = [0, 1].map((axis) => {
    const all = points.map((point) => point[axis]);
    return [Math.min(...all), Math.max(...all)] as const;
  });
  const scale = (SKETCH_SIDE - 2 * ROOM) / Math.max(...ends.map(([low, high]) => high - low));
  const [x, y] = ends.map(([low, high]) => (low + high) / 2);
  return ([px, py]) => [SKETCH_SIDE / 2 + (px - x) * scale, SKETCH_SIDE / 2 + (py - y) * scale];
}

function pathOf(points: readonly Pixel[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}
