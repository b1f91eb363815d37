import { productOf } from './map-arithmetic.ts';
import { blur } from './small-photo.ts';

interface GuideOptions {
  readonly width: number;
  readonly height: number;
  /** Half the side of the windows in which a map is a linear function of its guide, cells. */
  readonly radius: number;
  /** Changes of the guide below this are no edge. */
  readonly least: number;
}

/** A map whose edges move to the edges of a guide that lie near them (guided filter: He, Sun & Tang 2013). */
export function guidedBy(
  guide: Float32Array,
  map: Float32Array,
  { width, height, radius, least }: GuideOptions,
): Float32Array {
  const mean = (values: Float32Array): Float32Array => blur(values, width, height, radius);
  const [guides, maps] = [mean(guide), mean(map)];
  const [products, squares] = [mean(productOf(guide, map)), mean(productOf(guide, guide))];
  const [slope, offset] = [new Float32Array(map.length), new Float32Array(map.length)];
  for (let i = 0; i < map.length; i++) {
    slope[i] = (products[i] - guides[i] * maps[i]) / (squares[i] - guides[i] ** 2 + least * least);
    offset[i] = maps[i] - slope[i] * guides[i];
  }
  const [slopes, offsets] = [mean(slope), mean(offset)];
  const guided = new Float32Array(map.length);
  for (let i = 0; i < map.length; i++) guided[i] = slopes[i] * guide[i] + offsets[i];
  return guided;
}
