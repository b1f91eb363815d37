import type { Camera } from './camera.ts';
import { drawStrands } from './hair/draw.ts';
import { brows, lashes, stubbleBeard } from './hair/face-hair.ts';
import { fringeHair } from './hair/scalp-hair.ts';
import type { Strands } from './hair/strands.ts';
import { paintBackground } from './image/background.ts';
import { finish } from './image/finish.ts';
import { type GBuffer, rasterise } from './image/gbuffer.ts';
import { type Layers, shade } from './image/shade.ts';
import { bake } from './light/bake.ts';
import { glossOf } from './light/gloss.ts';
import { lightSamples, RIGS } from './light/rig.ts';
import { scatter, shown } from './light/scatter.ts';
import type { Model } from './model.ts';
import type { Sitter } from './sitter.ts';
import { type Albedo, createAlbedo } from './skin/albedo.ts';
import { fringe } from './skin/regions.ts';
import { createRelief } from './skin/relief.ts';
import { TONES } from './skin/tone.ts';

export interface Photo {
  readonly rgba: Uint8Array;
  readonly layers: Layers;
  readonly coverage: Float32Array;
  readonly g: GBuffer;
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
      albedo: underHair(skin, sitter),
      relief: createRelief({ seed, age: sitter.age, pixelMm }),
      gloss: glossOf(sitter.finish),
      seed,
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
  for (const [strands, shadow] of allHair(sitter, model)) drawStrands(canvas, strands, shadow);
  const rgba = finish(layers.colour, g.width, g.height, {
    exposure: rig.exposure,
    noise: 1.1,
    seed: seed + 900,
    lensPx: 0.62 * Math.min(1, 0.12 / pixelMm) + 0.2,
  });
  return { rgba, layers, coverage, g };
}

function allHair(sitter: Sitter, model: Model): [Strands, number][] {
  const tone = TONES[sitter.tone];
  const seed = sitter.person.seed;
  const out: [Strands, number][] = [];
  if (sitter.beardMm > 0)
    out.push([stubbleBeard(model.mesh, tone, { seed: seed + 300, lengthMm: sitter.beardMm }), 0.2]);
  out.push([fringeHair(model.mesh, tone, { ...sitter.fringe, seed: seed + 400 }), 0.22]);
  out.push([lashes(model.mesh, tone, seed + 500), 0.15]);
  out.push([
    brows(model.mesh, tone, { seed: seed + 600, thick: sitter.browThick, grey: sitter.fringe.grey }),
    0.2,
  ]);
  return out;
}

/** Roots seen through the skin darken it where the fringe grows. */
function underHair(skin: Albedo, sitter: Sitter): Albedo {
  const seed = sitter.person.seed + 400;
  return (x, y, z, out) => {
    skin(x, y, z, out);
    const k = 0.16 * fringe(x, y, z, { ...sitter.fringe, seed });
    if (k > 0) for (let c = 0; c < 3; c++) out[c]! *= 1 - k * (c === 0 ? 1.1 : c === 1 ? 1 : 0.88);
  };
}

/** Direction in which shadows run: from the mean place of the lights. */
function shadowWay(samples: readonly { x: number; y: number; z: number }[]): [number, number, number] {
  const s = samples.reduce((a, l) => [a[0]! + l.x, a[1]! + l.y, a[2]! + l.z], [0, 0, 0]);
  const l = Math.hypot(s[0]!, s[1]!, s[2]!);
  return [-s[0]! / l, -s[1]! / l, -s[2]! / l];
}
