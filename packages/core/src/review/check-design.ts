import type { ParseError } from '../format/index.ts';
import { createSurface, heightAboveGlabellaMm } from '../surface/index.ts';
import { ANCHOR_NAMES, type Case } from '../treatment/index.ts';

/**
 * What of a case that was read well still cannot be meant: a hairline under the brows, or anchors in one place. Empty when all is well.
 * The case is left as it is; whoever opened or moved something decides whether to take it back.
 */
export function checkDesign({ head, treatment }: Pick<Case, 'head' | 'treatment'>): readonly ParseError[] {
  if (head.kind !== 'head') return [];
  const surface = createSurface(head);
  const { anchors } = treatment.hairline;
  const errors: ParseError[] = [];
  for (const name of ['midFrontal', 'paramedianLeft', 'paramedianRight'] as const) {
    const height = heightAboveGlabellaMm(surface, anchors[name]);
    if (height > 0) continue;
    errors.push({
      path: `treatment.hairline.anchors.${name}`,
      message: `the hairline lies ${Math.round(-height)} mm under the eyebrows; move it up to at least 60 mm above them`,
    });
  }
  ANCHOR_NAMES.forEach((name, i) => {
    const next = ANCHOR_NAMES[(i + 1) % ANCHOR_NAMES.length];
    const [a, b] = [anchors[name], anchors[next]];
    if (a.azimuthDeg === b.azimuthDeg && a.elevationDeg === b.elevationDeg) {
      errors.push({
        path: `treatment.hairline.anchors.${next}`,
        message: `lies exactly on ${name}; move one of them`,
      });
    }
  });
  return errors;
}
