import 'pixi.js/unsafe-eval';
import { Geometry, State, type TextureSource, WebGLRenderer } from 'pixi.js';
import { PreviewError } from '../preview-error.ts';
import { createTarget } from './textures.ts';

/** A pixi renderer used without a scene: passes bind a target and draw one geometry. */
export interface Gpu {
  readonly renderer: WebGLRenderer;
  readonly canvas: HTMLCanvasElement;
  /** Longest side of a texture, px. */
  readonly maxTexture: number;
  /** Longest side of a point, px. */
  readonly largestPoint: number;
  /** What transmittance is drawn into: half floats, or floats where those blend faster. */
  readonly lightFormat: 'rgba16float' | 'rgba32float';
  /** Passes that cover their whole target. */
  readonly cover: Geometry;
  readonly opaque: State;
  /** Stands in for textures that come and go: pixi wants none destroyed while a shader still names it. */
  readonly blank: TextureSource;
  destroy(): void;
}

const NO_WEBGL2 =
  'This browser cannot draw the preview because WebGL 2 is missing or turned off. Update the browser, turn on hardware acceleration, or try another one.';
const NO_FLOAT =
  'The graphics driver of this device has no floating-point targets, so the picture is computed on the processor: it is the same, but slower. Updating the driver may help.';

/** Set up the GPU behind a fresh canvas. @throws PreviewError 'no-webgl2' or 'no-float-target'. */
export async function createGpu(canvas: HTMLCanvasElement): Promise<Gpu> {
  const gl = canvas.getContext('webgl2', { alpha: true, antialias: false, stencil: true });
  if (!gl) throw new PreviewError('no-webgl2', NO_WEBGL2);
  // Either lets rgba16float be a target that blends.
  if (!gl.getExtension('EXT_color_buffer_float') && !gl.getExtension('EXT_color_buffer_half_float')) {
    throw new PreviewError('no-float-target', NO_FLOAT);
  }
  const programs = notePrograms(gl);
  const renderer = new WebGLRenderer();
  await renderer.init({
    canvas,
    context: gl,
    width: Math.max(1, canvas.width),
    height: Math.max(1, canvas.height),
    backgroundAlpha: 0,
    clearBeforeRender: false,
    skipExtensionImports: true,
    gcActive: false,
  });
  // It would have the page draw sixty frames a second for tasks that nobody gives it.
  renderer.scheduler.destroy();
  const cover = new Geometry({
    attributes: { aPosition: { buffer: [-1, -1, 3, -1, -1, 3], format: 'float32x2' } },
  });
  const opaque = new State();
  opaque.blend = false;
  const blank = createTarget(1, 1, 'rgba8unorm');
  let alive = true;
  return {
    renderer,
    canvas,
    maxTexture: gl.getParameter(gl.MAX_TEXTURE_SIZE),
    largestPoint: gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE)[1],
    lightFormat: blendsFloats(gl) ? 'rgba32float' : 'rgba16float',
    cover,
    opaque,
    blank,
    destroy() {
      if (!alive) return;
      alive = false;
      cover.destroy(true);
      blank.destroy();
      for (const program of programs) gl.deleteProgram(program);
      renderer.destroy({ removeView: true });
    },
  };
}

/** All programs that are made from now on: pixi lets go of them without deleting them. */
function notePrograms(gl: WebGL2RenderingContext): readonly WebGLProgram[] {
  const programs: WebGLProgram[] = [];
  const create = gl.createProgram.bind(gl);
  gl.createProgram = () => {
    const program = create();
    programs.push(program);
    return program;
  };
  return programs;
}

/** Software has no half floats of its own and converts at every blend: with whole ones dots are drawn in two thirds of the time. GPUs prefer halves. */
function blendsFloats(gl: WebGL2RenderingContext): boolean {
  if (!gl.getExtension('EXT_color_buffer_float') || !gl.getExtension('EXT_float_blend')) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return /swiftshader|llvmpipe|software|basic render/i.test(String(name));
}
