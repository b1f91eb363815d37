import type { SkinMask } from '@stubble/core';

/** Red, green, blue, and how far they cover where they say yes in full, 0 to 255; chosen by eye, apart for colour-blind eyes too. */
const SKIN = { rgb: [47, 214, 196], cover: 96 } as const;
const HAIR = { rgb: [255, 160, 50], cover: 150 } as const;

const FREE = { rgb: [20, 20, 24], cover: 130 } as const;

/** What of a look is tinted: where skin and hair are, or, where all is skin, what is not. */
export type Tinted = 'skin' | 'free';

/** Paint what is known of a photo into a canvas: bare skin in one colour, hair in another as far as it covers, everything else left clear. */
export function lookTint(canvas: HTMLCanvasElement, look: SkinMask | null, tinted: Tinted = 'skin'): void {
  canvas.width = look?.width ?? 1;
  canvas.height = look?.height ?? 1;
  const context = canvas.getContext('2d');
  if (!look || !context) return;
  const image = context.createImageData(look.width, look.height);
  for (let i = 0; i < look.skin.length; i++) {
    const rest = tinted === 'skin' ? [SKIN, null] : [null, FREE];
    const kind = look.hair[i] > 0 ? HAIR : rest[look.skin[i] > 0 ? 0 : 1];
    if (!kind) continue;
    const share = kind === HAIR ? look.hair[i] / 255 : 1;
    image.data.set([...kind.rgb, Math.round(kind.cover * share)], 4 * i);
  }
  context.putImageData(image, 0, 0);
}
