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

export interface DrawOptions {
  readonly uniforms?: Readonly<Record<string, number | ArrayLike<number>>>;
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

export function createPass(
  gpu: Gpu,
  { fragment, vertex = COVER_VERTEX, uniforms, textures }: PassOptions,
): Pass {
  const group = new UniformGroup(
    Object.fromEntries(Object.entries(uniforms).map(([name, kind]) => [name, uniformOf(kind)])),
  );
  const values = group.uniforms as Record<string, number | Float32Array>;
  const glProgram = GlProgram.from({ vertex, fragment, preferredFragmentPrecision: 'highp' });
  const blanks = Object.fromEntries(textures.map((name) => [name, gpu.blank]));
  const shader = new Shader({ glProgram, resources: { pass: group, ...blanks } });
  return {
    draw({
      uniforms: next = {},
      textures: bound,
      geometry = gpu.cover,
      state = gpu.opaque,
      instanceCount = 1,
    }) {
      for (const [name, value] of Object.entries(next)) {
        if (typeof value === 'number') values[name] = value;
        else (values[name] as Float32Array).set(value);
      }
      Object.assign(shader.resources, bound);
      gpu.renderer.encoder.draw({ geometry, shader, state, instanceCount });
      Object.assign(shader.resources, blanks);
    },
    destroy: () => shader.destroy(),
  };
}

function uniformOf(kind: UniformKind) {
  if (typeof kind !== 'string') return { ...kind, value: new Float32Array(kind.size * FLOATS[kind.type]) };
  return { type: kind, value: kind === 'f32' ? 0 : new Float32Array(FLOATS[kind]) };
}
