import { earness } from '../skin/regions.ts';
import type { Solid } from './head.ts';
import type { Mesh } from './mesh.ts';

export type Point = readonly [number, number, number];

/** Named points on the skin, mm in the head's frame; L is the subject's left. */
export type Landmarks = Readonly<Record<string, Point>>;

export function findLandmarks(solid: Solid, mesh: Mesh): Landmarks {
  const front = (x: number, y: number): Point => [x, y, hit(solid, x, y)];
  const best = (lo: number, hi: number, score: (p: Point) => number): Point => {
    let out = front(0, lo);
    for (let y = lo; y <= hi; y += 0.25) {
      const p = front(0, y);
      if (score(p) > score(out)) out = p;
    }
    return out;
  };
  return {
    glabella: best(36, 44, (p) => p[2]),
    nasion: best(20, 32, (p) => -p[2] - 0.02 * Math.abs(p[1] - 26)),
    pronasale: best(-14, 4, (p) => p[2]),
    subnasale: front(0, -18.5),
    stomion: front(0, -38),
    gnathion: best(-84, -78, (p) => -p[1] + (p[2] < 60 ? -100 : 0)),
    trichion: front(0, 99),
    exocanthionL: front(43, 21.6),
    exocanthionR: front(-43, 21.6),
    endocanthionL: front(17, 21),
    endocanthionR: front(-17, 21),
    cheilionL: front(22.5, -38.7),
    cheilionR: front(-22.5, -38.7),
    tragusL: side(solid, 1),
    tragusR: side(solid, -1),
    earTopL: extreme(mesh, (x, y, z) => (x > 0 ? earness(x, y, z) * 1000 + y : -1e9)),
    earTopR: extreme(mesh, (x, y, z) => (x < 0 ? earness(x, y, z) * 1000 + y : -1e9)),
    earLobeL: extreme(mesh, (x, y, z) => (x > 0 && earness(x, y, z) > 0.5 ? -y : -1e9)),
    earLobeR: extreme(mesh, (x, y, z) => (x < 0 && earness(x, y, z) > 0.5 ? -y : -1e9)),
    vertex: extreme(mesh, (_x, y, _z) => y),
    opisthocranion: extreme(mesh, (_x, y, z) => (y > 0 ? -z : -1e9)),
  };
}

/** First skin met from the front at a given x and y. */
function hit(solid: Solid, x: number, y: number): number {
  let z = 130;
  for (let n = 0; n < 400; n++) {
    const d = solid(x, y, z);
    if (d < 0.005) break;
    z -= Math.max(0.02, 0.4 * d);
  }
  return z;
}

/** Skin at the tragus, from the side. */
function side(solid: Solid, s: number): Point {
  let x = 110;
  for (let n = 0; n < 800; n++) {
    const d = solid(s * x, 0, 1);
    if (d < 0.005) break;
    x -= Math.max(0.02, 0.4 * d);
  }
  return [s * x, 0, 1];
}

function extreme(mesh: Mesh, score: (x: number, y: number, z: number) => number): Point {
  let at = 0;
  let top = Number.NEGATIVE_INFINITY;
  const p = mesh.position;
  for (let i = 0; i < p.length; i += 3) {
    const s = score(p[i]!, p[i + 1]!, p[i + 2]!);
    if (s > top) {
      top = s;
      at = i;
    }
  }
  return [p[at]!, p[at + 1]!, p[at + 2]!];
}
