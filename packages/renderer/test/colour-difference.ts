import { colourDifference, type Lab, linearToLab } from '@stubble/core';
import type { Pixels } from '../src/cpu/index.ts';
import { linear } from './helpers.ts';

/** Lab of colours as they come, each computed once. */
function createLab(): (r: number, g: number, b: number) => Lab {
  const known = new Map<number, Lab>();
  return (r, g, b) => {
    const key = (r << 16) | (g << 8) | b;
    let lab = known.get(key);
    if (!lab) {
      lab = linearToLab([linear(r), linear(g), linear(b)]);
      known.set(key, lab);
    }
    return lab;
  };
}

/** Mean CIEDE2000 over the px of two pictures, the difference of their mean colours, and the largest difference of a byte. */
export function compare(
  a: Pixels,
  b: Pixels,
  inside: (x: number, y: number) => boolean = () => true,
): { mean: number; ofMeans: number; most: number } {
  if (a.width !== b.width || a.height !== b.height) {
    throw new Error(`expected ${b.width} x ${b.height} px, got ${a.width} x ${a.height}`);
  }
  const lab = createLab();
  const light = [new Float64Array(3), new Float64Array(3)];
  let [sum, count, most] = [0, 0, 0];
  for (let px = 0; px < a.width * a.height; px++) {
    if (!inside(px % a.width, Math.floor(px / a.width))) continue;
    count++;
    const at = 4 * px;
    for (let c = 0; c < 3; c++) {
      light[0][c] += linear(a.data[at + c]);
      light[1][c] += linear(b.data[at + c]);
    }
    let widest = 0;
    for (let c = 0; c < 3; c++) widest = Math.max(widest, Math.abs(a.data[at + c] - b.data[at + c]));
    if (widest === 0) continue;
    most = Math.max(most, widest);
    sum += colourDifference(
      lab(a.data[at], a.data[at + 1], a.data[at + 2]),
      lab(b.data[at], b.data[at + 1], b.data[at + 2]),
    );
  }
  const mean = (total: Float64Array): Lab =>
    linearToLab([total[0] / count, total[1] / count, total[2] / count]);
  return { mean: sum / count, ofMeans: colourDifference(mean(light[0]), mean(light[1])), most };
}
