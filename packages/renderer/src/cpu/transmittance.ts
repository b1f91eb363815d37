import type { PlacedDots } from '../field/place-dots.ts';
import type { PictureWindow } from '../pixels/window.ts';
import { bucketMarks, type MarkRows } from './bucket-marks.ts';
import { drawMark, type Transmittance } from './draw-mark.ts';
import { type Marks, type MarksInput, placeMarks } from './place-marks.ts';

/** Transmittance is never coarser than this, mm of skin per texel. */
const COARSEST_MM = 0.25;
/** Most texels per picture px, each way: below that a head is 40 px wide. */
const MOST_FINER = 16;

/** What lets light through in a picture of one scale, ready to be drawn band by band. */
export interface Absorber {
  /** Texels per picture px, each way. */
  readonly finer: number;
  /** Share of light that passes each px of the window; null where no mark comes near. Marks lie side by side in finer texels, whose means these are. */
  passed(window: PictureWindow): Transmittance | null;
}

export interface AbsorberInput extends Omit<MarksInput, 'width' | 'height' | 'placed'> {
  readonly placed: PlacedDots;
  /** Size of the photo, px. */
  readonly photo: { readonly width: number; readonly height: number };
  /** At the head's centre. */
  readonly mmPerPhotoPx: number;
}

/** @param input its `scale` is picture px per photo px. */
export function createAbsorber({ photo, mmPerPhotoPx, scale, ...input }: AbsorberInput): Absorber {
  const finer = finerBy(mmPerPhotoPx / scale);
  const fine = scale * finer;
  const [width, height] = [photo.width * fine, photo.height * fine];
  const marks = placeMarks({ ...input, scale: fine, width, height });
  const rows = bucketMarks(marks, height);
  return {
    finer,
    passed(window) {
      const drawn = draw(marks, rows, window, finer);
      return drawn && finer > 1 ? averaged(drawn, finer) : drawn;
    },
  };
}

/** Texels per picture px, each way. */
export function finerBy(mmPerPx: number): number {
  return Math.min(MOST_FINER, Math.max(1, Math.ceil(mmPerPx / COARSEST_MM - 1e-6)));
}

function draw(marks: Marks, rows: MarkRows, window: PictureWindow, finer: number): Transmittance | null {
  const [width, height] = [window.widthPx * finer, window.heightPx * finer];
  const [left, top] = [-window.x * finer, -window.y * finer];
  let onto: Transmittance | null = null;
  rows.forEach(top, top + height, (mark, first, end) => {
    onto ??= { width, height, passed: new Float32Array(width * height * 3).fill(1) };
    drawMark(onto, marks, mark, { left, top, firstRow: first - top, endRow: end - top });
  });
  return onto;
}

/** Mean light over finer x finer texels; averaging light, not optical depth. */
function averaged(fine: Transmittance, finer: number): Transmittance {
  const [width, height] = [fine.width / finer, fine.height / finer];
  const passed = new Float32Array(width * height * 3);
  const share = 1 / (finer * finer);
  const row = new Float64Array(width * 3);
  for (let y = 0; y < height; y++) {
    row.fill(0);
    for (let below = 0; below < finer; below++) {
      let from = (y * finer + below) * fine.width * 3;
      for (let to = 0; to < row.length; to += 3) {
        for (let right = 0; right < finer; right++, from += 3) {
          row[to] += 1 - fine.passed[from];
          row[to + 1] += 1 - fine.passed[from + 1];
          row[to + 2] += 1 - fine.passed[from + 2];
        }
      }
    }
    for (let i = 0; i < row.length; i++) passed[y * row.length + i] = 1 - row[i] * share;
  }
  return { width, height, passed };
}
