import { createDesignMaps, smoothstep } from '../density/index.ts';
import { detAtan2, detCos, detSin } from '../detmath/index.ts';
import type { DotField } from '../format/index.ts';
import { hashUnit, keysFromSeed } from '../random/index.ts';
import { densityForSpacing } from '../spacing/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { MAIN_AREA_ID } from '../treatment/index.ts';
import { createDotField, type FieldInput } from './create-dot-field.ts';
import { createFieldCache, type FieldCache } from './field-cache.ts';
import { createHairFlow } from './hair-flow.ts';

/** What makes a mark a stroke: one value for each mark of the field. */
export interface StrokeShapes {
  /** Between the middles of its two round ends, mm. */
  readonly lengthMm: Float32Array;
  /** On the skin, from the chart's +u direction, counterclockwise as seen from outside the head, radians. */
  readonly angleRad: Float32Array;
}

/** A hairline in strokes. */
export interface StrokeField {
  /** One mark for each stroke, at its middle; its one group is of kind `strokes`. */
  readonly field: DotField;
  readonly strokes: StrokeShapes;
}

/** Strokes on a square centimetre behind the line: some 2 mm apart, as artists draw them. Chosen by eye. */
const STROKES_PER_CM2 = 13;
/** How deep the drawn band is, and where it begins to thin out, mm: transition and defined zone 20–30 mm (Shapiro). */
const BAND = { fullMm: 18, endMm: 30 } as const;
/** A stroke's middle stands so far behind the line at least, mm; its tip then just reaches it. */
const NEAREST_MM = 2.5;
/** Length at the line and behind it, mm, and what one stroke differs from the next, as shares and degrees. Chosen by eye. */
const LENGTH = { edgeMm: 5, fullMm: 9.5, varied: 0.25 } as const;
const TURN_DEG = 11;
/** Healed width, mm: a blade of 0.18 mm (microblading needles of 0.15–0.25 mm; healed width chosen by eye). */
export const STROKE_WIDTH_MM = 0.18;
const VARIED = { width: 0.15, contrast: 0.2, retention: 0.3 } as const;

const sharedCache = createFieldCache();

/**
 * The same hairline as microblading would do it: strokes in a band behind the line that follow the hair, for comparison. They stand where the
 * first dots of the design stand, so an edit elsewhere moves none of them. The same bytes for the same case.
 */
export function createStrokeField(
  { head, treatment }: FieldInput,
  cache: FieldCache = sharedCache,
): StrokeField {
  const fresh = {
    ...treatment,
    events: [],
    sessions: treatment.sessions.map((one) => ({ ...one, done: null })),
  };
  const dots = createDotField({ head, treatment: fresh }, cache);
  const ground = cache.ground(head, treatment.seed);
  const { grid, zones } = ground;
  const { distanceMm } = createDesignMaps(fresh, ground);
  const [key] = keysFromSeed(`${treatment.seed}/strokes`);
  const middles: number[] = [];
  for (let i = 0; i < dots.count; i++) {
    const [u, v] = [dots.u[i], dots.v[i]];
    const depthMm = sampleGrid(grid, distanceMm, u, v);
    if (depthMm < NEAREST_MM || depthMm > BAND.endMm) continue;
    const front = grid.surface.kind === 'head' ? sampleGrid(grid, zones.front, u, v) : 1;
    const wanted = STROKES_PER_CM2 * front * (1 - smoothstep(BAND.fullMm, BAND.endMm, depthMm));
    if (dots.rank[i] * densityForSpacing(dots.spacingMm[i]) < wanted) middles.push(i);
  }
  return strokesAt(dots, middles, {
    key,
    flow: createHairFlow(grid.surface),
    // A head's chart shows the skin as from inside: left is left and the face is up.
    turned: grid.surface.kind === 'head' ? -1 : 1,
    depthAt: (u, v) => sampleGrid(grid, distanceMm, u, v),
    cm2: STROKES_PER_CM2,
  });
}

interface Drawing {
  readonly key: number;
  readonly flow: ReturnType<typeof createHairFlow>;
  readonly turned: 1 | -1;
  readonly depthAt: (u: number, v: number) => number;
  readonly cm2: number;
}

function strokesAt(
  dots: DotField,
  middles: readonly number[],
  { key, flow, turned, depthAt, cm2 }: Drawing,
): StrokeField {
  const count = middles.length;
  const column = () => new Float32Array(count);
  const [widthMm, contrast, retention, lengthMm, angleRad] = [
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  const u = Float32Array.from(middles, (i) => dots.u[i]);
  const v = Float32Array.from(middles, (i) => dots.v[i]);
  const words = [new Int32Array(u.buffer), new Int32Array(v.buffer)];
  for (let i = 0; i < count; i++) {
    // In [-1, 1], evenly: a hand's differences from stroke to stroke.
    const differs = (choice: number) => 2 * hashUnit(key, words[0][i], words[1][i], choice) - 1;
    const [du, dv] = flow(u[i], v[i]);
    const turn = (differs(1) * TURN_DEG * Math.PI) / 180;
    const [x, y] = [du * detCos(turn) - dv * detSin(turn), du * detSin(turn) + dv * detCos(turn)];
    angleRad[i] = detAtan2(turned * y, x);
    const behind = smoothstep(0, BAND.fullMm / 2, depthAt(u[i], v[i]));
    lengthMm[i] =
      (LENGTH.edgeMm + (LENGTH.fullMm - LENGTH.edgeMm) * behind) * (1 + LENGTH.varied * differs(2));
    widthMm[i] = STROKE_WIDTH_MM * (1 + VARIED.width * differs(3));
    contrast[i] = 1 + VARIED.contrast * differs(4);
    retention[i] = 1 + VARIED.retention * differs(5);
  }
  const field: DotField = {
    count,
    u,
    v,
    spacingMm: new Float32Array(count).fill(10 * Math.sqrt(0.565 / cm2)),
    rank: Float32Array.from(middles, (i) => dots.rank[i]),
    group: new Uint16Array(count),
    widthMm,
    contrast,
    retention,
    groups: [{ kind: 'strokes', area: MAIN_AREA_ID, done: false }],
  };
  return { field, strokes: { lengthMm, angleRad } };
}
