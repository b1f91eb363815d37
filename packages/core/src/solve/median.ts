/**
 * The value at an index of some values as they would be sorted, upward; moves them about (quickselect, Hoare 1961). A sort looks at all of them
 * many times, and most maps are asked for their middle value only.
 * @param values none of them NaN
 */
export function nthSmallest(values: Float32Array, index: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = middleOfThree(values[from], values[(from + to) >> 1], values[to]);
    let [i, j] = [from, to];
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const swapped = values[i];
      values[i++] = values[j];
      values[j--] = swapped;
    }
    if (index <= j) to = j;
    else if (index >= i) from = i;
    else break;
  }
  return values[index];
}

const middleOfThree = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
