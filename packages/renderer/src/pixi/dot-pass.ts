import type { Lens } from '@stubble/core';
import { GROUP_STATE_FLOATS, lensPosition } from '@stubble/core';
import { Geometry, Rectangle, State, type TextureSource } from 'pixi.js';
import { DOTS_PER_ROW, type PlacedDots } from '../field/place-dots.ts';
import type { Gpu } from './gpu.ts';
import { createPass, type Pass } from './pass.ts';
import { dotsFragment, dotsVertex, type Samples } from './shaders/dots.ts';
import { createDataTexture } from './textures.ts';

/** Where in the photo a target lies: target px = photo px · scale + (x, y); its size in px. */
export interface TargetWindow {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws how much light the dots let through. */
export interface DotPass {
  /** Upload dots, unless these are already there. */
  setDots(placed: PlacedDots): void;
  /** Upload the state of every group (8 floats each), unless it is already there. */
  setGroups(table: Float32Array): void;
  /** Clear the target to 1 and multiply every dot onto it. */
  draw(target: TextureSource, lens: Lens, window: TargetWindow): void;
  destroy(): void;
}

const WHITE = [1, 1, 1, 1] as const;

/** Width of a usual mark at the hairline, mm, and the radius below which one sample per px does not do, px. */
const FINE_MARK_MM = 0.3;
const ONE_SAMPLE_PX = 1.4;

export function createDotPass(gpu: Gpu): DotPass {
  let dots = createDataTexture(new Float32Array(8), 2, 1);
  let groups = createDataTexture(new Float32Array(8), 2, 1);
  let placed: PlacedDots | null = null;
  let table: Float32Array | null = null;
  const geometry = createQuads();
  const state = new State();
  state.blend = true;
  state.blendMode = 'multiply';
  const passes = { 1: createProgram(gpu, 1), 4: createProgram(gpu, 4) };
  return {
    setDots(next) {
      if (placed === next) return;
      placed = next;
      if (next.rows === 0) return;
      dots.destroy();
      dots = createDataTexture(next.texels, DOTS_PER_ROW * 2, next.rows);
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
    draw(target, lens, window) {
      const frame = new Rectangle(0, 0, window.width, window.height);
      gpu.renderer.renderTarget.bind({ target, clear: true, clearColor: [...WHITE], frame });
      if (!placed?.rows || !table) return;
      const pxPerMm = (lens.focalPx * window.scale) / lens.translationMm[2];
      const samples = (FINE_MARK_MM / 2) * pxPerMm < ONE_SAMPLE_PX ? 4 : 1;
      const r = lens.rotation;
      passes[samples].draw({
        uniforms: {
          // By columns, as GL wants it.
          uRotation: [r[0], r[3], r[6], r[1], r[4], r[7], r[2], r[5], r[8]],
          uTranslation: lens.translationMm,
          uEye: lensPosition(lens),
          uLens: [lens.focalPx, ...lens.principalPx],
          uToTarget: [window.scale, window.x, window.y],
          uTargetSize: [window.width, window.height],
        },
        textures: { uDots: dots, uGroups: groups },
        geometry,
        state,
        instanceCount: placed.rows,
      });
    },
    destroy() {
      passes[1].destroy();
      passes[4].destroy();
      geometry.destroy(true);
      dots.destroy();
      groups.destroy();
    },
  };
}

function createProgram(gpu: Gpu, samples: Samples): Pass {
  return createPass(gpu, {
    vertex: dotsVertex(samples),
    fragment: dotsFragment(samples),
    uniforms: {
      uRotation: 'mat3x3<f32>',
      uTranslation: 'vec3<f32>',
      uEye: 'vec3<f32>',
      uLens: 'vec3<f32>',
      uToTarget: 'vec3<f32>',
      uTargetSize: 'vec2<f32>',
    },
    textures: ['uDots', 'uGroups'],
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
