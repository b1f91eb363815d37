import { hash3 } from '../random/hash.ts';
import { evenRadius } from '../spacing/even-radius.ts';
import type { AroundDots } from './around-dots.ts';
import { type CoverTable, EMPTY as EMPTY_CODE, FINE, FULL as FULL_MASK, WINDOW } from './cover-table.ts';
import { type DartGrid, PAD } from './dart-grid.ts';
import type { DotList } from './dot-list.ts';
import { BLOCK_CELLS, PASS_RATIO, type Pass } from './pass-plan.ts';
import { coordinateStep, floorToFloat32 } from './rank-field.ts';

/** Darts at a cell: a base and so many per open part. Measured: docs/sampling.md. */
const DARTS_BASE = 2;
const DARTS_PER_PART = 1;
/** So many times as many where dots stand already: what they leave is small. Measured: eight times is hardly better. */
const DARTS_AROUND = 3;
const UNIT = 1 / 4294967296;
const BLOCK_AREA = BLOCK_CELLS * BLOCK_CELLS;

/** What a pass works on. `wanted` marks the blocks to fill (row by row); without it every block is filled. */
export interface DartPass {
  readonly pass: Pass;
  readonly grid: DartGrid;
  readonly dots: DotList;
  readonly keys: Uint32Array;
  readonly wanted: Uint8Array | null;
  /** Cover table for a reach in cells. */
  readonly tableFor: (reach: number) => CoverTable;
  /** Dots that came before all passes; the grid holds at most one of them per cell. */
  readonly around: AroundDots | null;
}

/**
 * One pass of dart throwing. Blocks go in four phases (a 2 × 2 colouring), each with a random stream of its own, so what
 * lands in a block depends only on the blocks around it and never on how much of the torus is built.
 */
export function throwDarts(work: DartPass): void {
  const { pass, wanted } = work;
  const thrower = createThrower(work);
  for (let phase = 0; phase < 4; phase++) {
    for (let row = phase >> 1; row < pass.blocks; row += 2) {
      for (let column = phase & 1; column < pass.blocks; column += 2) {
        if (wanted === null || wanted[row * pass.blocks + column] !== 0) thrower(column, row);
      }
    }
  }
}

