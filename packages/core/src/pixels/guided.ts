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
  const products = mean(guide.map((value, i) => value * map[i]));
  const squares = mean(guide.map((value) => value * value));
  const slope = products.map(
    (value, i) => (value - guides[i] * maps[i]) / (squares[i] - guides[i] ** 2 + least * least),
  );
  const offset = maps.map((value, i) => value - slope[i] * guides[i]);
  const [slopes, offsets] = [mean(slope), mean(offset)];
  return guide.map((value, i) => slopes[i] * value + offsets[i]);
}
