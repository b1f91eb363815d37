import { BLOCK_CELLS, type Pass } from './pass-plan.ts';
import { TILE_SIZE } from './rank-field.ts';

/** Cells that a dart may look at beyond its block. */
const MARGIN_CELLS = 2;

/**
 * Which blocks each pass has to fill so that every tile is complete, bit for bit, down to its own spacing.
 * Worked out from the deepest pass up: a block needs the blocks of earlier phases around it in the same pass, and all
 * blocks of the pass before that its darts can see.
 * @param passes coarse first, as planned for the smallest spacing of all tiles.
 * @param tileSpacing smallest spacing per tile, row by row; Infinity where no dots are needed.
 * @returns one byte per block and pass, 1 where the block is wanted.
 */
export function planDemand(passes: readonly Pass[], tileSpacing: Float32Array): Uint8Array[] {
  const wanted = passes.map((pass) => new Uint8Array(pass.blocks * pass.blocks));
  for (let k = passes.length - 1; k >= 0; k--) {
    markTiles(wanted[k], passes, k, tileSpacing);
    if (k + 1 < passes.length)
      markSeen(wanted[k], passes[k], { deeper: passes[k + 1], marks: wanted[k + 1] });
    markEarlierPhases(wanted[k], passes[k].blocks);
  }
  return wanted;
}

/** Radius of the pass at which a tile of this spacing is complete; Infinity for a tile that needs nothing. */
export function completeAt(passes: readonly Pass[], spacing: number): number {
  if (spacing === Infinity) return Infinity;
  for (const pass of passes) if (pass.radius <= spacing) return pass.radius;
  return passes[passes.length - 1].radius;
}

function markTiles(marks: Uint8Array, passes: readonly Pass[], k: number, tileSpacing: Float32Array): void {
  const tiles = Math.sqrt(tileSpacing.length);
  const { blocks, cell } = passes[k];
  const before = k === 0 ? Infinity : passes[k - 1].radius;
  for (let tile = 0; tile < tileSpacing.length; tile++) {
    if (!(tileSpacing[tile] < before)) continue;
    const x = (tile % tiles) * TILE_SIZE;
    const y = Math.floor(tile / tiles) * TILE_SIZE;
    markSquare(marks, { x, y, side: TILE_SIZE, blocks, block: cell * BLOCK_CELLS });
  }
}

function markSeen(marks: Uint8Array, pass: Pass, next: { deeper: Pass; marks: Uint8Array }): void {
  const { deeper } = next;
  const margin = MARGIN_CELLS * deeper.cell;
  const side = BLOCK_CELLS * deeper.cell;
  for (let i = 0; i < next.marks.length; i++) {
    if (next.marks[i] === 0) continue;
    const x = (i % deeper.blocks) * side - margin;
    const y = Math.floor(i / deeper.blocks) * side - margin;
    const block = pass.cell * BLOCK_CELLS;
    markSquare(marks, { x, y, side: side + 2 * margin, blocks: pass.blocks, block });
  }
}

function markSquare(
  marks: Uint8Array,
  square: { x: number; y: number; side: number; blocks: number; block: number },
): void {
  const { x, y, side, blocks, block } = square;
  // A hair wider than the square, so that a rounded edge never loses its block.
  const slack = block * 1e-6;
  const x0 = Math.floor((x - slack) / block);
  const y0 = Math.floor((y - slack) / block);
  const x1 = Math.min(x0 + blocks - 1, Math.floor((x + side + slack) / block));
  const y1 = Math.min(y0 + blocks - 1, Math.floor((y + side + slack) / block));
  for (let row = y0; row <= y1; row++) {
    for (let column = x0; column <= x1; column++)
      marks[wrap(row, blocks) * blocks + wrap(column, blocks)] = 1;
  }
}

function markEarlierPhases(marks: Uint8Array, blocks: number): void {
  for (let phase = 3; phase > 0; phase--) {
    for (let row = phase >> 1; row < blocks; row += 2) {
      for (let column = phase & 1; column < blocks; column += 2) {
        if (marks[row * blocks + column] !== 0) markNeighbours(marks, blocks, { row, column, phase });
      }
    }
  }
}

function markNeighbours(
  marks: Uint8Array,
  blocks: number,
  { row, column, phase }: { row: number; column: number; phase: number },
): void {
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const r = wrap(row + dy, blocks);
      const c = wrap(column + dx, blocks);
      if (((r & 1) << 1) + (c & 1) < phase) marks[r * blocks + c] = 1;
    }
  }
}

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}
