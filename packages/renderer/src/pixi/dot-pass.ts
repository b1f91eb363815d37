import type { Lens } from '@stubble/core';
import { lensPosition } from '@stubble/core';
import { type BufferImageSource, Geometry, Rectangle, State, type TextureSource } from 'pixi.js';
import { DOTS_PER_ROW, type PlacedDots } from '../field/place-dots.ts';
import type { Gpu } from './gpu.ts';
import { createPass } from './gpu.ts';
import { DOTS_FRAGMENT, DOTS_VERTEX } from './shaders/dots.ts';
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

export function createDotPass(gpu: Gpu): DotPass {
  let dots = createDataTexture(new Float32Array(8), 2, 1);
  let groups = createDataTexture(new Float32Array(8), 2, 1);
  let placed: PlacedDots | null = null;
  let table: Float32Array | null = null;
  const geometry = createQuads();
  const state = new State();
  state.blend = true;
  state.blendMode = 'multiply';
  const { shader, uniforms } = createPass(
    DOTS_FRAGMENT,
    {
      uRotation: { value: new Float32Array(9), type: 'mat3x3<f32>' },
      uTranslation: { value: new Float32Array(3), type: 'vec3<f32>' },
      uEye: { value: new Float32Array(3), type: 'vec3<f32>' },
      uLens: { value: new Float32Array(3), type: 'vec3<f32>' },
      uToTarget: { value: new Float32Array(3), type: 'vec3<f32>' },
      uTargetSize: { value: new Float32Array(2), type: 'vec2<f32>' },
    },
    { uDots: dots, uGroups: groups },
    DOTS_VERTEX,
  );
  const swap = (name: 'uDots' | 'uGroups', old: BufferImageSource, next: BufferImageSource) => {
    shader.resources[name] = next;
    old.destroy();
    return next;
  };
  return {
    setDots(next) {
      if (placed === next) return;
      placed = next;
      if (next.rows > 0)
        dots = swap('uDots', dots, createDataTexture(next.texels, DOTS_PER_ROW * 2, next.rows));
    },
    setGroups(next) {
      if (table === next) return;
      table = next;
      const rows = Math.max(1, next.length / 8);
      if (rows !== groups.height) {
        groups = swap('uGroups', groups, createDataTexture(new Float32Array(rows * 8), 2, rows));
      }
      (groups.resource as Float32Array).set(next);
      groups.update();
    },
    draw(target, lens, window) {
      const frame = new Rectangle(0, 0, window.width, window.height);
      gpu.renderer.renderTarget.bind({ target, clear: true, clearColor: [...WHITE], frame });
      if (!placed?.rows || !table) return;
      const r = lens.rotation;
      (uniforms['uRotation'] as Float32Array).set([r[0], r[3], r[6], r[1], r[4], r[7], r[2], r[5], r[8]]);
      (uniforms['uTranslation'] as Float32Array).set(lens.translationMm);
      (uniforms['uEye'] as Float32Array).set(lensPosition(lens));
      (uniforms['uLens'] as Float32Array).set([lens.focalPx, ...lens.principalPx]);
      (uniforms['uToTarget'] as Float32Array).set([window.scale, window.x, window.y]);
      (uniforms['uTargetSize'] as Float32Array).set([window.width, window.height]);
      gpu.renderer.encoder.draw({ geometry, shader, state, instanceCount: placed.rows });
    },
    destroy() {
      shader.destroy();
      geometry.destroy(true);
      dots.destroy();
      groups.destroy();
    },
  };
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
