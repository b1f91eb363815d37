import { detCos, detSin } from '../detmath/index.ts';
import { vectorDirection } from '../surface/index.ts';
import type { HeadDirection } from '../treatment/index.ts';

const RADIANS = 0.017453292519943295;
/** A mean head's radius, mm: turns mm into degrees where no surface is at hand. */
const HEAD_MM = 88;

/**
 * A place told the way one walks over a head: `alongDeg` from the face (0, straight ahead) over the top (90) to the nape (180) in the
 * middle, `asideDeg` toward the subject's left. The hairline's middle lies near 40, the whorl near 128; (90, 55) is above the left ear.
 */
export type PlanPoint = readonly [alongDeg: number, asideDeg: number];

/** Direction of a plan point. */
export function fromPlan([alongDeg, asideDeg]: PlanPoint): HeadDirection {
  const level = detCos(asideDeg * RADIANS);
  const { azimuthDeg, elevationDeg } = vectorDirection(
    detSin(asideDeg * RADIANS),
    level * detSin(alongDeg * RADIANS),
    level * detCos(alongDeg * RADIANS),
  );
  return { azimuthDeg: round(azimuthDeg), elevationDeg: Math.max(-60, round(elevationDeg)) };
}

/** An ellipse about a plan point, half as long and half as wide as told, mm on a mean head; a circle when both are alike. */
export function ellipse(centre: PlanPoint, alongMm: number, asideMm: number): HeadDirection[] {
  const points = 28;
  return Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * i) / points;
    const aside = centre[1] + (detSin(angle) * asideMm) / HEAD_MM / RADIANS;
    // Meridians of the plan run together toward the ears.
    const along = centre[0] + (detCos(angle) * alongMm) / HEAD_MM / RADIANS / detCos(centre[1] * RADIANS);
    return fromPlan([along, aside]);
  });
}

/** A strip of even width along a path of plan points, rounded by subdivision; for scars. Width in mm on a mean head. */
export function strip(path: readonly PlanPoint[], widthMm: number): HeadDirection[] {
  const half = (0.5 * widthMm) / HEAD_MM / RADIANS;
  const line = smooth(path, 5);
  const edge = (sign: number) =>
    line.map((point, i) => {
      const [before, after] = [line[Math.max(0, i - 1)], line[Math.min(line.length - 1, i + 1)]];
      const across = detCos(point[1] * RADIANS);
      const [da, db] = [(after[0] - before[0]) * across, after[1] - before[1]];
      const length = Math.sqrt(da * da + db * db);
      return fromPlan([
        point[0] + (sign * half * db) / length / across,
        point[1] - (sign * half * da) / length,
      ]);
    });
  return [...edge(1), ...edge(-1).reverse()];
}

/** A closed outline through plan points on both sides: the points are the left half, front to back, and are mirrored. */
export function mirroredOutline(left: readonly PlanPoint[]): HeadDirection[] {
  const half = smooth(left, 4);
  const right = half.map(([along, aside]): PlanPoint => [along, -aside]).reverse();
  const closed = [...half, ...right.filter(([, aside]) => aside < 0)];
  return closed.map(fromPlan);
}

/** A curve through points: Catmull–Rom, `pieces` between neighbours. */
export function smooth(points: readonly PlanPoint[], pieces: number): PlanPoint[] {
  const out: PlanPoint[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [
      points[Math.max(0, i - 1)],
      points[i],
      points[i + 1],
      points[Math.min(points.length - 1, i + 2)],
    ];
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      const at = (axis: 0 | 1) =>
        b[axis] +
        0.5 *
          t *
          (c[axis] -
            a[axis] +
            t *
              (2 * a[axis] -
                5 * b[axis] +
                4 * c[axis] -
                d[axis] +
                t * (3 * (b[axis] - c[axis]) + d[axis] - a[axis])));
      out.push([at(0), at(1)]);
    }
  }
  out.push(points[points.length - 1]);
  return out;
}

/** Thousandths of a degree, 1.5 µm of skin: keeps saved files short. */
function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
