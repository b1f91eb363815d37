/** A box of texels: left and top inside, right and bottom just outside. */
export interface TexelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One tile of a picture too large for one texture. */
export interface TileBox {
  /** The texels that this tile answers for: every texel of the picture is in one core. */
  readonly core: TexelBox;
  /** The texels that its texture holds: the core, and a margin to read beyond its border. */
  readonly held: TexelBox;
}

/** Texels held around a core. Resampling reads at most 2 beyond the texel a px lies in. Even, so that halves of tiles meet. */
const MARGIN = 4;

/**
 * Cut a picture into tiles whose textures have at most `maxSide` texels a side; one tile when it fits whole. Cores begin at multiples of an even
 * number: the halves of a tile's texels lie in one tile of the next level.
 * @param maxSide at least 16.
 */
export function tileGrid(width: number, height: number, maxSide: number): TileBox[] {
  const whole = { left: 0, top: 0, right: width, bottom: height };
  if (Math.max(width, height) <= maxSide) return [{ core: whole, held: whole }];
  const side = coreSide(maxSide);
  const tiles: TileBox[] = [];
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const core = clipped({ left, top, right: left + side, bottom: top + side }, whole);
      tiles.push({ core, held: clipped(grown(core, MARGIN), whole) });
    }
  }
  return tiles;
}

/** The part of a box inside another; its right may lie left of its left when they do not meet. */
export function clipped(box: TexelBox, to: TexelBox): TexelBox {
  return {
    left: Math.max(box.left, to.left),
    top: Math.max(box.top, to.top),
    right: Math.min(box.right, to.right),
    bottom: Math.min(box.bottom, to.bottom),
  };
}

export function isEmpty({ left, top, right, bottom }: TexelBox): boolean {
  return right <= left || bottom <= top;
}

function grown({ left, top, right, bottom }: TexelBox, by: number): TexelBox {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function coreSide(maxSide: number): number {
  return Math.floor((maxSide - 2 * MARGIN) / 2) * 2;
}
