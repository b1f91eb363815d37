import { parameter, type Treatment } from '../treatment/index.ts';
import { columnDiameterMm, markOptics, markWidthMm, type Rgb } from './mark-optics.ts';
import { PIGMENT_ROWS } from './pigment-rows.ts';

/** What light makes of a pigment in skin: how much of each colour channel a healed mark takes away, and how wide it looks. */
export interface PigmentOptics {
  /** Contrast of red, green and blue (650, 550 and 450 nm) at the middle of a mark, each in [0, 1). */
  readonly contrastRgb: Rgb;
  /** Width of the drawn mark relative to the dot's own width; 1.06 at the right depth, more below it. */
  readonly widthFactor: number;
}

/** What {@link pigmentOptics} may be told besides. */
export interface PigmentOpticsOptions {
  /** Strength of the pigment relative to its dilution. @defaultValue 1 */
  readonly shade?: number;
  /** Width of the healed mark at the right depth, mm. @defaultValue 0.44 */
  readonly widthMm?: number;
  /** Years since healing, at the pace of its fading: the parts of a mixture go one after the other. @defaultValue 0 */
  readonly years?: number;
}

/**
 * Absorption of undiluted black, 1/cm. Chosen by eye: 25:1 then is 140/cm, and healed marks of 0.44 mm at 210/cm² (with
 * {@link HALO_WIDTH}) darken the scalp by 22–24 % at 550 nm, within the 22–30 % that a believable dense look needs.
 */
const UNDILUTED_ABSORPTION = 3500;
/**
 * The drawn disc is so much wider than the mark's width at half maximum, for the light that its soft flank takes. The Monte Carlo gives 1.14
 * for a 0.4 mm column within its own cell of 0.39 mm radius; 1.06 chosen by eye, as the rest is an even veil.
 */
const HALO_WIDTH = 1.06;
/** Years beyond which a hue no longer changes; guards against a division of nothing by nothing. */
const MOST_YEARS = 50;
/** How far a warmth of 1 tips the absorption from red to blue. Chosen by eye. */
const WARMTH_TILT = 0.4;
const RIGHT_DEPTH_MM = parameter('pigment.depthMm').default;
const USUAL_WIDTH_MM = parameter('dots.widthMm').default;

/**
 * Contrast and width of a treatment's pigment. A number in place of the options is its shade.
 *
 * The strength (green) is always that of the fresh pigment: how much is left of it is told by the fading. What years change is the hue: red and
 * blue have the proportion to green that what is left of the mixture has.
 */
export function pigmentOptics(
  pigment: Treatment['pigment'],
  options: PigmentOpticsOptions | number = {},
): PigmentOptics {
  const {
    shade = 1,
    widthMm = USUAL_WIDTH_MM,
    years = 0,
  } = typeof options === 'number' ? { shade: options } : options;
  const fresh = freshOptics(pigment, shade, widthMm);
  // What is left of a single part keeps its hue.
  if (years <= 0 || PIGMENT_ROWS[pigment.kind].parts.length === 1) return fresh;
  const [r, g, b] = markOptics({
    diameterMm: columnDiameterMm(widthMm),
    depthMm: pigment.depthMm,
    absorptionRgb: pigmentAbsorption(pigment, { shade, years }),
  }).contrastRgb;
  const green = fresh.contrastRgb[1];
  return { contrastRgb: [(green * r) / g, green, (green * b) / g], widthFactor: fresh.widthFactor };
}

/** What was asked for last: a scrub through the years asks for the same few over and over. */
const known: { readonly asked: readonly unknown[]; readonly optics: PigmentOptics }[] = [];
const MOST_KNOWN = 16;

function freshOptics(pigment: Treatment['pigment'], shade: number, widthMm: number): PigmentOptics {
  const { dilution, warmth, kind, depthMm } = pigment;
  const asked = [dilution, warmth, kind, depthMm, shade, widthMm];
  const found = known.find((one) => one.asked.every((value, i) => value === asked[i]));
  if (found) return found.optics;
  const diameterMm = columnDiameterMm(widthMm);
  const absorptionRgb = pigmentAbsorption(pigment, { shade });
  const { contrastRgb, widthMm: seenMm } = markOptics({ diameterMm, depthMm, absorptionRgb });
  const rightMm = markWidthMm({ diameterMm, depthMm: RIGHT_DEPTH_MM, absorptionRgb });
  const optics = { contrastRgb, widthFactor: HALO_WIDTH * Math.max(1, seenMm / rightMm) };
  known.unshift({ asked, optics });
  known.length = Math.min(known.length, MOST_KNOWN);
  return optics;
}

/** Absorption of what is left of a diluted pigment after so many years, in red, green and blue, 1/cm. */
export function pigmentAbsorption(
  { dilution, warmth, kind }: Treatment['pigment'],
  { shade = 1, years = 0 }: Pick<PigmentOpticsOptions, 'shade' | 'years'> = {},
): Rgb {
  const black = (UNDILUTED_ABSORPTION / dilution) * shade;
  const { parts } = PIGMENT_ROWS[kind];
  const left = parts.map(
    ({ share, lastsYears }) => share * Math.exp(-Math.min(years, MOST_YEARS) / lastsYears),
  );
  const of = (c: 0 | 1 | 2) =>
    black * parts.reduce((sum, part, i) => sum + left[i] * part.absorptionRgb[c], 0);
  return [of(0) * (1 - WARMTH_TILT * warmth), of(1), of(2) * (1 + WARMTH_TILT * warmth)];
}
