import type { Placement } from '@stubble/renderer';

/** Long enough to be followed, short enough not to be waited for, ms. */
const GLIDE_MS = 220;

/** Move the photo from one placement to another; at once for those who asked for less motion. Returns a way to stop. */
export function glide(from: Placement, to: Placement, set: (placement: Placement) => void): () => void {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    // In the next frame: by then the picture knows of a change of its panes, which moves the photo too.
    frame = requestAnimationFrame(() => set(to));
    return stop;
  }
  let started = 0;
  const tick = (now: number) => {
    started ||= now;
    const t = Math.min(1, (now - started) / GLIDE_MS);
    const eased = 1 - (1 - t) ** 3;
    set({
      scale: from.scale + (to.scale - from.scale) * eased,
      x: from.x + (to.x - from.x) * eased,
      y: from.y + (to.y - from.y) * eased,
    });
    if (t < 1) frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return stop;
}
