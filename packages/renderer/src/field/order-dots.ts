/** Width of the bands in which dots are put, chart mm. Chosen by measurement: the GPU then finds what it paints next to in its cache. */
const BAND_MM = 4;

/**
 * An order in which dots that follow each other lie beside each other: in bands of the chart, there and back. How dots darken does not depend on
 * their order, but how fast they are drawn does.
 */
export function neighbourOrder(u: Float32Array, v: Float32Array, count: number): Uint32Array {
  const order = new Uint32Array(count);
  const { low, high } = bounds(u, v, count);
  const columns = Math.floor((high[0] - low[0]) / BAND_MM) + 1;
  const rows = Math.floor((high[1] - low[1]) / BAND_MM) + 1;
  // A field of nonsense, or of a few dots far apart: its order does not matter.
  if (!(columns * rows <= 16 * count + 4096)) return order.map((_, i) => i);
  const cellOf = (i: number) => {
    const row = Math.floor((v[i] - low[1]) / BAND_MM);
    const column = Math.floor((u[i] - low[0]) / BAND_MM);
    return row * columns + (row % 2 === 0 ? column : columns - 1 - column);
  };
  // Sorted by counting.
  const next = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < count; i++) next[cellOf(i) + 1]++;
  for (let cell = 1; cell < next.length; cell++) next[cell] += next[cell - 1];
  for (let i = 0; i < count; i++) order[next[cellOf(i)]++] = i;
  return order;
}

function bounds(u: Float32Array, v: Float32Array, count: number) {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    low[0] = Math.min(low[0], u[i]);
    low[1] = Math.min(low[1], v[i]);
    high[0] = Math.max(high[0], u[i]);
    high[1] = Math.max(high[1], v[i]);
  }
  return { low, high };
}