function createThrower({
  pass,
  grid,
  dots,
  keys,
  tableFor,
  around,
}: DartPass): (blockX: number, blockY: number) => void {
  // Constants as locals: module bindings cost a load each in the innermost loops.
  const EMPTY = EMPTY_CODE;
  const FULL = FULL_MASK;
  const { stride, cell, places, code } = grid;
  const { coarse: table, fineLow, fineHigh } = tableFor(pass.radius / cell);
  const offsets = Int32Array.from(WINDOW, ([column, row]) => row * stride + column);
  const step = coordinateStep(grid.period);
  const perStep = 1 / step;
  const fineSize = cell / FINE;
  const radius2 = pass.radius * pass.radius;
  // Beyond two cells the window may miss a dot, so t is capped there: a lower bound, hence still safe.
  const cap2 = 4 * cell * cell;
  const { ceiling, radius } = pass;
  const open = new Int32Array(BLOCK_AREA);
  const fine = new Int32Array(FINE * FINE);
  const nearCell = new Int32Array(WINDOW.length);
  const nearEntry = new Int32Array(WINDOW.length);
  const nearX = new Float64Array(WINDOW.length);
  const nearY = new Float64Array(WINDOW.length);
  // In an array: a browser keeps 31 bits of a number in a variable that functions share, and puts each that has 32 on its heap.
  const state = new Int32Array(1);

  return function throwBlock(blockX: number, blockY: number): void {
    state[0] = hash3(keys[0] ^ keys[2], pass.rung, blockX, blockY);
    // Step 1: the empty cells that may still have room.
    let count = 0;
    for (let cy = 0; cy < BLOCK_CELLS; cy++) {
      let p = (blockY * BLOCK_CELLS + cy + PAD) * stride + blockX * BLOCK_CELLS + PAD;
      for (let cx = 0; cx < BLOCK_CELLS; cx++, p++) {
        if (code[p] !== EMPTY) continue;
        if (coverage(p) !== FULL) open[count++] = p;
      }
    }
    // Step 2: visit them in random order.
    for (let remaining = count; remaining > 0; remaining--) {
      const pick = ((random() >>> 0) * UNIT * remaining) | 0;
      fillCell(open[pick]);
      open[pick] = open[remaining - 1];
    }
  };

  /** The sub-cells of cell p that are covered for certain. Unrolled: a loop over the window takes twice the time. */
  function coverage(p: number): number {
    const north = p - stride;
    const south = p + stride;
    const far = p - stride - stride;
    const deep = p + stride + stride;
    const ring1 =
      table[512 | code[p + 1]] |
      table[1024 | code[p - 1]] |
      table[1536 | code[south]] |
      table[2048 | code[north]] |
      table[2560 | code[south + 1]] |
      table[3072 | code[south - 1]] |
      table[3584 | code[north + 1]] |
      table[4096 | code[north - 1]];
    if (ring1 === FULL) return FULL;
    return (
      ring1 |
      table[4608 | code[p + 2]] |
      table[5120 | code[p - 2]] |
      table[5632 | code[deep]] |
      table[6144 | code[far]] |
      table[6656 | code[south + 2]] |
      table[7168 | code[north + 2]] |
      table[7680 | code[south - 2]] |
      table[8192 | code[north - 2]] |
      table[8704 | code[deep + 1]] |
      table[9216 | code[deep - 1]] |
      table[9728 | code[far + 1]] |
      table[10240 | code[far - 1]]
    );
  }

  /** Throw darts at what is left of cell p until one sticks or all are spent. */
  function fillCell(p: number): void {
    const mask = coverage(p);
    if (mask === FULL) return;
    // Step 1: the dots around, and a finer look (an empty cell is written and then written over: no branch to mispredict).
    let near = 0;
    for (let w = 1; w < 25; w++) {
      const q = p + offsets[w];
      nearCell[near] = q;
      nearEntry[near] = (w << 9) | code[q];
      near += 1 - (code[q] >> 8);
    }
    let low = 0;
    let high = 0;
    for (let i = 0; i < near; i++) {
      low |= fineLow[nearEntry[i]];
      high |= fineHigh[nearEntry[i]];
    }
    // Step 2: list the open parts.
    let parts = 0;
    for (let bits = ~low; bits !== 0; bits &= bits - 1) fine[parts++] = 31 - Math.clz32(bits & -bits);
    for (let bits = ~high; bits !== 0; bits &= bits - 1) fine[parts++] = 63 - Math.clz32(bits & -bits);
    if (parts === 0) return;
    for (let i = 0; i < near; i++) {
      nearX[i] = places[2 * nearCell[i]];
      nearY[i] = places[2 * nearCell[i] + 1];
    }
    const row = ((p / stride) | 0) - PAD;
    const column = p - (row + PAD) * stride - PAD;
    const cellX = column * cell;
    const cellY = row * cell;
    // Step 3: darts.
    const darts = (around === null ? 1 : DARTS_AROUND) * (DARTS_BASE + DARTS_PER_PART * parts);
    for (let dart = 0; dart < darts; dart++) {
      const part = fine[((random() >>> 0) * UNIT * parts) | 0];
      const place = random();
      const rawX = cellX + ((part & 7) + (place >>> 16) / 65536) * fineSize;
      const rawY = cellY + ((part >>> 3) + (place & 0xffff) / 65536) * fineSize;
      const x = Math.floor(rawX * perStep) * step;
      const y = Math.floor(rawY * perStep) * step;
      let nearest2 = cap2;
      for (let i = 0; i < near; i++) {
        const dx = nearX[i] - x;
        const dy = nearY[i] - y;
        const d2 = dx * dx + dy * dy;
        if (d2 < nearest2) {
          nearest2 = d2;
          if (d2 < radius2) break;
        }
      }
      if (nearest2 < radius2 || grid.cellOf(x) !== column || grid.cellOf(y) !== row) continue;
      // Only the density of dots among themselves swings with the place of r between two passes.
      let t = evenRadius(Math.min(ceiling, Math.sqrt(nearest2)), radius, PASS_RATIO);
      if (around !== null) {
        const standing2 = around.nearest2(x, y, cap2);
        if (standing2 < radius2) continue;
        t = Math.min(t, ceiling, Math.sqrt(standing2));
      }
      grid.insert(x, y);
      dots.push(x, y, floorToFloat32(t));
      return;
    }
  }

  /** Counter-based: MurmurHash3's finaliser over a Weyl sequence (as in Steele et al., SplitMix). Signed 32 bits. */
  function random(): number {
    state[0] += 0x9e3779b9;
    const count = state[0];
    let h = Math.imul(count ^ (count >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  }
}
