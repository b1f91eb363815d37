import { CODES, EMPTY } from './cover-table.ts';
import type { Pass } from './pass-plan.ts';

/** Cells of padding around the torus, filled with the dots of the opposite side. */
export const PAD = 2;
/** Coordinate of a dot whose distance does not count: farther than any dot, and its square still exact enough to compare. */
const NOWHERE = 1e9;

/** Arrays that the grids of all passes share, so that fresh memory is touched once: grown as needed. */
export class GridStorage {
  places = new Float32Array(0);
  code = new Uint16Array(0);

  /** Make room for so many cells, all empty. */
  clear(size: number): void {
    if (this.code.length < size) {
      this.places = new Float32Array(2 * size);
      this.code = new Uint16Array(size);
    }
    this.code.fill(EMPTY, 0, size);
  }
}

/** What a cell holds. */
interface CellDot {
  readonly x: number;
  readonly y: number;
  readonly code: number;
}

/** The dots of a pass, at most one per cell, with a padded rim so that a window never wraps. */
export class DartGrid {
  readonly period: number;
  readonly cells: number;
  readonly cell: number;
  /** Cells along a padded row. */
  readonly stride: number;
  /** x and y of each cell's dot, side by side; of an empty cell whatever was there before. */
  readonly places: Float32Array;
  /** Place of the dot within its cell on a CODES × CODES raster, or EMPTY. */
  readonly code: Uint16Array;
  private readonly scale: number;

  constructor(period: number, pass: Pass, storage: GridStorage) {
    this.period = period;
    this.cells = pass.cells;
    this.cell = pass.cell;
    this.scale = pass.cells / period;
    this.stride = pass.cells + 2 * PAD;
    storage.clear(this.stride * this.stride);
    this.places = storage.places;
    this.code = storage.code;
  }

  /** Cell column or row of a coordinate in [0, period). */
  cellOf(coordinate: number): number {
    return Math.min(this.cells - 1, Math.floor(coordinate * this.scale));
  }

  /** Put a dot into its cell, and into the padding if the cell is near an edge. */
  insert(x: number, y: number): void {
    this.put(x, y, true);
  }

  /**
   * Let a dot that stands outside the field take its cell: nothing is thrown there, and the parts it covers count. Its distance does not,
   * for a cell holds one dot of several; {@link AroundDots} knows them all.
   */
  cover(x: number, y: number): void {
    this.put(x, y, false);
  }

  private put(x: number, y: number, isNear: boolean): void {
    const column = this.cellOf(x);
    const row = this.cellOf(y);
    const codeX = Math.min(CODES - 1, Math.floor((x * this.scale - column) * CODES));
    const codeY = Math.min(CODES - 1, Math.floor((y * this.scale - row) * CODES));
    const code = codeY * CODES + codeX;
    const place = isNear ? { x, y, code } : { x: NOWHERE, y: NOWHERE, code };
    this.write((row + PAD) * this.stride + column + PAD, place);
    const last = this.cells - PAD;
    if (column < PAD || row < PAD || column >= last || row >= last) this.mirror(column, row, place);
  }

  private mirror(column: number, row: number, { x, y, code }: CellDot): void {
    const { cells, period, stride } = this;
    for (let shiftY = -1; shiftY <= 1; shiftY++) {
      for (let shiftX = -1; shiftX <= 1; shiftX++) {
        const c = column + shiftX * cells + PAD;
        const r = row + shiftY * cells + PAD;
        if (c < 0 || r < 0 || c >= stride || r >= stride) continue;
        this.write(r * stride + c, { x: x + shiftX * period, y: y + shiftY * period, code });
      }
    }
  }

  private write(index: number, { x, y, code }: CellDot): void {
    this.places[2 * index] = x;
    this.places[2 * index + 1] = y;
    this.code[index] = code;
  }
}
