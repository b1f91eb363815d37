import {
  applyLook,
  applyStyle,
  type HairlineStyleId,
  type Head,
  type Look,
  type StyleOptions,
  type Treatment,
} from '@stubble/core';
import type { StudioDocument } from './document.ts';
import type { Edit } from './edits.ts';

/** A style as it is worn, alone or with a share of another one. */
interface WornStyle {
  readonly id: HairlineStyleId;
  readonly blend: Blend | null;
}

/** A second style, and how much of it, in [0, 1]. */
export interface Blend {
  readonly blendWith: HairlineStyleId;
  readonly share: number;
}

/** Which style made a hairline. Edits make new objects, so a changed hairline is nobody's, and undo finds it again. */
const styleOf = new WeakMap<Treatment['hairline'], WornStyle>();
const lookOf = new WeakMap<Treatment['areas'], { readonly look: string; readonly treatment: Treatment }>();

/** Put a hairline style, or a blend of two, on both sides of the head or on one. */
export function wearStyle(id: HairlineStyleId, options: StyleOptions = {}): Edit {
  return wearing((treatment, head) => {
    const styled = applyStyle(treatment, head, id, options);
    const { blendWith, share = 0.5 } = options;
    styleOf.set(styled.hairline, { id, blend: blendWith ? { blendWith, share } : null });
    return styled;
  });
}

/** Put a complete look on the head; seed, sessions, care and dates stay. */
export function wearLook(look: Look): Edit {
  return wearing((treatment, head) => {
    const styled = applyLook(treatment, head, look);
    styleOf.set(styled.hairline, { id: look.style, blend: null });
    lookOf.set(styled.areas, { look: look.id, treatment: styled });
    return styled;
  });
}

/** The style that is worn, as long as nothing of it was changed; null when nobody can tell. */
export function wornStyle({ hairline }: Treatment): HairlineStyleId | null {
  return styleOf.get(hairline)?.id ?? null;
}

/** The second style that is worn with it, as long as nothing was changed. */
export function wornBlend({ hairline }: Treatment): Blend | null {
  return styleOf.get(hairline)?.blend ?? null;
}

/** The look that is worn, as long as nothing of it was changed. */
export function wornLook(treatment: Treatment): string | null {
  const worn = lookOf.get(treatment.areas);
  const same = (['hairline', 'density', 'dots', 'pigment'] as const).every(
    (part) => worn?.treatment[part] === treatment[part],
  );
  return worn && same ? worn.look : null;
}

function wearing(change: (treatment: Treatment, head: Head) => Treatment): Edit {
  return (document: StudioDocument) => {
    const { head, treatment } = document.case;
    return { ...document, case: { ...document.case, treatment: change(treatment, head) } };
  };
}
