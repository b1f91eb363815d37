import type { Camera } from './camera.ts';
import { drawStrands } from './hair/draw.ts';
import { brows, lashes, stubbleBeard, vellus } from './hair/face-hair.ts';
import { createHairMap, type HairMap } from './hair/maps.ts';
import { scalpHair } from './hair/scalp-hair.ts';
import type { Strands } from './hair/strands.ts';
import { paintBackground } from './image/background.ts';
import { finish } from './image/finish.ts';
import { type GBuffer, rasterise } from './image/gbuffer.ts';
import { type Layers, shade } from './image/shade.ts';
import { bake } from './light/bake.ts';
import { glossOf } from './light/gloss.ts';
import { lightSamples, RIGS } from './light/rig.ts';
import { scatter, shown } from './light/scatter.ts';
import { noise3 } from './math/noise.ts';
import type { Model } from './model.ts';
import { createCranium } from './shape/cranium.ts';
import type { Sitter } from './sitter.ts';
import { type Albedo, createAlbedo } from './skin/albedo.ts';
import { createRelief } from './skin/relief.ts';
import { createScar } from './skin/scars.ts';
import { TONES, toneAlbedo } from './skin/tone.ts';

export interface Photo {
  readonly rgba: Uint8Array;
  readonly layers: Layers;
  readonly coverage: Float32Array;
  readonly g: GBuffer;
  /** Light in the photo per light of the layers, in the middle of the picture. */
  readonly exposure: number;
}

/** Takes the picture of a modelled sitter. */
export function takePhoto(sitter: Sitter, model: Model, camera: Camera): Photo {
  const { mesh } = model;
  const tone = TONES[sitter.tone];
  const rig = RIGS[sitter.light];
  const samples = lightSamples(rig, sitter.view.yawDeg + (sitter.lightTurnDeg ?? 0));
  const g = rasterise(mesh, camera);
  const needed = shown(mesh, model.near, g.triangle, 3);
  const baked = bake({ mesh, occluder: model.occluder, rig, samples, needed });
  scatter(baked.diffuse, model.near, model.stepMm, needed);
  const pixelMm = camera.view.distanceMm / camera.focalPx;
  const seed = sitter.person.seed;
  const map = createHairMap(sitter.hair, seed + 400);
  const skin = createAlbedo({
    tone,
    seed,
    age: sitter.age,
    freckles: sitter.freckles,
    lips: sitter.person.lips,
    beardShade: sitter.beardShade,
  });
  const layers = shade(
    {
      camera,
      mesh,
      baked,
      hollow: model.hollow,
      rig,
      samples,
      albedo: dressed(withHairAndScar(skin, map, sitter), sitter),
      handAlbedo: toneAlbedo(tone),
      relief: createRelief({ seed, age: sitter.age, pixelMm }),
      gloss: glossOf(sitter.finish),
      seed,
      skinCount: model.skinCount,
      handFrom: model.handFrom,
    },
    g,
  );
  paintBackground(layers.colour, g, { wall: sitter.wall, seed });
  const coverage = new Float32Array(g.width * g.height);
  const canvas = {
    camera,
    g,
    baked,
    colour: layers.colour,
    coverage,
    normal: mesh.normal,
    rim: 0.2,
    shadow: shadowWay(samples),
  };
  for (const [strands, shadow] of allHair(sitter, model, map)) drawStrands(canvas, strands, shadow);
  // Down on the outline only: inside it nothing of it is seen, and it is no part of the truth of hair.
  const down = { ...canvas, coverage: new Float32Array(coverage.length), rim: -1, faceBelow: 0.22 };
  // A mane hides it.
  if (sitter.hair.lengthMm <= 12) drawStrands(down, vellus(model.skin, tone, seed + 700), 0);
  // Focus lies a little behind the nearest skin, as a camera's focus on a face does.
  let nearest = Number.POSITIVE_INFINITY;
  for (const d of g.depth) if (d < nearest) nearest = d;
  const exposure = rig.exposure * (sitter.exposure ?? 1);
  const rgba = finish(layers.colour, g.width, g.height, {
    exposure,
    noise: sitter.noise ?? 1.1,
    seed: seed + 900,
    depth: g.depth,
    focusMm: nearest + 40,
    blurPx: (0.16 * sitter.view.width) / 2000 / pixelMm,
    lensPx: 0.62 * Math.min(1, 0.12 / pixelMm) + 0.2,
  });
  return { rgba, layers, coverage, g, exposure };
}

function allHair(sitter: Sitter, model: Model, map: HairMap): [Strands, number][] {
  const tone = TONES[sitter.tone];
  const seed = sitter.person.seed;
  const out: [Strands, number][] = [];
  if (sitter.beardMm > 0)
    out.push([
      stubbleBeard(model.skin, tone, {
        seed: seed + 300,
        lengthMm: sitter.beardMm,
        grey: 0.3 * sitter.hair.grey,
      }),
      0.2,
    ]);
  const mesh = model.skin;
  // Hair lies on the skull, not on the ears.
  const solid = createCranium(sitter.person);
  const style = sitter.hair;
  out.push([
    scalpHair({ mesh, solid, map, tone, style, seed: seed + 400 }),
    style.lengthMm > 12 ? 0.1 : 0.22,
  ]);
  out.push([lashes(model.skin, tone, seed + 500), 0.15]);
  out.push([brows(model.skin, tone, { seed: seed + 600, thick: sitter.browThick }), 0.2]);
  return out;
}

/** Roots seen through the skin darken it where hair grows; scars are paler and have no net of blood. */
function withHairAndScar(skin: Albedo, map: HairMap, sitter: Sitter): Albedo {
  const scar = createScar(sitter.hair.scar, sitter.person.seed + 400);
  return (x, y, z, out) => {
    skin(x, y, z, out);
    const k = 0.16 * map(x, y, z);
    if (k > 0) for (let c = 0; c < 3; c++) out[c]! *= 1 - k * (c === 0 ? 1.1 : c === 1 ? 1 : 0.88);
    const s = scar(x, y, z);
    if (s > 0) {
      const grey = 0.3 * out[0]! + 0.6 * out[1]! + 0.1 * out[2]!;
      const pale = [1.08, 1.06, 1.02];
      for (let c = 0; c < 3; c++)
        out[c] = Math.min(
          0.9,
          out[c]! + s * (0.72 * (out[c]! * 0.55 + grey * 0.55) * pale[c]! * 1.28 - 0.72 * out[c]!),
        );
    }
  };
}

/** A round collar at the root of the neck, cloth below it. */
function dressed(skin: Albedo, { cloth, person }: Sitter): Albedo {
  if (!cloth) return skin;
  return (x, y, z, out) => {
    if (y + 0.3 * z > -126) return skin(x, y, z, out);
    const weave = 1 + 0.12 * noise3(x / 3, y / 3, z / 3, person.seed + 51);
    for (let c = 0; c < 3; c++) out[c] = cloth[c as 0 | 1 | 2] * weave;
  };
}

/** Direction in which shadows run: from the mean place of the lights. */
function shadowWay(samples: readonly { x: number; y: number; z: number }[]): [number, number, number] {
  const s = samples.reduce((a, l) => [a[0]! + l.x, a[1]! + l.y, a[2]! + l.z], [0, 0, 0]);
  const l = Math.hypot(s[0]!, s[1]!, s[2]!);
  return [-s[0]! / l, -s[1]! / l, -s[2]! / l];
}
