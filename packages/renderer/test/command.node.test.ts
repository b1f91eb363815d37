import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Case, defaultCase, mirrorView, turnView } from '@stubble/core';
import { afterAll, expect, test } from 'vitest';
import { type Pixels, renderPicture, turnedPixels } from '../src/cpu/index.ts';
import { decodePicture, encodePicture } from '../src/node/codecs.ts';
import { readPhoto } from '../src/node/read-photo.ts';
import { runCommand } from '../src/node/run-command.ts';
import { oriented } from '../src/pixels/orient.ts';

const folder = mkdtempSync(join(tmpdir(), 'stubble-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const [WIDTH, HEIGHT] = [220, 180];

/** Skin with a wide bright spot, so that there is shine; no two rows alike. */
function skin(width = WIDTH, height = HEIGHT) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const gloss = 60 * Math.exp(-((x - 120) ** 2 + (y - 60) ** 2) / 800);
    data.set([180 + gloss - (y >> 3), 135 + gloss + (x >> 4), 115 + gloss, 255], 4 * i);
  }
  return { width, height, data };
}

/** The same photo taken for a whole head, which costs more. */
function headCase(): Case {
  const { head, views } = { ...patchCase(), head: defaultCase('command').head };
  return patchCase({ head, views: [{ ...views[0], camera: { ...views[0].camera, mmPerPx: 0.9 } }] });
}

/** A patch of skin photographed from straight above. */
function patchCase(change: Partial<Case> = {}): Case {
  const photo = { name: 'photo.png', widthPx: WIDTH, heightPx: HEIGHT };
  const camera = { yawDeg: 0, pitchDeg: 0, rollDeg: 0, focal35mm: 300, mmPerPx: 0.12 };
  const view = { id: 'it', photo, preset: 'front' as const, mirrored: false };
  const centrePx: [number, number] = [WIDTH / 2, HEIGHT / 2];
  return {
    ...defaultCase('command'),
    head: { kind: 'patch', widthMm: 0.12 * WIDTH, heightMm: 0.12 * HEIGHT },
    views: [{ ...view, camera: { ...camera, centrePx } }],
    ...change,
  };
}

async function fileOf(name: string, kind: 'png' | 'jpeg' = 'png', picture = skin()): Promise<string> {
  await writeFile(at(name), encodePicture(picture, { kind, quality: 0.95 }));
  return at(name);
}

function saved(name: string, value: unknown): string {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  return at(name);
}

async function run(args: readonly string[], signal?: AbortSignal) {
  const [out, err]: [string[], string[]] = [[], []];
  const stdout = { write: (text: string) => out.push(text) };
  const stderr = { write: (text: string) => err.push(text) };
  const code = await runCommand(args, { stdout, stderr, ...(signal && { signal }) });
  return { code, out: out.join(''), err: err.join('') };
}

async function pixelsOf(path: string, kind: 'png' | 'jpeg' = 'png') {
  return decodePicture(new Uint8Array(readFileSync(path)).buffer, kind);
}

test('the command writes the picture that the library computes, byte for byte as a PNG', async () => {
  const photo = await fileOf('photo.png');
  const theCase = patchCase();
  const file = saved('case.json', theCase);
  const { code, out, err } = await run([
    'render',
    photo,
    '--case',
    file,
    '--day',
    '200',
    '--finish',
    '0.4',
    '--everywhere',
    '-o',
    at('out.png'),
  ]);
  expect({ code, out: out.trim() }).toMatchObject({
    code: 0,
    out: expect.stringContaining('220 × 180 pixels'),
  });
  expect(err.split('\n')).toContain('Rendering');
  const wanted = await renderPicture({ case: theCase, view: 'it', photo: skin(), day: 200, finish: 0.4 });
  const written = await pixelsOf(at('out.png'));
  expect(Buffer.from(written.data).equals(Buffer.from(wanted.data))).toBe(true);
  expect(Buffer.from(written.data).equals(Buffer.from(skin().data))).toBe(false);
});

