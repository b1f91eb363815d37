import { expect, onTestFinished, test } from 'vitest';
import { createPreview, PreviewError, type PreviewErrorCode } from '../src/index.ts';
import {
  always,
  difference,
  gridField,
  hostOf,
  nextFrame,
  readyPreview,
  sitting,
  skin,
  toPixels,
} from './helpers.ts';

const field = () => always(gridField({ reachMm: 8 }));

test('a loss of the GPU comes back with the same pixels', async () => {
  const sit = await sitting({ widthPx: 300, heightPx: 250 });
  const preview = await readyPreview(hostOf(260, 250), sit, { field: field() });
  const before = await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 0.5 }));
  for (let cycle = 0; cycle < 3; cycle++) {
    const restored = new Promise<void>((resolve) => preview.on('contextrestored', () => resolve()));
    const loss = preview.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    preview.setDay(100 + cycle);
    await new Promise((resolve) => setTimeout(resolve, 20));
    loss?.restoreContext();
    await restored;
    preview.setDay(24 + 365);
    const after = await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 0.5 }));
    expect(difference(before, after)).toEqual({ most: 0, px: 0 });
  }
  const size = await toPixels(await preview.exportImage());
  expect([size.width, size.height]).toEqual([300, 250]);
});

test('an export during a loss of the GPU completes or says what to do', async () => {
  const sit = await sitting({ widthPx: 1500, heightPx: 1200 });
  const preview = await readyPreview(hostOf(300, 250), sit, { field: field() });
  const work = preview.exportImage().then(
    (blob) => blob.type,
    (error: unknown) => (error as PreviewError).code,
  );
  await new Promise((resolve) => setTimeout(resolve, 10));
  const loss = preview.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  const restored = new Promise<void>((resolve) => preview.on('contextrestored', () => resolve()));
  loss?.loseContext();
  await new Promise((resolve) => setTimeout(resolve, 20));
  loss?.restoreContext();
  expect(['image/png', 'export-failed']).toContain(await work);
  await restored;
  expect((await preview.exportImage()).type).toBe('image/png');
});

test('made and destroyed ten times, two at a time', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const host = hostOf(200, 200);
  const lasting = await readyPreview(hostOf(200, 200), sit, { field: field() });
  for (let i = 0; i < 10; i++) {
    const preview = await createPreview(host, {
      case: sit.case,
      view: 'it',
      photo: sit.photo,
      field: field(),
    });
    if (i % 2 === 0) await new Promise<void>((resolve) => preview.on('ready', () => resolve()));
    preview.destroy();
    preview.destroy();
    expect(host.childElementCount).toBe(0);
    expect(() => preview.setDay(3)).toThrow('closed');
  }
  const alive = await nextFrame(lasting, () => lasting.setDay(500));
  expect(difference(alive, sit.pixels).px).toBeGreaterThan(1000);
});

test('given up while it is being made', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const host = hostOf(200, 200);
  const giveUp = new AbortController();
  const options = { case: sit.case, view: 'it', photo: sit.photo, signal: giveUp.signal };
  const work = createPreview(host, options);
  giveUp.abort();
  await expect(work).rejects.toThrow('abort');
  expect(host.childElementCount).toBe(0);
});

test('dots come from a worker unless told otherwise', async () => {
  const head = { kind: 'patch', widthMm: 72, heightMm: 72 } as const;
  const sit = await sitting({ widthPx: 400, heightPx: 400, head, camera: { mmPerPx: 0.2 } });
  const preview = await readyPreview(hostOf(400, 400), sit, {});
  expect(preview.field?.count).toBeGreaterThan(4000);
  const image = await toPixels(await preview.exportImage());
  expect(difference(image, sit.pixels).px).toBeGreaterThan(10_000);
});

test('without WebGL 2 there is a sentence, and nothing is left on the page', async () => {
  const original = HTMLCanvasElement.prototype.getContext;
  onTestFinished(() => {
    HTMLCanvasElement.prototype.getContext = original;
  });
  const noGl = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
  };
  HTMLCanvasElement.prototype.getContext = noGl as typeof original;
  const sit = await sitting({ widthPx: 100, heightPx: 100 });
  const host = hostOf(100, 100);
  const work = createPreview(host, { case: sit.case, view: 'it', photo: sit.photo, field: field() });
  await expectCode(work, 'no-webgl2');
  expect(host.childElementCount).toBe(0);
});

