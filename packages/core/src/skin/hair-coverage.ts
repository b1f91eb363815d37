import { assertCamera, lensOf, type PhotoSize, project } from '../camera/index.ts';
import { assertSize } from '../fit/assert-input.ts';
import type { SemiAxes } from '../surface/index.ts';
import { createHeadSurface } from '../surface/index.ts';
import {
  type Camera,
  HAIR_CELL_MM,
  HAIR_CELLS,
  type HairCoverage,
  writeHairCoverage,
} from '../treatment/index.ts';
import type { SkinMask } from './skin-mask.ts';

/** One photo of the head with what was read from it. */
export interface ReadView {
  /** With a person's corrections already painted over it. */
  readonly mask: SkinMask;
  readonly camera: Camera;
  /** Size of the photo itself, px. */
  readonly size: PhotoSize;
}

/** Skin that faces the lens by less than this cosine is too slanted to tell hair from shade. Chosen by eye. */
const LEAST_FACING = 0.3;
/** Places looked at along each side of a cell. Chosen by eye. */
const LOOKS = 3;

/**
 * Hair over the whole head from all its photos, as data for a treatment: each cell takes the mean of what the photos show there, weighted by
 * how straight they look at it. Cells that none shows, or where something stands before the head, are unseen. Without a view all are.
 * @param semiAxesMm of the cranium x, y, z, mm
 * @throws RangeError for a size, a camera or semi-axes that are none.
 */
export function hairCoverage(views: readonly ReadView[], semiAxesMm: SemiAxes): HairCoverage {
  const surface = createHeadSurface(semiAxesMm);
  for (const [i, { camera, size }] of views.entries()) {
    assertCamera(camera, `hairCoverage: views[${i}].camera`);
    assertSize(size, `hairCoverage: views[${i}].size`);
  }
  const looks = views.map(({ mask, camera, size }) => ({ mask, size, lens: lensOf(camera, size) }));
  const shares = new Float64Array(HAIR_CELLS ** 2).fill(Number.NaN);
  for (let cell = 0; cell < shares.length; cell++) {
    let [sum, weight] = [0, 0];
    for (let k = 0; k < LOOKS ** 2; k++) {
      const place = {
        u: (cell % HAIR_CELLS) + (0.5 + (k % LOOKS)) / LOOKS - 0.5 * HAIR_CELLS,
        v: Math.floor(cell / HAIR_CELLS) + (0.5 + Math.floor(k / LOOKS)) / LOOKS - 0.5 * HAIR_CELLS,
      };
      const at = { u: place.u * HAIR_CELL_MM, v: place.v * HAIR_CELL_MM };
      if (!surface.contains(at.u, at.v)) continue;
      for (const { mask, size, lens } of looks) {
        const seen = project(lens, surface, at);
        if (!seen || seen.facing < LEAST_FACING) continue;
        const share = hairAt(
          mask,
          (seen.xPx * mask.width) / size.widthPx,
          (seen.yPx * mask.height) / size.heightPx,
        );
        if (share === null) continue;
        sum += seen.facing * share;
        weight += seen.facing;
      }
    }
    if (weight > 0) shares[cell] = sum / weight;
  }
  return writeHairCoverage(shares);
}

/** Share of a cell of the photo that hair covers; null off the photo and where neither skin nor hair was seen. */
function hairAt({ width, height, skin, hair }: SkinMask, x: number, y: number): number | null {
  if (!(x >= 0 && y >= 0 && x < width && y < height)) return null;
  const i = Math.floor(y) * width + Math.floor(x);
  return skin[i] === 0 && hair[i] === 0 ? null : hair[i] / 255;
}
