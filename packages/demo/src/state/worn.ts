import {
  applyLook,
  applyStyle,
  type HairlineStyleId,
  type Head,
  type Look,
  type Treatment,
} from '@stubble/core';
import type { StudioDocument } from './document.ts';
import type { Edit } from './edits.ts';

/** Which style made a hairline. Edits make new objects, so a changed hairline is nobody's, and undo finds it again. */
const styleOf = new WeakMap<Treatment['hairline'], HairlineStyleId>();
const lookOf = new WeakMap<Treatment['areas'], { readonly look: string; readonly treatment: Treatment }>();

/** Put a hairline style on the head. */
export function wearStyle(id: HairlineStyleId): Edit {
  return wearing((treatment, head) => {
    const styled = applyStyle(treatment, head, id);
    styleOf.set(styled.hairline, id);
    return styled;
  });
}

/** Put a complete look on the head; seed, sessions, care and dates stay. */
export function wearLook(look: Look): Edit {
  return wearing((treatment, head) => {
    const styled = applyLook(treatment, head, look);
    styleOf.set(styled.hairline, look.style);
    lookOf.set(styled.areas, { look: look.id, treatment: styled });
    return styled;
  });
}

/** The style that is worn, as long as nothing of it was changed; null when nobody can tell. */
export function wornStyle({ hairline }: Treatment): HairlineStyleId | null {
  return styleOf.get(hairline) ?? null;
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