test('a photo that cannot be shown is refused with a sentence, and what was on screen stays', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: field() });
  const shown = await nextFrame(preview, () => preview.setCompare(null));
  const jpeg = await preview.exportImage({ type: 'image/jpeg' });
  const bad: [Blob, PreviewErrorCode][] = [
    [new Blob([]), 'photo-unreadable'],
    [new Blob(['this is text'], { type: 'image/jpeg' }), 'photo-unreadable'],
    [jpeg.slice(0, 150), 'photo-unreadable'],
    [pngHeader(20_000, 20_000), 'photo-too-large'],
    [(await sitting({ widthPx: 201, heightPx: 200 })).photo, 'photo-mismatch'],
  ];
  for (const [photo, code] of bad) await expectCode(preview.setView({ id: 'it', photo }), code);
  const after = await nextFrame(preview, () => preview.setCompare(null));
  expect(difference(shown, after)).toEqual({ most: 0, px: 0 });
});

test('another photo of another size, with its case', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const other = await sitting({ widthPx: 320, heightPx: 240, paint: (x, y) => skin(y, x) });
  const preview = await readyPreview(hostOf(320, 240), sit, { field: field() });
  await preview.setView({ id: 'it', photo: other.photo, case: other.case });
  expect(preview.photoSize).toEqual({ widthPx: 320, heightPx: 240 });
  const before = await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 1 }));
  expect(difference(before, other.pixels)).toEqual({ most: 0, px: 0 });
});

test('the saved file has the size of the photo, and a caption when asked', async () => {
  const sit = await sitting({ widthPx: 1337, heightPx: 1111 });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: field() });
  const plain = await toPixels(await preview.exportImage());
  expect([plain.width, plain.height]).toEqual([1337, 1111]);
  const jpeg = await preview.exportImage({ type: 'image/jpeg', caption: 'Simulation' });
  expect(jpeg.type).toBe('image/jpeg');
  const captioned = await toPixels(jpeg);
  const bottom = (1337 * 1105 + 1000) * 4;
  expect(captioned.data[bottom]).toBeLessThan(plain.data[bottom] - 40);
});

test('overlays find their places: screen to photo and back', async () => {
  const sit = await sitting({ widthPx: 400, heightPx: 200 });
  const host = hostOf(200, 300);
  const preview = await readyPreview(host, sit, { field: field() });
  expect(preview.placement).toEqual({ scale: 0.5, x: 0, y: 100 });
  preview.zoomBy(2, { x: 50, y: 150 });
  const about = preview.toPhoto(50, 150);
  expect(about.x).toBeCloseTo(100, 6);
  expect(about.y).toBeCloseTo(100, 6);
  expect(preview.toScreen(100, 100)).toEqual({ x: 50, y: 150 });
  preview.fit({ bottom: 100 });
  const moved = new Promise((resolve) => preview.on('placement', resolve));
  host.style.width = '100px';
  await moved;
  expect(preview.placement).toEqual({ scale: 0.25, x: 0, y: 75 });
  expect([preview.canvas.width, preview.canvas.height]).toEqual([100, 300]);
});

async function expectCode(work: Promise<unknown>, code: PreviewErrorCode): Promise<void> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(PreviewError);
  expect((error as PreviewError).code).toBe(code);
  expect((error as PreviewError).message).toMatch(/^[A-Z].*\.$/);
}

/** The first bytes of a PNG that claims a size. */
function pngHeader(widthPx: number, heightPx: number): Blob {
  const bytes = new DataView(new ArrayBuffer(64));
  for (const [at, value] of [
    [0, 0x89504e47],
    [4, 0x0d0a1a0a],
    [8, 13],
    [12, 0x49484452],
    [16, widthPx],
    [20, heightPx],
  ]) {
    bytes.setUint32(at, value);
  }
  return new Blob([bytes.buffer], { type: 'image/png' });
}
