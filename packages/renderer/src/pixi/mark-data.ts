import { GROUP_STATE_FLOATS } from '@stubble/core';
import { Buffer, BufferUsage, Geometry, type TextureSource } from 'pixi.js';
import { DOTS_PER_ROW, FLOATS_PER_DOT, type PlacedDots } from '../field/place-dots.ts';
import { createDataTexture } from './textures.ts';

/** Marks on the GPU: as vertices of points, and when they are needed as textures that quads read. */
export interface MarkData {
  readonly placed: PlacedDots | null;
  /** The state of every group on the day shown. */
  readonly table: Float32Array | null;
  readonly groups: TextureSource;
  /** Upload marks, unless these are already there. */
  setDots(placed: PlacedDots): void;
  /** Upload the state of every group (8 floats each), unless it is already there. */
  setGroups(table: Float32Array): void;
  /** A vertex per mark. */
  points(): Geometry;
  /** A row of quads; each mark's data in textures. */
  quads(): {
    readonly geometry: Geometry;
    readonly dots: TextureSource;
    readonly strokes: TextureSource | null;
  };
  destroy(): void;
}

export function createMarkData(): MarkData {
  let placed: PlacedDots | null = null;
  let table: Float32Array | null = null;
  let groups = createDataTexture(new Float32Array(GROUP_STATE_FLOATS), 2, 1);
  let points: Geometry | null = null;
  let row: Geometry | null = null;
  let textures: { dots: TextureSource; strokes: TextureSource | null } | null = null;
  const drop = () => {
    points?.destroy(true);
    textures?.dots.destroy();
    textures?.strokes?.destroy();
    points = null;
    textures = null;
  };
  return {
    get placed() {
      return placed;
    },
    get table() {
      return table;
    },
    get groups() {
      return groups;
    },
    setDots(next) {
      if (placed === next) return;
      placed = next;
      drop();
    },
    setGroups(next) {
      if (table === next) return;
      table = next;
      const rows = Math.max(1, next.length / GROUP_STATE_FLOATS);
      if (rows !== groups.height) {
        groups.destroy();
        groups = createDataTexture(new Float32Array(rows * GROUP_STATE_FLOATS), 2, rows);
      }
      (groups.resource as Float32Array).set(next);
      groups.update();
    },
    points() {
      points ??= createPoints(dataOf(placed).texels);
      return points;
    },
    quads() {
      const { texels, strokes, rows } = dataOf(placed);
      textures ??= {
        dots: createDataTexture(texels, DOTS_PER_ROW * 2, rows),
        strokes: strokes ? createDataTexture(strokes, DOTS_PER_ROW, rows) : null,
      };
      row ??= createQuads();
      return { geometry: row, ...textures };
    },
    destroy() {
      drop();
      row?.destroy(true);
      groups.destroy();
    },
  };
}

function dataOf(placed: PlacedDots | null): PlacedDots {
  if (placed) return placed;
  throw new Error('MarkData: expected setDots before the first drawing');
}

function createPoints(data: Float32Array): Geometry {
  const buffer = new Buffer({ data, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
  const stride = FLOATS_PER_DOT * Float32Array.BYTES_PER_ELEMENT;
  const format = 'float32x4';
  return new Geometry({
    topology: 'point-list',
    attributes: {
      aPlace: { buffer, format, stride, offset: 0 },
      aLook: { buffer, format, stride, offset: stride / 2 },
    },
  });
}

/** A row of quads, told apart by their vertices' numbers; where they go is the shader's business. */
function createQuads(): Geometry {
  const vertices = Float32Array.from({ length: DOTS_PER_ROW * 4 }, (_, i) => i);
  const corners = [0, 1, 2, 2, 1, 3];
  const indices = Uint16Array.from(
    { length: DOTS_PER_ROW * 6 },
    (_, i) => Math.floor(i / 6) * 4 + corners[i % 6],
  );
  return new Geometry({
    attributes: { aVertex: { buffer: vertices, format: 'float32' } },
    indexBuffer: indices,
  });
}
