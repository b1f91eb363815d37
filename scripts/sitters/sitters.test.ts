import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createCamera, project } from './camera.ts';
import { createHairMap } from './hair/maps.ts';
import { itaDeg, linearToLab } from './image/colour.ts';
import { rasterise } from './image/gbuffer.ts';
import { createModel } from './model.ts';
import { type Photo, takePhoto } from './photo.ts';
import { fitHead } from './shape/fit.ts';
import { createHead } from './shape/head.ts';
import { findLandmarks } from './shape/landmarks.ts';
import { DEFAULT_PERSON } from './shape/person.ts';
import type { Sitter } from './sitter.ts';
import { SITTERS } from './sitters.ts';
import { createAlbedo } from './skin/albedo.ts';
import { scalp } from './skin/regions.ts';
import { ITA_RANGE, TONES, type ToneName } from './skin/tone.ts';
import { seen } from './truth.ts';
import { pointAt } from './truth-layers.ts';

/** One coarse model and tiny picture serve every test. */
const model = createModel(DEFAULT_PERSON, { scale: 3.2, glasses: false });
const tiny = (s: Sitter, width: number): Sitter => ({
  ...s,
  view: { ...s.view, width, height: Math.round((s.view.height * width) / s.view.width) },
});
const sitter = tiny(SITTERS[0]!, 128);
const camera = createCamera(sitter.view);
const photo = takePhoto(sitter, model, camera);
const hash = (p: Photo): string => createHash('sha256').update(p.rgba).digest('hex');

// One more picture is all this costs; the long limit is for a machine that does ten other things.
it('gives the same bytes for the same seed', { timeout: 180_000 }, () => {
  expect(hash(takePhoto(sitter, model, camera))).toBe(hash(photo));
});

it('lays every visible landmark on the skin of the picture', () => {
  const marks = findLandmarks(model.solid, model.mesh);
  let seen = 0;
  for (const [name, p] of Object.entries(marks)) {
    const { x, y, depth } = project(camera, p);
    const o = Math.floor(y) * photo.g.width + Math.floor(x);
    if (photo.g.depth[o]! < depth - 4) continue;
    seen++;
    // Landmarks on the outline (ears) may fall between pixels of so small a picture: look one pixel around.
    const near = [0, 1, -1, photo.g.width, -photo.g.width].some((d) => photo.g.triangle[o + d]! >= 0);
    expect(near, name).toBe(true);
  }
  expect(seen).toBeGreaterThan(12);
  expect(scalp(...marks['vertex']!)).toBeGreaterThan(0.9);
});

it('counts in a profile what a hand would mark, on the outline too, and nothing of the far side', () => {
  const side = SITTERS.find(({ id }) => id === 'oskar-side')!;
  const profile = createCamera(tiny(side, 600).view);
  const g = rasterise(model.mesh, profile);
  const marks = findLandmarks(model.solid, model.mesh);
  const isSeen = (name: string): boolean => seen({ camera: profile, g }, marks[name]!).visible;
  for (const name of ['pronasale', 'gnathion', 'exocanthionL', 'tragusL', 'earTopL'])
    expect(isSeen(name), name).toBe(true);
  for (const name of ['exocanthionR', 'endocanthionR', 'cheilionR', 'tragusR', 'earTopR', 'earLobeR'])
    expect(isSeen(name), name).toBe(false);
});

it('keeps landmarks within three deviations of the mean head, mirrored about the middle', () => {
  // Means and deviations of 24 heads (project measurement, scaled to a breadth of 155 mm).
  const mean = {
    glabella: [0, 39, 90, 5],
    nasion: [0, 26, 90, 5],
    pronasale: [0, -7, 110, 6],
    gnathion: [0, -80, 80, 8],
    trichion: [0, 99, 71, 6],
    exocanthionL: [42, 23, 69, 4],
    exocanthionR: [-42, 23, 69, 4],
    tragusL: [71, 0, 0, 2],
    tragusR: [-71, 0, 0, 2],
    earTopL: [85, 26, -14, 3],
    earTopR: [-85, 26, -14, 3],
  } as const;
  const marks = findLandmarks(model.solid, model.mesh);
  for (const [name, [x, y, z, sd]] of Object.entries(mean)) {
    const p = marks[name]!;
    expect(Math.hypot(p[0] - x, p[1] - y, p[2] - z), name).toBeLessThan(3 * sd);
  }
});

