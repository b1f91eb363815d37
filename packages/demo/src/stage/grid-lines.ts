import { directionVector, type Lens, lensPosition, projectPosition, type ScalpSurface } from '@stubble/core';

/** A line on the head as samples of place and normal, six numbers each. */
interface HeadLine {
  readonly samples: Float64Array;
  readonly strong: boolean;
}

/** Lines of the head in its own frame, mm: computed once per head, projected at every move. */
export interface GridLines {
  readonly lines: readonly HeadLine[];
  /** Points all over the head, three numbers each: their hull is the outline. */
  readonly cloud: Float64Array;
}

/** The grid as it lies in a photo, as SVG path data in photo px. */
export interface ProjectedGrid {
  readonly lines: string;
  readonly strong: string;
  readonly outline: string;
  /** Box of the outline: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
}

const STEP_DEG = 5;
const LOWEST_DEG = -30;

/** Meridians every 30°, parallels every 15°; midline and the level of the glabella are strong. */
export function gridLines(surface: ScalpSurface): GridLines {
  const lines: HeadLine[] = [];
  for (let azimuth = -180; azimuth < 180; azimuth += 30) {
    const samples = sampleLine(surface, range(LOWEST_DEG, 90), (elevation) => [azimuth, elevation]);
    lines.push({ samples, strong: azimuth === 0 });
  }
  for (let elevation = LOWEST_DEG; elevation < 90; elevation += 15) {
    const samples = sampleLine(surface, range(-180, 180), (azimuth) => [azimuth, elevation]);
    lines.push({ samples, strong: elevation === 0 });
  }
  return { lines, cloud: sampleCloud(surface) };
}

/** Project the grid; parts that face away from the lens are left out. */
export function projectGrid({ lines, cloud }: GridLines, lens: Lens): ProjectedGrid {
  const eye = lensPosition(lens);
  const paths = { plain: '', strong: '' };
  for (const { samples, strong } of lines) {
    let path = '';
    let drawing = false;
    for (let i = 0; i < samples.length; i += 6) {
      const [x, y, z] = [samples[i], samples[i + 1], samples[i + 2]];
      const pixel = projectPosition(lens, x, y, z);
      if (!pixel) return EMPTY;
      const facing =
        samples[i + 3] * (eye[0] - x) + samples[i + 4] * (eye[1] - y) + samples[i + 5] * (eye[2] - z);
      if (facing > 0) path += `${drawing ? 'L' : 'M'}${pixel[0].toFixed(1)} ${pixel[1].toFixed(1)}`;
      drawing = facing > 0;
    }
    if (strong) paths.strong += path;
    else paths.plain += path;
  }
  const hull = convexHull(projectCloud(cloud, lens));
  return {
    lines: paths.plain,
    strong: paths.strong,
    outline: `M${hull.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`,
    box: boxOf(hull),
  };
}

const EMPTY: ProjectedGrid = { lines: '', strong: '', outline: '', box: [0, 0, 0, 0] };

export function projectCloud(cloud: Float64Array, lens: Lens): [number, number][] {
  const pixels: [number, number][] = [];
  for (let i = 0; i < cloud.length; i += 3) {
    const pixel = projectPosition(lens, cloud[i], cloud[i + 1], cloud[i + 2]);
    if (pixel) pixels.push([pixel[0], pixel[1]]);
  }
  return pixels;
}

/** Dense enough that the hull looks round. */
function sampleCloud(surface: ScalpSurface): Float64Array {
  const points: number[] = [];
  for (const elevation of range(LOWEST_DEG, 90)) {
    const ring = sampleLine(surface, range(-180, 175), (azimuth) => [azimuth, elevation]);
    for (let i = 0; i < ring.length; i += 6) points.push(ring[i], ring[i + 1], ring[i + 2]);
  }
  return Float64Array.from(points);
}

function sampleLine(
  surface: ScalpSurface,
  steps: readonly number[],
  place: (step: number) => readonly [number, number],
): Float64Array {
  const samples = new Float64Array(steps.length * 6);
  steps.forEach((step, i) => {
    const [azimuthDeg, elevationDeg] = place(step);
    const { u, v } = surface.chartOf(...directionVector({ azimuthDeg, elevationDeg }));
    surface.pointAt(u, v, samples.subarray(i * 6, i * 6 + 6));
  });
  return samples;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / STEP_DEG) + 1 }, (_, i) => from + i * STEP_DEG);
}

function boxOf(points: readonly (readonly [number, number])[]): ProjectedGrid['box'] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Andrew's monotone chain: a convex body's silhouette is the hull of its projected points. */
export function convexHull(points: readonly (readonly [number, number])[]): [number, number][] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]) as [number, number][];
  const half = (ordered: readonly [number, number][]) => {
    const chain: [number, number][] = [];
    for (const p of ordered) {
      while (chain.length > 1 && turn(chain[chain.length - 2], chain[chain.length - 1], p) <= 0) chain.pop();
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
