/** Growing list of dots in the order they were placed. */
export class DotList {
  count = 0;
  x = new Float32Array(1024);
  y = new Float32Array(1024);
  t = new Float32Array(1024);

  push(x: number, y: number, t: number): void {
    if (this.count === this.x.length) this.grow();
    const i = this.count++;
    this.x[i] = x;
    this.y[i] = y;
    this.t[i] = t;
  }

  private grow(): void {
    const size = this.x.length * 2;
    this.x = enlarged(this.x, size);
    this.y = enlarged(this.y, size);
    this.t = enlarged(this.t, size);
  }
}

function enlarged(array: Float32Array, size: number): Float32Array<ArrayBuffer> {
  const result = new Float32Array(size);
  result.set(array);
  return result;
}
