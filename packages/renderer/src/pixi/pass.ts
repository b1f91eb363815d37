import { type Geometry, GlProgram, Shader, type State, type TextureSource, UniformGroup } from 'pixi.js';
import type { Gpu } from './gpu.ts';
import { COVER_VERTEX } from './shaders/colour.ts';

type UniformType = 'f32' | 'vec2<f32>' | 'vec3<f32>' | 'vec4<f32>' | 'mat3x3<f32>';

/** One value, or an array of so many. */
type UniformKind = UniformType | { readonly type: UniformType; readonly size: number };

const FLOATS: Readonly<Record<UniformType, number>> = {
  f32: 1,
  'vec2<f32>': 2,
  'vec3<f32>': 3,
  'vec4<f32>': 4,
  'mat3x3<f32>': 9,
};

export interface PassOptions {
  readonly fragment: string;
  /** @defaultValue one triangle over the whole target */
  readonly vertex?: string;
  readonly uniforms: Readonly<Record<string, UniformKind>>;
  readonly textures: readonly string[];
}

/** Values of uniforms by name; those that are not named keep theirs. */
export type Uniforms = Readonly<Record<string, number | ArrayLike<number>>>;

export interface DrawOptions {
  readonly uniforms?: Uniforms;
  readonly textures: Readonly<Record<string, TextureSource>>;
  /** @defaultValue the triangle of the pass' own vertex program */
  readonly geometry?: Geometry;
  /** @defaultValue no blending */
  readonly state?: State;
  readonly instanceCount?: number;
}

/** A program that draws onto the target that is bound. */
export interface Pass {
  draw(options: DrawOptions): void;
  destroy(): void;
}

/**
 * Textures go straight to their units, and uniforms to the GPU when one of them has changed: pixi's own way through a shader's resources costs a
 * change of day twice the page's time, and wants no texture destroyed while a shader names it.
 */
export function createPass(
  gpu: Gpu,
  { fragment, vertex = COVER_VERTEX, uniforms, textures }: PassOptions,
): Pass {
  const units = textures.map((name, unit) => [name, { value: unit, type: 'i32' }] as const);
  const floats = Object.entries(uniforms).map(([name, kind]) => [name, uniformOf(kind)] as const);
  const pass = new UniformGroup(Object.fromEntries([...floats, ...units]), { isStatic: true });
  const values = pass.uniforms as Record<string, number | Float32Array>;
  const glProgram = GlProgram.from({ vertex, fragment, preferredFragmentPrecision: 'highp' });
  const shader = new Shader({ glProgram, resources: { pass } });
  return {
    draw({ uniforms: next, textures: bound, geometry = gpu.cover, state = gpu.opaque, instanceCount = 1 }) {
      const changed = next ? take(values, next) : false;
      // Passes of one source share a program, whose values are those of the pass that drew last.
      if (changed || holders.get(glProgram) !== pass) pass.update();
      holders.set(glProgram, pass);
      for (let unit = 0; unit < textures.length; unit++) {
        gpu.renderer.texture.bind(bound[textures[unit]] ?? gpu.blank, unit);
      }
      gpu.renderer.encoder.draw({ geometry, shader, state, instanceCount });
    },
    destroy: () => shader.destroy(),
  };
}

/** The uniforms that each program holds. */
const holders = new WeakMap<GlProgram, UniformGroup>();

/** Whether any value is another than before. */
function take(values: Record<string, number | Float32Array>, next: Uniforms): boolean {
  let changed = false;
  for (const name in next) {
    const [from, to] = [next[name], values[name]];
    if (typeof from === 'number') {
      if (from === to) continue;
      values[name] = from;
      changed = true;
    } else if (typeof to !== 'number') {
      for (let i = 0; i < from.length; i++) {
        if (to[i] === Math.fround(from[i])) continue;
        to[i] = from[i];
        changed = true;
      }
    }
  }
  return changed;
}

function uniformOf(kind: UniformKind) {
  if (typeof kind !== 'string') return { ...kind, value: new Float32Array(kind.size * FLOATS[kind.type]) };
  return { type: kind, value: kind === 'f32' ? 0 : new Float32Array(FLOATS[kind]) };
}
