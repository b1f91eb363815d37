/** Lights of a picture, in the frame of the room: +z toward the camera (its yaw only), y up, mm. */

export type Rgb = readonly [number, number, number];

export interface AreaLight {
  readonly centre: Rgb;
  /** Half axes of the rectangle. */
  readonly u: Rgb;
  readonly v: Rgb;
  /** Radiance where a white card facing the whole sky of it would read 1. */
  readonly radiance: Rgb;
  /** Samples along u and v. */
  readonly nu: number;
  readonly nv: number;
}

export interface Rig {
  readonly lights: readonly AreaLight[];
  /** Radiance of the room by direction: floor, wall and ceiling, blended by height. */
  readonly floor: Rgb;
  readonly wall: Rgb;
  readonly ceiling: Rgb;
  readonly exposure: number;
}

export type RigName = 'window' | 'studio' | 'flash' | 'sun' | 'lamp';

const scaled = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k];

/** Sizes and strengths chosen by eye, as a photographer would set them. */
export const RIGS: Readonly<Record<RigName, Rig>> = {
  window: {
    lights: [
      {
        centre: [-1050, 560, 950],
        u: [230, 0, 250],
        v: [0, 470, 0],
        radiance: scaled([1, 0.995, 0.985], 13.4),
        nu: 5,
        nv: 6,
      },
      // A weak softbox overhead: its mirror image is what tells a bald top from a matte one.
      {
        centre: [-120, 1250, 620],
        u: [260, 0, 0],
        v: [0, 80, -170],
        radiance: scaled([1, 1, 1], 8.5),
        nu: 4,
        nv: 3,
      },
    ],
    floor: [0.2, 0.175, 0.15],
    wall: [0.26, 0.255, 0.25],
    ceiling: [0.42, 0.42, 0.425],
    exposure: 0.87,
  },
  studio: {
    lights: [
      {
        centre: [-750, 700, 1150],
        u: [420, 0, 270],
        v: [90, 420, -150],
        radiance: scaled([1, 0.99, 0.97], 4.6),
        nu: 5,
        nv: 5,
      },
      {
        centre: [1100, 350, 700],
        u: [220, 0, -350],
        v: [0, 480, 0],
        radiance: scaled([1, 1, 1], 1.1),
        nu: 4,
        nv: 4,
      },
    ],
    floor: [0.24, 0.23, 0.22],
    wall: [0.24, 0.24, 0.24],
    ceiling: [0.36, 0.36, 0.36],
    exposure: 1,
  },
  flash: {
    lights: [
      {
        centre: [30, 190, 1150],
        u: [34, 0, 0],
        v: [0, 22, 0],
        radiance: scaled([1, 1, 1], 1000),
        nu: 2,
        nv: 2,
      },
    ],
    floor: [0.14, 0.125, 0.11],
    wall: [0.16, 0.15, 0.14],
    ceiling: [0.24, 0.23, 0.22],
    exposure: 0.9,
  },
  // A bare bulb beside the head in a dim room: half of the head lies in shadow.
  lamp: {
    lights: [
      {
        centre: [-1150, 420, 260],
        u: [0, 0, 60],
        v: [0, 60, 0],
        radiance: scaled([1, 0.93, 0.82], 400),
        nu: 2,
        nv: 2,
      },
    ],
    floor: [0.03, 0.027, 0.022],
    wall: [0.04, 0.037, 0.032],
    ceiling: [0.06, 0.056, 0.05],
    exposure: 0.9,
  },
  sun: {
    lights: [
      {
        centre: [1900, 2900, 2100],
        u: [60, 0, -55],
        v: [-30, 50, -30],
        radiance: scaled([1, 0.95, 0.86], 2300),
        nu: 3,
        nv: 3,
      },
    ],
    floor: [0.3, 0.28, 0.24],
    wall: [0.3, 0.33, 0.37],
    ceiling: [0.42, 0.5, 0.62],
    exposure: 0.8,
  },
};

/** Radiance of the room in a direction whose height is y (-1 to 1). */
export function room(rig: Rig, y: number, channel: 0 | 1 | 2): number {
  const t = Math.max(0, y);
  const b = Math.max(0, -y);
  const w = rig.wall[channel];
  return w + (rig.ceiling[channel] - w) * t * (2 - t) + (rig.floor[channel] - w) * b * (2 - b);
}

/** One small piece of an area light. */
export interface LightSample {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Unit normal of the light and radiance times area, per channel. */
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  readonly power: Rgb;
  readonly light: number;
}

/** Pieces of all lights, turned with the camera's yaw (degrees). */
export function lightSamples(rig: Rig, yawDeg: number): LightSample[] {
  const c = Math.cos((yawDeg * Math.PI) / 180);
  const s = Math.sin((yawDeg * Math.PI) / 180);
  const turn = (p: readonly number[]): Rgb => [p[0]! * c + p[2]! * s, p[1]!, -p[0]! * s + p[2]! * c];
  return rig.lights.flatMap((l, light) => {
    const u = turn(l.u);
    const v = turn(l.v);
    const o = turn(l.centre);
    const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    const area = 4 * Math.hypot(n[0]!, n[1]!, n[2]!);
    const facing = n[0]! * o[0] + n[1]! * o[1] + n[2]! * o[2] > 0 ? -4 / area : 4 / area;
    const out: LightSample[] = [];
    for (let i = 0; i < l.nu; i++) {
      for (let j = 0; j < l.nv; j++) {
        const a = (2 * i + 1) / l.nu - 1;
        const b = (2 * j + 1) / l.nv - 1;
        out.push({
          x: o[0] + a * u[0] + b * v[0],
          y: o[1] + a * u[1] + b * v[1],
          z: o[2] + a * u[2] + b * v[2],
          nx: n[0]! * facing,
          ny: n[1]! * facing,
          nz: n[2]! * facing,
          power: scaled(l.radiance, area / (l.nu * l.nv)),
          light,
        });
      }
    }
    return out;
  });
}
