import { noise3, smoothstep } from '../math/noise.ts';
import { createBody } from './body.ts';
import { createCranium } from './cranium.ts';
import { join } from './distance.ts';
import { createEar } from './ear.ts';
import { addEye } from './eyes.ts';
import { createFace } from './face.ts';
import { createMouth } from './mouth.ts';
import { createNose } from './nose.ts';
import type { Person } from './person.ts';

/** Signed distance in mm, negative inside. */
export type Solid = (x: number, y: number, z: number) => number;

/** The whole sitter as one solid, in the frame of the head (origin between the tragi, x to the subject's left). */
export function createHead(person: Person): Solid {
  const cranium = createCranium(person);
  const face = createFace(person);
  const nose = createNose(person);
  const mouth = createMouth(person);
  const ear = createEar(person);
  const body = createBody(person);
  const lop = person.asymmetry;
  return (x0, y, z) => {
    let d = cranium(x0, y, z);
    if (y < 110 && d > -20) {
      // No face is a mirror image: shear and bend it a little before mirroring.
      const bend =
        lop * (0.9 * noise3(1.7, y / 40, z / 60, person.seed + 5) + (y < 30 ? (y - 30) * 0.008 : 0));
      const x = rounded(Math.abs(x0 + bend * smoothstep(0, 60, z)));
      const ym = y + lop * 0.6 * smoothstep(-40, 40, x0);
      if (z > -45 && y < 95) {
        let f = face(x, ym, z);
        if (f < 60) {
          f = nose(f, x, ym, z);
          f = mouth(f, x, ym, z);
          d = join(d, f, 20);
          d = addEye(d, x, ym, z);
        } else d = join(d, f, 20);
      }
      if (y < 30) d = join(d, body(Math.abs(x0), y, z), 22);
      if (y < 46) {
        const ex = Math.abs(x0) - (x0 > 0 ? 0 : 0.8 * lop);
        d = join(d, ear(ex, ym, z), 3.5);
      }
    }
    return d;
  };
}

/** |x| without its kink: no crease may run down the middle of the face (5 mm wide, cubic, exact beyond). */
function rounded(x: number): number {
  const t = x / 5;
  return t < 1 ? 5 * t * t * (2 - t) : x;
}