test('a day or a camera that no picture has throws: the one would age for hours, the other show no dot without a word', async () => {
  const it = { case: patchCase(), view: 'it', photo: skin() };
  for (const day of [1e9, -1e9, Number.NaN])
    await expect(renderPicture({ ...it, day })).rejects.toThrow('renderPicture: expected days from');
  const [view] = it.case.views;
  for (const change of [{ focal35mm: 0 }, { mmPerPx: Number.NaN }, { yawDeg: Infinity }]) {
    const views = [{ ...view, camera: { ...view.camera, ...change } }];
    await expect(renderPicture({ ...it, case: patchCase({ views }) })).rejects.toThrow('expected a camera');
  }
});

test('a JPEG is turned upright as its EXIF says, and what is written has neither EXIF nor the place', async () => {
  await fileOf('plain.jpg', 'jpeg', skin(HEIGHT, WIDTH));
  writeFileSync(at('turned.jpg'), withExif(readFileSync(at('plain.jpg')), 6));
  const lying = await readPhoto(at('plain.jpg'));
  const upright = await readPhoto(at('turned.jpg'));
  expect([upright.width, upright.height]).toEqual([WIDTH, HEIGHT]);
  // Orientation 6: the file's first row is the right side of the picture.
  for (const [x, y] of [
    [0, 0],
    [40, 7],
    [179, 219],
  ]) {
    const from = (y * HEIGHT + x) * 4;
    const to = (x * WIDTH + (WIDTH - 1 - y)) * 4;
    expect(upright.data.slice(to, to + 3)).toEqual(lying.data.slice(from, from + 3));
  }
  for (const [name, theCase] of [
    ['out.jpg', headCase()],
    ['out.png', patchCase()],
  ] as const) {
    const file = saved('case.json', theCase);
    const { code } = await run(['render', at('turned.jpg'), '--case', file, '-o', at(name)]);
    expect(code).toBe(0);
    const bytes = readFileSync(at(name)).toString('latin1');
    expect(bytes).not.toMatch(/Exif|GPS|eXIf|2026:01:02/);
  }
  expect(await pixelsOf(at('out.jpg'), 'jpeg')).toMatchObject({ width: WIDTH, height: HEIGHT });
});

test('each of the eight EXIF orientations turns a photo upright', () => {
  const [width, height] = [3, 2];
  const px = new Uint32Array([1, 2, 3, 4, 5, 6]);
  const lying = { width, height, data: new Uint8Array(px.buffer) };
  // What the standard's figures show for a file with the rows 123 and 456.
  const upright = [
    '123 456',
    '321 654',
    '654 321',
    '456 123',
    '14 25 36',
    '41 52 63',
    '63 52 41',
    '36 25 14',
  ];
  for (const [i, rows] of upright.entries()) {
    const turned = oriented(lying, i + 1);
    expect([turned.width, turned.height]).toEqual(i < 4 ? [3, 2] : [2, 3]);
    expect(new Uint32Array(turned.data.slice().buffer).join('')).toBe(rows.replaceAll(' ', ''));
  }
});

