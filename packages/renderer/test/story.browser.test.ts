import { expect, onTestFinished, test } from 'vitest';
import { PreviewError, storyOf } from '../src/index.ts';
import {
  always,
  gridField,
  hostOf,
  meanLight,
  readyPreview,
  sameBytes,
  sitting,
  toPixels,
} from './helpers.ts';

const field = () => always(gridField({ reachMm: 12 }));
const SIDE = 300;

async function shown() {
  const sit = await sitting({ widthPx: SIDE, heightPx: SIDE });
  return { sit, preview: await readyPreview(hostOf(200, 200), sit, { field: field() }) };
}

test('the story of a treatment: before, every session, healed, and the years', async () => {
  const { sit } = await shown();
  const story = storyOf(sit.case);
  const sessions = sit.case.treatment.sessions;
  expect(story.map(({ label }) => label)).toEqual([
    'Before',
    ...sessions.map((_, i) => `After session ${i + 1}`),
    'Healed',
    'Year 1',
    'Year 3',
    'Year 5',
    'Year 8',
  ]);
  expect(story[0].day).toBeNull();
  const days = story.slice(1).map(({ day }) => day ?? Number.NaN);
  for (let i = 1; i < days.length; i++) expect(days[i]).toBeGreaterThan(days[i - 1]);
});

test('a filmstrip shows each of its days in its place, the untouched photo first, and tells how far it is', async () => {
  const { sit, preview } = await shown();
  const told: number[] = [];
  const frames = [
    { label: 'Before', day: null },
    { label: 'Healed', day: 60 },
    { label: 'Year 8', day: 8 * 365.25 },
  ];
  const strip = await toPixels(
    await preview.exportFilmstrip({
      frames,
      frameWidthPx: 300,
      crop: 'photo',
      caption: 'Simulation',
      onProgress: (share) => told.push(share),
    }),
  );
  // Margin 18, gap 12, a line of 32 for the labels and one for the caption.
  expect([strip.width, strip.height]).toEqual([3 * 300 + 2 * 12 + 2 * 18, 300 + 32 + 32 + 2 * 18]);
  const part = (left: number) => {
    const image = new ImageData(SIDE, SIDE);
    for (let y = 0; y < SIDE; y++) {
      const from = 4 * ((18 + y) * strip.width + left);
      image.data.set(strip.data.subarray(from, from + 4 * SIDE), 4 * y * SIDE);
    }
    return image;
  };
  expect(sameBytes(part(18).data, sit.pixels.data)).toBe(true);
  const light = [part(18), part(18 + 312), part(18 + 624)].map((image) => meanLight(image)[1]);
  expect(light[1]).toBeLessThan(light[2]);
  expect(light[2]).toBeLessThan(light[0]);
  const alone = await toPixels(await preview.exportImage({ day: 60 }));
  expect(sameBytes(alone.data, part(18 + 312).data)).toBe(true);
  expect(told).toEqual([0.25, 0.5, 0.75, 1]);
});

test('the filmstrip of the whole story stands in full rows around the head', async () => {
  const { preview } = await shown();
  const strip = await toPixels(await preview.exportFilmstrip({ frameWidthPx: 120 }));
  // Nine days: three rows of three.
  expect(strip.width).toBeGreaterThan(3 * 100);
  expect(strip.width).toBeLessThan(4 * 120);
  expect(strip.height).toBeGreaterThan(strip.width * 0.8);
});

test('given up, a filmstrip and a video stop, and the preview goes on', async () => {
  const { preview } = await shown();
  for (const save of ['exportFilmstrip', 'exportVideo'] as const) {
    const giveUp = new AbortController();
    const onProgress = () => giveUp.abort();
    await expect(preview[save]({ signal: giveUp.signal, onProgress })).rejects.toThrow('abort');
  }
  expect((await preview.exportImage()).type).toBe('image/png');
});

test('a video of the years can be played, where the browser can encode one', async () => {
  const { preview } = await shown();
  const blob = await preview.exportVideo({ seconds: 2, perSecond: 6, widthPx: 160, caption: 'Simulation' });
  expect(blob.type).toMatch(/^video\/(mp4|webm)$/);
  const video = document.createElement('video');
  video.muted = true;
  const url = URL.createObjectURL(blob);
  onTestFinished(() => URL.revokeObjectURL(url));
  await new Promise((resolve, reject) => {
    video.onloadeddata = resolve;
    video.onerror = () => reject(video.error);
    video.src = url;
  });
  expect(video.duration).toBeCloseTo(2, 0);
  expect(video.videoWidth).toBe(160);
  expect(video.videoWidth % 2).toBe(0);
  expect(new TextDecoder('latin1').decode(await blob.arrayBuffer())).not.toContain('Exif');
});

test('where the browser cannot encode a video it says so, and what to do instead', async () => {
  const { preview } = await shown();
  const encoder = globalThis.VideoEncoder;
  onTestFinished(() => {
    globalThis.VideoEncoder = encoder;
  });
  Reflect.deleteProperty(globalThis, 'VideoEncoder');
  const error = await preview.exportVideo().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(PreviewError);
  expect((error as PreviewError).code).toBe('no-encoder');
  expect((error as PreviewError).message).toContain('filmstrip');
});

test('options outside their intervals are programmer errors', async () => {
  const { preview } = await shown();
  await expect(preview.exportFilmstrip({ frames: [] })).rejects.toThrow(/1 to 60/);
  await expect(preview.exportFilmstrip({ frameWidthPx: 5 })).rejects.toThrow(/64, 2048/);
  await expect(preview.exportFilmstrip({ columns: 0 })).rejects.toThrow(/columns/);
  await expect(preview.exportVideo({ seconds: 1 })).rejects.toThrow(/\[2, 60\]/);
  await expect(preview.exportVideo({ widthPx: 4000 })).rejects.toThrow(/64, 1920/);
});
