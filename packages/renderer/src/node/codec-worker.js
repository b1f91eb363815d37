// JavaScript, as a worker thread is started by Node itself: from the sources, where no loader turns TypeScript into it, as from what is built.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

/** The codecs hand pictures over in the browser's class. */
class PlainImageData {
  /** @param {Uint8ClampedArray} data @param {number} width @param {number} height */
  constructor(data, width, height) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}
Object.assign(globalThis, { ImageData: PlainImageData });

const require = createRequire(import.meta.url);

parentPort?.once('message', async (/** @type {import('./codecs.ts').CodecTask} */ task) => {
  try {
    const made = await (task.work === 'decode' ? decode(task) : encode(task));
    parentPort?.postMessage(made, [made.buffer]);
  } catch (cause) {
    parentPort?.postMessage({ failed: cause instanceof Error ? cause.message : String(cause) });
  }
});

/** @param {import('./codecs.ts').DecodeTask} task */
async function decode({ kind, buffer }) {
  const { data, width, height } = await (kind === 'png' ? pngPixels(buffer) : jpegPixels(buffer));
  return { buffer: /** @type {ArrayBuffer} */ (data.buffer), width, height };
}

// Each codec is loaded when it is asked for: a worker has one task, and loading all three took a quarter of what reading a photo does.

/** @param {ArrayBuffer} file */
async function pngPixels(file) {
  const { decode, init } = await import('@jsquash/png/decode.js');
  await init(await wasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
  return decode(file);
}

/** @param {ArrayBuffer} file */
async function jpegPixels(file) {
  const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
  await init(/** @type {any} */ (await wasm('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm')));
  return decode(file);
}

/** @param {import('./codecs.ts').EncodeTask} task */
async function encode({ buffer, width, height, quality }) {
  const picture = new ImageData(new Uint8ClampedArray(buffer), width, height);
  const { default: encodeJpeg, init } = await import('@jsquash/jpeg/encode.js');
  await init(/** @type {any} */ (await wasm('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')));
  return { buffer: await encodeJpeg(picture, { quality: 100 * quality }), width, height };
}

/** @param {string} path */
async function wasm(path) {
  return WebAssembly.compile(await readFile(require.resolve(path)));
}