it('gives normals that agree with the depth within 2 degrees', () => {
  // On the dome, against the plane through the four points of the depth two pixels (3 mm) around.
  const angles: number[] = [];
  const { width } = photo.g;
  for (let o = 0; o < photo.g.triangle.length; o += 7) {
    const around = [o - 2, o + 2, o - 2 * width, o + 2 * width];
    if (around.some((q) => !(photo.g.triangle[q]! >= 0)) || photo.g.triangle[o]! < 0) continue;
    if (pointAt(photo, model, o)[1] < 55) continue;
    const [a, b, p, q] = around.map((k) => pointAt(photo, model, k));
    const u = b!.map((v, k) => v - a![k]!);
    const v = q!.map((w, k) => w - p![k]!);
    const c = [v[1]! * u[2]! - v[2]! * u[1]!, v[2]! * u[0]! - v[0]! * u[2]!, v[0]! * u[1]! - v[1]! * u[0]!];
    const n = [0, 1, 2].map((k) => photo.layers.normal[o * 3 + k]!);
    const dot = (c[0]! * n[0]! + c[1]! * n[1]! + c[2]! * n[2]!) / Math.hypot(c[0]!, c[1]!, c[2]!);
    angles.push((Math.acos(Math.min(1, Math.abs(dot))) * 180) / Math.PI);
  }
  angles.sort((a, b) => a - b);
  expect(angles.length).toBeGreaterThan(300);
  expect(angles[Math.floor(angles.length * 0.9)]).toBeLessThan(2);
});

it.each(Object.keys(TONES) as ToneName[])('paints %s skin inside its class by ITA', (name) => {
  const skin = createAlbedo({ tone: TONES[name], seed: 7, age: 0.4, freckles: 0.5, lips: 1, beardShade: 0 });
  const sum = [0, 0, 0];
  const out = new Float64Array(3);
  const dome = model.mesh.position;
  let n = 0;
  for (let i = 0; i < dome.length; i += 3 * 5) {
    if (dome[i + 1]! < 45) continue;
    skin(dome[i]!, dome[i + 1]!, dome[i + 2]!, out);
    for (let c = 0; c < 3; c++) sum[c]! += out[c]!;
    n++;
  }
  const lab = linearToLab(sum[0]! / n, sum[1]! / n, sum[2]! / n);
  const ita = itaDeg(lab[0], lab[2]);
  expect(ita).toBeGreaterThan(ITA_RANGE[name][0]);
  expect(ita).toBeLessThan(ITA_RANGE[name][1]);
});

it('leaves every superellipsoid by 3 mm somewhere, and stays within 2 mm on the whole', () => {
  const fit = fitHead(model.mesh, scalp);
  expect(fit.maxMm).toBeGreaterThan(3);
  expect(fit.rmsMm).toBeLessThan(2);
});

it('is not a mirror image of itself', () => {
  const solid = createHead(DEFAULT_PERSON);
  let most = 0;
  for (let i = 0; i < model.mesh.position.length; i += 30) {
    const [x, y, z] = [model.mesh.position[i]!, model.mesh.position[i + 1]!, model.mesh.position[i + 2]!];
    if (y > 50) most = Math.max(most, Math.abs(solid(-x, y, z)));
  }
  expect(most).toBeGreaterThan(2);
});

it('takes hair away with every Norwood stage, most of all from the top', () => {
  const share = (stage: number): number => {
    const map = createHairMap({ kind: 'norwood', stage, lengthMm: 1, grey: 0, density: 1, thinning: 0 }, 5);
    let s = 0;
    for (let i = 0; i < model.mesh.position.length; i += 9) {
      s += map(model.mesh.position[i]!, model.mesh.position[i + 1]!, model.mesh.position[i + 2]!);
    }
    return s;
  };
  const left = [1, 2, 3, 4, 5, 6, 7].map(share);
  for (let i = 1; i < left.length; i++) expect(left[i], `stage ${i + 1}`).toBeLessThan(left[i - 1]!);
});
