import * as v from 'valibot';
import { fromBase64, toBase64 } from '../format/base64.ts';

/**
 * Hair that is there, as photos show it, over the chart of the head: directions, so that it survives a change of the head's measures.
 * Reading a photo differs in its last bits from engine to engine; once read it is data, and dots are the same everywhere.
 */
export interface HairCoverage {
  /** Base64 of {@link HAIR_CELLS} x {@link HAIR_CELLS} bytes, row by row from the smallest u and v: 0 bare … 254 covered, 255 not seen. */
  cells: string;
}

/** Cells along each side of the map. */
export const HAIR_CELLS = 64;
/** Side of a cell, chart mm; finer than hair thins out. */
export const HAIR_CELL_MM = 8;
/** Byte of a cell that no photo shows. */
export const HAIR_UNSEEN = 255;
/** Byte of a cell that hair covers wholly. */
const COVERED = 254;

/** Reads a {@link HairCoverage} from anything. */
export const HairCoverageSchema: v.GenericSchema<unknown, HairCoverage> = v.strictObject({
  cells: v.pipe(
    v.string('expected base64 text'),
    v.check(
      (text) => fromBase64(text)?.length === HAIR_CELLS ** 2,
      `expected base64 of ${HAIR_CELLS ** 2} bytes`,
    ),
  ),
});

/** The bytes of a coverage, row by row. @throws RangeError for text of another length; `parseCase` tells beforehand. */
export function readHairCoverage({ cells }: HairCoverage): Uint8Array {
  const bytes = fromBase64(cells);
  if (bytes?.length === HAIR_CELLS ** 2) return bytes;
  throw new RangeError(
    `readHairCoverage: expected base64 of ${HAIR_CELLS ** 2} bytes, got ${bytes?.length ?? 'no base64'}`,
  );
}

/** The coverage of shares in [0, 1], NaN where nothing is seen, one per cell. */
export function writeHairCoverage(shares: ArrayLike<number>): HairCoverage {
  const bytes = Uint8Array.from({ length: HAIR_CELLS ** 2 }, (_, i) =>
    Number.isNaN(shares[i]) ? HAIR_UNSEEN : Math.round(COVERED * Math.min(Math.max(shares[i], 0), 1)),
  );
  return { cells: toBase64(bytes) };
}

/** Share of the skin at a chart point that hair covers, [0, 1], between the cells that were seen; NaN where none of the four was. */
export function hairCoverAt(bytes: Uint8Array, u: number, v: number): number {
  const last = HAIR_CELLS - 1;
  const x = Math.min(Math.max(u / HAIR_CELL_MM + 0.5 * last, 0), last - 1e-6);
  const y = Math.min(Math.max(v / HAIR_CELL_MM + 0.5 * last, 0), last - 1e-6);
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [s, t] = [x - column, y - row];
  let [sum, weight] = [0, 0];
  for (let k = 0; k < 4; k++) {
    const byte = bytes[(row + (k >> 1)) * HAIR_CELLS + column + (k & 1)];
    if (byte === HAIR_UNSEEN) continue;
    const share = (k & 1 ? s : 1 - s) * (k >> 1 ? t : 1 - t);
    sum += share * byte;
    weight += share;
  }
  return weight > 0 ? sum / weight / COVERED : Number.NaN;
}
