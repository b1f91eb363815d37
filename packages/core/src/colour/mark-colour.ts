import { pigmentOptics } from '../optics/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { type Lab, type LinearRgb, labToLinear, linearToLab } from './lab.ts';

/** What of a treatment decides the colour of its full zone. */
export interface Shade {
  readonly pigment: Treatment['pigment'];
  /** Healed width of the dots, mm. */
  readonly widthMm: number;
  readonly densityPerCm2: number;
}

/** What a mark's middle looks like in a skin: the skin's light less what the pigment takes. */
export function markColour(skin: Lab, pigment: Treatment['pigment']): Lab {
  return linearToLab(lit(skin, pigmentOptics(pigment).contrastRgb));
}

/**
 * What the full zone looks like from where dots fuse, about 2 m: the mean light of healed marks and the skin between them.
 * @param skin Lab of the skin without pigment
 */
export function toneColour(skin: Lab, { pigment, widthMm, densityPerCm2 }: Shade): Lab {
  const { contrastRgb, widthFactor } = pigmentOptics(pigment, { widthMm });
  const width = widthMm * widthFactor;
  const coverage = Math.min(1, ((densityPerCm2 / 100) * Math.PI * width * width) / 4);
  return linearToLab(
    lit(skin, [contrastRgb[0] * coverage, contrastRgb[1] * coverage, contrastRgb[2] * coverage]),
  );
}

function lit(skin: Lab, taken: LinearRgb): LinearRgb {
  const [r, g, b] = labToLinear(skin);
  return [r * (1 - taken[0]), g * (1 - taken[1]), b * (1 - taken[2])];
}
