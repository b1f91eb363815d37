/** Px of skin along the outline that hold light of what lies behind: the small photo's own blur, and three of a 3 x 3 kernel. */
const RIM_PX = 4;
/** Skin that turns away mirrors more: so much brighter than inside it may be. Chosen on the sitters. */
const TURNING = 1.3;
/** Less likeness to skin than this is none, of 255. */
const SKIN = 128;

/**
 * A bright wall mixes into the px along the outline, which then seem to shine. They are held near the brightest of the skin just inside.
 * @param shine linear light, row by row.
 * @param likeness how much each px is of the skin's colour, 255 for wholly.
 */
export function holdRim(shine: Float32Array, likeness: Uint8Array, width: number): Float32Array {
  const depth = depthsFrom(backgroundOf(likeness, width), width, shine.length);
  const held = shine.slice();
  const height = shine.length / width;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (depth[at] === 0 || depth[at] > RIM_PX) continue;
      let inside = -1;
      for (let v = Math.max(0, y - RIM_PX); v <= Math.min(height - 1, y + RIM_PX); v++) {
        for (let u = Math.max(0, x - RIM_PX); u <= Math.min(width - 1, x + RIM_PX); u++) {
          const near = v * width + u;
          if (depth[near] > RIM_PX && shine[near] > inside) inside = shine[near];
        }
      }
      if (inside >= 0) held[at] = Math.min(held[at], TURNING * inside);
    }
  }
  return held;
}

/** What the picture's border reaches without crossing skin: a highlight as white as the wall lies within skin, and stays. */
function backgroundOf(likeness: Uint8Array, width: number): Uint32Array {
  const height = likeness.length / width;
  const seen = new Uint8Array(likeness.length);
  const open: number[] = [];
  const visit = (at: number) => {
    if (seen[at] || likeness[at] >= SKIN) return;
    seen[at] = 1;
    open.push(at);
  };
  for (let x = 0; x < width; x++) for (const at of [x, (height - 1) * width + x]) visit(at);
  for (let y = 0; y < height; y++) for (const at of [y * width, y * width + width - 1]) visit(at);
  for (let i = 0; i < open.length; i++) {
    const at = open[i];
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at + width < likeness.length) visit(at + width);
  }
  return Uint32Array.from(open);
}

/** Steps from the background, up to one more than the rim. */
function depthsFrom(background: Uint32Array, width: number, length: number): Uint8Array {
  const depth = new Uint8Array(length).fill(RIM_PX + 1);
  let front: ArrayLike<number> = background;
  for (let i = 0; i < front.length; i++) depth[front[i]] = 0;
  for (let step = 1; step <= RIM_PX; step++) {
    const next: number[] = [];
    const visit = (at: number) => {
      if (at < 0 || at >= length || depth[at] <= step) return;
      depth[at] = step;
      next.push(at);
    };
    for (let i = 0; i < front.length; i++) {
      const at = front[i];
      if (at % width > 0) visit(at - 1);
      if (at % width < width - 1) visit(at + 1);
      visit(at - width);
      visit(at + width);
    }
    front = next;
  }
  return depth;
}