test('before is the photo itself, and a flipped view comes out flipped', async () => {
  const photo = await fileOf('photo.png');
  const [view] = patchCase().views;
  const file = saved('flipped.json', patchCase({ views: [{ ...view, mirrored: true }] }));
  await run(['render', photo, '--case', file, '--before', '-o', at('before.png')]);
  const { data } = await pixelsOf(at('before.png'));
  const own = skin().data;
  const px = (bytes: Uint8ClampedArray | Uint8Array, x: number, y: number) =>
    bytes.slice((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4);
  for (const [x, y] of [
    [0, 0],
    [101, 33],
    [219, 179],
  ]) {
    expect(px(data, x, y)).toEqual(px(own, WIDTH - 1 - x, y));
  }
});

test('a photo that its case turns comes out as one that was turned before, mirrored or not', async () => {
  const photo = await fileOf('photo.png');
  const [view] = patchCase().views;
  for (const turn of [90, 180, 270] as const) {
    const turned = turnView(turn === 270 ? mirrorView(view) : view, turn);
    const file = saved('case.json', patchCase({ views: [turned] }));
    const args = ['--case', file, '--day', '200', '-o', at('out.png')];
    expect(await run(['render', photo, ...args])).toMatchObject({ code: 0 });
    const { turnedClockwiseDeg, ...shown } = turned.photo;
    const upright = turnedPixels(skin(), turnedClockwiseDeg!);
    expect([upright.width, upright.height]).toEqual([shown.widthPx, shown.heightPx]);
    const theCase = patchCase({ views: [{ ...turned, photo: shown }] });
    const wanted = await renderPicture({ case: theCase, view: 'it', photo: upright, day: 200 });
    const written = await pixelsOf(at('out.png'));
    expect([written.width, written.height]).toEqual([upright.width, upright.height]);
    expect(Buffer.from(written.data).equals(Buffer.from(wanted.data))).toBe(true);
    expect(Buffer.from(written.data).equals(Buffer.from(upright.data))).toBe(false);
  }
  // Four quarters are the picture itself, also where its bytes begin at an odd place.
  const odd = { width: 3, height: 2, data: Uint8Array.from({ length: 25 }, (_, i) => i).subarray(1) };
  const quarter = (pixels: Pixels) => turnedPixels(pixels, 90);
  expect([...quarter(quarter(quarter(quarter(odd)))).data]).toEqual([...odd.data]);
});

test('whatever is wrong is told in a sentence, with an exit code, and nothing is written', async () => {
  const photo = await fileOf('photo.png');
  const file = saved('case.json', patchCase());
  const jpeg = readFileSync(await fileOf('whole.jpg', 'jpeg'));
  writeFileSync(at('cut.jpg'), jpeg.subarray(0, jpeg.length >> 1));
  const png = readFileSync(photo);
  writeFileSync(at('cut.png'), png.subarray(0, png.length >> 1));
  writeFileSync(at('garbled.png'), Buffer.from(png).fill(7, 200, png.length - 60));
  saved('empty.jpg', '');
  saved('text.jpg', 'no picture');
  await fileOf('small.png', 'png', skin(50, 40));
  const [view] = patchCase().views;
  const two = saved(
    'two.json',
    patchCase({
      views: [view, { ...view, id: 'side' }].map((one, i) => ({
        ...one,
        photo: { ...one.photo, name: `${i}.jpg` },
      })),
    }),
  );
  const wrong = saved('wrong.json', { ...patchCase(), head: { kind: 'head', semiAxesMm: [1, 2, 3] } });
  const out = at('never.png');
  const rows: [readonly string[], 1 | 2, RegExp][] = [
    [[], 2, /stubble render photo\.jpg/],
    [['paint'], 2, /no command "paint"/],
    [['render'], 2, /Expected one photo/],
    [['render', photo, '-o', out], 2, /--case/],
    [['render', photo, '--case', file], 2, /-o/],
    [['render', photo, '--case', file, '-o', at('out.gif')], 2, /\.png, \.jpg or \.jpeg/],
    [['render', photo, '--case', file, '-o', out, '--day', 'soon'], 2, /--day must be a number.*"soon"/],
    [['render', photo, '--case', file, '-o', out, '--finish', '3'], 2, /from 0 to 2/],
    [['render', photo, '--case', file, '-o', out, '--light', 'moon'], 2, /daylight.*"moon"/],
    [['render', photo, '--case', file, '-o', out, '--colour'], 2, /--colour.*--help/],
    [['render', at('none.jpg'), '--case', file, '-o', out], 1, /no such file/],
    [['render', at('empty.jpg'), '--case', file, '-o', out], 1, /is empty/],
    [['render', at('text.jpg'), '--case', file, '-o', out], 1, /neither a JPEG nor a PNG/],
    [['render', at('cut.jpg'), '--case', file, '-o', out], 1, /damaged or was cut short/],
    [['render', at('cut.png'), '--case', file, '-o', out], 1, /damaged or was cut short/],
    [['render', at('garbled.png'), '--case', file, '-o', out], 1, /damaged or was cut short/],
    [['render', at('small.png'), '--case', file, '-o', out], 1, /50 × 40 pixels.*220 × 180/],
    [['render', photo, '--case', at('none.json'), '-o', out], 1, /case .*no such file/],
    [['render', photo, '--case', at('text.jpg'), '-o', out], 1, /not JSON/],
    [['render', photo, '--case', wrong, '-o', out], 1, /at head\.semiAxesMm\.0: /],
    [['render', photo, '--case', two, '-o', out], 1, /"it", "side".*--view/],
    [['render', photo, '--case', file, '--view', 'top', '-o', out], 1, /no view "top".*"it"/],
    [
      ['render', photo, '--case', file, '-o', join(folder, 'nowhere', 'out.png')],
      1,
      /no such file or folder/,
    ],
    [['render', photo, '--case', file, '-o', photo], 1, /replace the photo/],
  ];
  for (const [args, code, sentence] of rows) {
    const got = await run(args);
    expect({ args, code: got.code, out: got.out }).toEqual({ args, code, out: '' });
    expect(got.err).toMatch(sentence);
    expect(got.err).not.toMatch(/\n\s+at .*\.ts:/);
  }
  expect(readdirSync(folder).filter((name) => /never|\.part$|\.gif$/.test(name))).toEqual([]);
});

test('a command that is told to stop leaves what was there, and no half-written file', async () => {
  const photo = await fileOf('photo.png');
  const file = saved('case.json', patchCase());
  const args = ['render', photo, '--case', file, '-o', at('kept.png')];
  saved('kept.png', 'what was there');
  for (const step of ['Reading the photo', 'Placing dots', 'Rendering', 'Writing']) {
    const stop = new AbortController();
    const stderr = { write: (text: string) => text.startsWith(step) && stop.abort(new Error('interrupted')) };
    const code = await runCommand(args, { stdout: { write: () => {} }, stderr, signal: stop.signal });
    expect({ step, code }).toEqual({ step, code: 130 });
    expect(readFileSync(at('kept.png'), 'utf8')).toBe('what was there');
  }
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('npx stubble runs from the repository: help and version', async () => {
  const bin = new URL('../bin/stubble.mjs', import.meta.url).pathname;
  const { stdout, status } = spawnSync(process.execPath, [bin, '--help'], { encoding: 'utf8' });
  expect({ status, first: stdout.split('\n')[2].trim() }).toEqual({
    status: 0,
    first: 'stubble render <photo> --case <case.json> -o <picture> [options]',
  });
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

/** A JPEG with an EXIF block of its own: orientation, a date, and a latitude. */
function withExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(120);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(3, 8);
  const entry = (index: number, [tag, type, count, value]: readonly number[], base = 10) => {
    const place = base + 12 * index;
    tiff.writeUInt16BE(tag, place);
    tiff.writeUInt16BE(type, place + 2);
    tiff.writeUInt32BE(count, place + 4);
    if (type === 3) tiff.writeUInt16BE(value, place + 8);
    else tiff.writeUInt32BE(value, place + 8);
  };
  entry(0, [0x0112, 3, 1, orientation]);
  entry(1, [0x0132, 2, 20, 52]);
  entry(2, [0x8825, 4, 1, 76]);
  tiff.write('2026:01:02 03:04:05\0', 52, 'latin1');
  tiff.writeUInt16BE(1, 76);
  entry(0, [0x0001, 2, 2, 0x4e000000], 78);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
