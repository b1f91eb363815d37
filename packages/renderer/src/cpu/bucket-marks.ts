import { type Marks, SHAPE_FLOATS } from './place-marks.ts';

/** Rows of texels in one bucket. */
const BUCKET_ROWS = 64;

/** Which marks touch which rows, so that a band of a picture reads only its own. */
export interface MarkRows {
  /** Calls back with every mark that may touch rows [first, end), and the part of those rows it is asked for: each row of a mark once. */
  forEach(first: number, end: number, draw: (mark: number, first: number, end: number) => void): void;
}

/** @param height rows of texels in all. */
export function bucketMarks(marks: Marks, height: number): MarkRows {
  const last = Math.max(0, Math.ceil(height / BUCKET_ROWS) - 1);
  const starts = new Uint32Array(last + 2);
  const range = (mark: number): [number, number] => {
    const at = mark * SHAPE_FLOATS;
    const far = marks.shapes[at + 12] + marks.shapes[at + 13];
    const y = marks.centres[2 * mark + 1];
    const bucket = (row: number) => Math.min(last, Math.max(0, Math.floor(row / BUCKET_ROWS)));
    return [bucket(y - far), bucket(y + far)];
  };

  // Count, sum up, fill.
  for (let mark = 0; mark < marks.count; mark++) {
    const [from, to] = range(mark);
    for (let bucket = from; bucket <= to; bucket++) starts[bucket + 1]++;
  }
  for (let bucket = 0; bucket <= last; bucket++) starts[bucket + 1] += starts[bucket];
  const next = starts.slice();
  const members = new Uint32Array(starts[last + 1]);
  for (let mark = 0; mark < marks.count; mark++) {
    const [from, to] = range(mark);
    for (let bucket = from; bucket <= to; bucket++) members[next[bucket]++] = mark;
  }

  return {
    forEach(first, end, draw) {
      const to = Math.min(last, Math.floor((end - 1) / BUCKET_ROWS));
      for (let bucket = Math.max(0, Math.floor(first / BUCKET_ROWS)); bucket <= to; bucket++) {
        const low = Math.max(first, bucket * BUCKET_ROWS);
        const high = bucket === last ? end : Math.min(end, (bucket + 1) * BUCKET_ROWS);
        for (let i = starts[bucket]; i < starts[bucket + 1]; i++) draw(members[i], low, high);
      }
    },
  };
}
