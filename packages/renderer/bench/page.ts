// Runs in the browser that scripts/bench/renderer.ts opens, and leaves its numbers on `window`.
import { defaultCase } from '@stubble/core';
import { createLocalFieldSource, createPreview, type Preview } from '../src/index.ts';
import { benchParticles } from './particles.ts';
import { COUNT, HEIGHT, type Timings, timeFrames, WIDTH } from './timing.ts';

declare global {
  interface Window {
    measured?: { readonly ours: Timings; readonly particles: Timings; readonly dividerMs: number };
  }
}

/** 100,000 dots of 0.45 mm, evenly scattered over the whole photo at 0.1 mm per px. */
function scatteredField() {
  const [u, v] = [new Float32Array(COUNT), new Float32Array(COUNT)];
  for (let i = 0; i < COUNT; i++) {
    // Martin Roberts' R2 sequence.
    u[i] = (((i * 0.7548776662466927) % 1) - 0.5) * (WIDTH / 10);
    v[i] = (((i * 0.5698402909980532) % 1) - 0.5) * (HEIGHT / 10);
  }
  const fill = (value: number) => new Float32Array(COUNT).fill(value);
  return {
    count: COUNT,
    u,
    v,
    spacingMm: fill(0.5),
    rank: fill(0),
    group: new Uint16Array(COUNT),
    widthMm: fill(0.45),
    contrast: fill(1),
    retention: fill(1),
    groups: [{ kind: 'session' as const, session: 0, done: false }],
  };
}

async function makePreview(): Promise<Preview> {
  const host = document.createElement('div');
  host.style.cssText = `width:${WIDTH}px;height:${HEIGHT}px`;
  document.body.append(host);
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = '#cda08a';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const photo = await canvas.convertToBlob({ type: 'image/png' });
  const camera = {
    yawDeg: 0,
    pitchDeg: 0,
    rollDeg: 0,
    focal35mm: 400,
    centrePx: [WIDTH / 2, HEIGHT / 2] as [number, number],
    mmPerPx: 0.1,
  };
  const view = {
    id: 'it',
    photo: { name: 'it', widthPx: WIDTH, heightPx: HEIGHT },
    preset: 'front' as const,
    mirrored: false,
    camera,
  };
  const head = { kind: 'patch' as const, widthMm: 400, heightMm: 400 };
  const preview = await createPreview(host, {
    case: { ...defaultCase('bench'), head, views: [view] },
    view: 'it',
    photo,
    field: createLocalFieldSource(scatteredField),
  });
  await new Promise<void>((resolve) => preview.on('ready', () => resolve()));
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  return preview;
}

const preview = await makePreview();
const gl = preview.canvas.getContext('webgl2') as WebGL2RenderingContext;
const ours = await timeFrames(gl, (i) => preview.setDay(100 + i * 10));
const divider = await timeFrames(gl, (i) => preview.setCompare({ mode: 'divider', at: i / 60 }));
preview.destroy();
const particles = await benchParticles();
window.measured = { ours, particles, dividerMs: divider.frameMs };
