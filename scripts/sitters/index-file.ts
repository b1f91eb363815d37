import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJson } from './json.ts';
import type { Sitter } from './sitter.ts';
import type { Truth } from './truth.ts';

/** Writes index.json: what a gallery needs to know of each photo that lies in the folder. */
export function writeIndex(folder: string, sitters: readonly Sitter[]): void {
  const rows = sitters.flatMap(({ id }) => {
    const path = join(folder, `${id}.json`);
    if (!existsSync(path)) return [];
    const t = JSON.parse(readFileSync(path, 'utf8')) as Truth;
    const { yawDeg, pitchDeg, rollDeg, focal35mm, headCentrePx, mmPerPx } = t.camera;
    return {
      id,
      title: t.title,
      file: `${id}.jpg`,
      thumb: `${id}.thumb.jpg`,
      width: t.width,
      height: t.height,
      preset: t.preset,
      camera: { yawDeg, pitchDeg, rollDeg, focal35mm, headCentrePx, mmPerPx },
      head: { centre: t.head.centre, semiAxes: t.head.semiAxes },
    };
  });
  writeFileSync(join(folder, 'index.json'), `${toJson(rows)}\n`);
}
