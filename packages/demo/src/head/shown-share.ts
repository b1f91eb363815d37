import { type DotField, lensOf, project, type ScalpSurface, type SkinMask, type View } from '@stubble/core';

/** So many dots, evenly among all, tell the share to a hundredth. */
const ASKED = 2000;
/** Fewer dots in sight tell nothing. Chosen by eye. */
const LEAST = 50;

/** Share of the dots on the side of the head that a photo shows which lie on its skin, 0 to 1; null where hardly any lie on that side. */
export function shownShare(
  { u, v }: Pick<DotField, 'u' | 'v'>,
  { camera, photo }: Pick<View, 'camera' | 'photo'>,
  { surface, look }: { readonly surface: ScalpSurface; readonly look: SkinMask },
): number | null {
  const lens = lensOf(camera, photo);
  const step = Math.max(1, Math.floor(u.length / ASKED));
  let [seen, onSkin] = [0, 0];
  for (let i = 0; i < u.length; i += step) {
    const at = project(lens, surface, { u: u[i], v: v[i] });
    if (!at || at.facing <= 0) continue;
    const column = Math.floor((at.xPx / photo.widthPx) * look.width);
    const row = Math.floor((at.yPx / photo.heightPx) * look.height);
    if (column < 0 || row < 0 || column >= look.width || row >= look.height) continue;
    seen++;
    if (look.skin[row * look.width + column] >= 128) onSkin++;
  }
  return seen < Math.min(LEAST, u.length / step) || seen === 0 ? null : onSkin / seen;
}
