/** Hash of two integers to [0, 1). */
export function chance(a: number, b: number): number {
  let v = Math.imul(a | 0, 374761393) + Math.imul(b | 0, 668265263);
  v = Math.imul(v ^ (v >>> 13), 1274126177);
  return ((v ^ (v >>> 16)) >>> 0) / 4294967296;
}
