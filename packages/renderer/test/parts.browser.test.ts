import { expect, test } from 'vitest';
import { packNormal, unpackNormal } from '../src/field/place-dots.ts';
import { estimateShine } from '../src/photo/estimate-shine.ts';
import { readPhotoSize } from '../src/photo/photo-size.ts';
import { randomFrom, toPng } from './helpers.ts';

test('a normal packed into 24 bits points the same way within 0.06°', () => {
  const random = randomFrom(3);
  for (let i = 0; i < 2000; i++) {
    const n = [random() - 0.5, random() - 0.5, random() - 0.5];
    const length = Math.hypot(...n);
    const [x, y, z] = n.map((value) => value / length);
    const packed = packNormal(x, y, z);
    expect(packed).toBe(Math.fround(packed));
    const u = unpackNormal(packed);
    const apart = Math.hypot(u[0] - x, u[1] - y, u[2] - z);
    expect(apart).toBeLessThan((0.06 * Math.PI) / 180);
  }
});

test('the size of a photo is read before it is decoded', async () => {
  const png = await toPng(new ImageData(123, 45));
  expect(await readPhotoSize(png)).toEqual({ widthPx: 123, heightPx: 45 });
  const canvas = new OffscreenCanvas(200, 77);
  canvas.getContext('2d')?.fillRect(0, 0, 5, 5);
  for (const type of ['image/jpeg', 'image/webp']) {
    const file = await canvas.convertToBlob({ type });
    expect(await readPhotoSize(file)).toEqual({ widthPx: 200, heightPx: 77 });
    expect(await readPhotoSize(file.slice(0, 12))).toBeNull();
  }
  expect(await readPhotoSize(new Blob(['hello']))).toBeNull();
});

test('skin mirrors a little everywhere, and a highlight on it has about its own shine', () => {
  const [width, height] = [200, 160];
  const encode = (light: number) =>
    255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
  for (const tone of [
    [0.62, 0.42, 0.33],
    [0.12, 0.06, 0.04],
  ]) {
    const random = randomFrom(5);
    const photo = new ImageData(width, height);
    const shine = new Float32Array(width * height);
    for (let i = 0; i < width * height; i++) {
      const [x, y] = [i % width, Math.floor(i / width)];
      const shading = 0.55 + (0.45 * x) / width;
      shine[i] = 0.35 * Math.exp(-((x - 130) ** 2 + (y - 80) ** 2) / 200);
      const noise = () => 1 + 0.03 * (random() - 0.5);
      const rgb = tone.map((value) => encode(Math.min(1, value * shading * noise() + shine[i])));
      photo.data.set([...rgb, 255], 4 * i);
    }
    const samples = Array.from({ length: 4000 }, () => random() * 160);
    const map = estimateShine(photo, samples);
    const peak = (map.roots[80 * width + 130] / 255) ** 2;
    expect(peak).toBeGreaterThan(0.13);
    expect(peak).toBeLessThan(0.4);
    const matte = Array.from(map.roots, (root) => (root / 255) ** 2).filter((_, i) => shine[i] < 1e-4);
    // Fresnel's 0.028 at most, and a blotch.
    expect(Math.max(...matte)).toBeLessThan(0.035);
    const mean = matte.reduce((a, b) => a + b) / matte.length;
    expect(mean).toBeGreaterThan(0.006);
    expect(mean).toBeLessThan(0.02);
  }
});
