import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** How long Playwright may try to download its browser, ms. */
const DOWNLOAD_MS = 60_000;

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const STANDARD_PLACES = {
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program))),
};

/**
 * Flags under which every machine draws the same picture: software GL, sRGB. The page around the canvas is drawn without GL, which in
 * software is the slower way: a fifth of the time of the studio's tests.
 */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
  '--force-color-profile=srgb',
  '--disable-quic',
];

/**
 * The path of a Chromium to test with: $BROWSER_PATH; Playwright's own download; an installed Chromium, Chrome or Edge; a fresh download by
 * Playwright; on Linux x64 the one that comes from npm. With STUBBLE_HIDE_BROWSERS=1 installed browsers are passed over.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const hidden = process.env.STUBBLE_HIDE_BROWSERS === '1';
  const found = hidden ? null : ((await chosen()) ?? (await downloaded()) ?? installed());
  const path = found ?? (await download(hidden)) ?? (await fromNpm());
  if (path) return path;
  throw new Error(
    'No Chromium, Chrome or Edge found, and none could be downloaded. Install one, or set BROWSER_PATH to its program.',
  );
}

function chosen() {
  const path = process.env.BROWSER_PATH;
  if (!path) return null;
  if (existsSync(path)) return path;
  throw new Error(`BROWSER_PATH points to ${path}, which does not exist.`);
}

async function downloaded() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(STANDARD_PLACES[process.platform] ?? [])].find((path) => existsSync(path)) ?? null;
}

/** Fails harmlessly where there is no network. Where another browser can be had from npm it is not worth trying when browsers are hidden. */
async function download(hidden) {
  if (hidden && hasNpmBrowser()) return null;
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const done = await new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: DOWNLOAD_MS,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
  return done ? downloaded() : null;
}

function hasNpmBrowser() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Unpacked once into the temporary folder, with the NSS libraries and fonts it needs beside it. */
async function fromNpm() {
  if (!hasNpmBrowser()) return null;
  const home = join(tmpdir(), `stubble-chromium-${userInfo().uid}`);
  if (!existsSync(join(home, 'chromium')) && !(await unpack(home))) return null;
  const known = process.env.LD_LIBRARY_PATH;
  process.env.LD_LIBRARY_PATH = [join(home, 'al2023', 'lib'), ...(known ? [known] : [])].join(delimiter);
  process.env.FONTCONFIG_PATH ??= join(home, 'fonts');
  return join(home, 'chromium');
}

/** Into a folder of this process first, so that two test runs at once never meet a half-written browser. */
async function unpack(home) {
  const own = mkdtempSync(join(tmpdir(), 'stubble-chromium-'));
  const before = { ...process.env };
  // The package unpacks into TMPDIR, and its libraries only where it believes to run on AWS Lambda.
  Object.assign(process.env, { TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } catch (cause) {
    if (cause?.code === 'ERR_MODULE_NOT_FOUND') return false;
    throw cause;
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  }
  const fonts = join(own, 'fonts', 'fonts.conf');
  if (existsSync(fonts))
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(home, 'fonts')));
  try {
    renameSync(own, home);
  } catch (cause) {
    // Another run was faster.
    if (!existsSync(join(home, 'chromium'))) throw cause;
    rmSync(own, { recursive: true, force: true });
  }
  return true;
}
