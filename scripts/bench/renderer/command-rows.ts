import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultCase, presetCamera } from '@stubble/core';
import { encodePicture } from '../../../packages/renderer/src/node/codecs.ts';
import type { BenchRow } from '../bench-row.ts';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'packages/renderer/dist/node/main.js');
/** How often memory is looked at, ms. */
const LOOK_MS = 20;
const MOST_MB = 600;

/** The command line on photos of 24 and 48 megapixels of a whole head, as it is built: time from start to the file, and greatest memory. */
export async function commandRows(): Promise<BenchRow[]> {
  const projects = ['packages/core', 'packages/renderer', 'packages/renderer/tsconfig.node.json'];
  execFileSync('npx', ['tsc', '-b', ...projects], { cwd: ROOT, stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'stubble-bench-'));
  try {
    const rows: BenchRow[] = [];
    for (const [name, widthPx, heightPx] of [
      ['24 MP', 6000, 4000],
      ['48 MP', 8000, 6000],
    ] as const) {
      rows.push(...(await measure(folder, { name, widthPx, heightPx })));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  folder: string,
  { name, widthPx, heightPx }: { name: string; widthPx: number; heightPx: number },
): Promise<BenchRow[]> {
  const [photo, file, out] = ['photo.jpg', 'case.json', 'out.png'].map((leaf) => join(folder, leaf));
  const size = { widthPx, heightPx };
  await writeFile(photo, encodePicture(skin(widthPx, heightPx), { kind: 'jpeg', quality: 0.9 }));
  const camera = presetCamera('front', size);
  const view = { id: 'it', photo: { name: 'photo.jpg', ...size }, preset: 'front', mirrored: false, camera };
  writeFileSync(file, JSON.stringify({ ...defaultCase('bench'), views: [view] }));
  const { seconds, mostMb } = await run(['render', photo, '--case', file, '-o', out]);
  const row = { area: 'renderer', peer: null, ratio: null };
  return [
    {
      ...row,
      name: `command, JPEG of ${name} to PNG, whole run`,
      value: seconds,
      unit: 's',
      target: 'reported',
      met: null,
    },
    {
      ...row,
      name: `command, JPEG of ${name} to PNG, greatest memory`,
      value: mostMb,
      unit: 'MB',
      target: name === '24 MP' ? `<= ${MOST_MB}` : 'reported',
      met: name === '24 MP' ? mostMb <= MOST_MB : null,
    },
  ];
}

async function run(args: readonly string[]): Promise<{ seconds: number; mostMb: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  let mostMb = Number.NaN;
  const look = setInterval(() => {
    mostMb = residentMb(child.pid) ?? mostMb;
  }, LOOK_MS);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`the command ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, mostMb };
}

/** Greatest resident memory so far, as Linux tells it (proc(5), VmHWM); null elsewhere. */
function residentMb(pid: number | undefined): number | null {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return null;
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'));
  return peak ? (Number(peak[1]) * 1024) / 1e6 : null;
}

/** Skin with the noise of a camera: a plain colour would cost a codec nothing. */
function skin(width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, seed = 1; i < width * height; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    const noise = (seed >>> 29) - 4;
    const light = 12 * Math.sin((i % width) / 300);
    data[4 * i] = 205 + noise + light;
    data[4 * i + 1] = 160 + noise + light;
    data[4 * i + 2] = 138 + noise + light;
    data[4 * i + 3] = 255;
  }
  return { width, height, data };
}
