import { createRequire } from 'node:module';
import type { Periodogram, SpacedDots, Square } from '../../packages/core/src/index.ts';

interface Grey {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly data: Buffer;
}

const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { sync: { write(image: Grey, options: { colorType: number }): Buffer } };
};

/** Side of a picture, px. */
export const PICTURE_PX = 200;
/** Part of the square's side that a picture of dots shows, so that single dots are seen. */
const SHOWN = 0.5;
/** Power that is shown white. Chosen so that rings stay apart from noise. */
const WHITE_POWER = 2;

/** Dots of a quarter of the square as SVG, each 0.3 spacings wide. */
export function dotsSvg({ count, x, y }: SpacedDots, { x: left, y: top, side }: Square): string {
  const extent = SHOWN * side;
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [x[i] - left, y[i] - top];
    if (dx < 0 || dy < 0 || dx > extent || dy > extent) continue;
    parts.push(`M${round(dx)} ${round(dy)}h0`);
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_PX}" height="${PICTURE_PX}" viewBox="0 0 ${extent} ${extent}">`,
    '<title>Dots</title>',
    `<rect width="${extent}" height="${extent}" fill="#fff"/>`,
    `<path d="${parts.join('')}" stroke="#222" stroke-width="0.3" stroke-linecap="round"/>`,
    '</svg>',
    '',
  ].join('\n');
}

/** A spectrum as a grey PNG: frequency 0 in the middle, black no power, white twice that of white noise or more. */
export function spectrumPng({ maxFrequency: K, power }: Periodogram): Buffer {
  const side = 2 * K + 1;
  const data = Buffer.alloc(4 * side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      // The half-plane v < 0 mirrors the other.
      const [u, v] = row >= K ? [column - K, row - K] : [K - column, K - row];
      const value = u === 0 && v === 0 ? 0 : power[v * side + u + K];
      const grey = Math.round(255 * Math.min(1, value / WHITE_POWER));
      data.set([grey, grey, grey, 255], 4 * (row * side + column));
    }
  }
  return PNG.sync.write({ width: side, height: side, data }, { colorType: 0 });
}

/** Radial mean powers as a line on axes: frequency from 0 to 1.6 sqrt(N), power from 0 to 3. */
export function radialSvg(radial: Float64Array, root: number): string {
  const points = Array.from(radial.subarray(1), (power, i) => {
    const across = ((i + 1) / (1.6 * root)) * PICTURE_PX;
    return `${round(across)} ${round(PICTURE_PX - (Math.min(3, power) / 3) * PICTURE_PX)}`;
  });
  const white = round(PICTURE_PX * (2 / 3));
  const half = round(PICTURE_PX * (0.5 / 1.6));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE_PX} ${PICTURE_PX}" width="${PICTURE_PX}" height="${PICTURE_PX}">`,
    '<title>Power by frequency</title>',
    `<rect width="${PICTURE_PX}" height="${PICTURE_PX}" fill="#fff"/>`,
    `<path d="M0 ${white}H${PICTURE_PX}M${half} 0V${PICTURE_PX}" stroke="#ccc"/>`,
    `<path d="M${points.join('L')}" fill="none" stroke="#222" stroke-width="1.5"/>`,
    '</svg>',
    '',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
