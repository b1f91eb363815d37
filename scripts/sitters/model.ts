import { createOccluder, type Occluder } from './light/occluder.ts';
import { hollowness, type Neighbours, neighbours } from './light/scatter.ts';
import { createCranium } from './shape/cranium.ts';
import { createGlasses } from './shape/glasses.ts';
import { headLines, lines } from './shape/grid.ts';
import { createHand, type HandPose } from './shape/hand.ts';
import { createHead, type Solid } from './shape/head.ts';
import { type Mesh, meshSolid } from './shape/mesh.ts';
import type { Person } from './shape/person.ts';

/** A person in solid form; serves every picture of that person. */
export interface Model {
  /** The skin alone. */
  readonly solid: Solid;
  /** Skin first, then spectacles, then a hand: vertices from `skinCount` on are not the head, from `handFrom` on they are the hand. */
  readonly mesh: Mesh;
  readonly skinCount: number;
  readonly handFrom: number;
  /** The skin's part of the mesh (same vertex numbers): hair grows and heads are fitted here only. */
  readonly skin: Mesh;
  readonly near: Neighbours;
  readonly hollow: Float32Array;
  readonly occluder: Occluder;
  /** Usual length of an edge of the mesh, mm. */
  readonly stepMm: number;
}

export interface ModelOptions {
  /** Size of the steps of the mesh: about 1 is final, 2.8 a draft. */
  readonly scale: number;
  readonly glasses: boolean;
  readonly hand?: HandPose;
}

/** Builds the model. */
export function createModel(person: Person, o: ModelOptions): Model {
  const solid = createHead(person);
  const skin = meshSolid(solid, headLines(o.scale));
  const glasses = createGlasses();
  const hand = o.hand && createHand(createCranium(person), o.hand);
  const bespectacled = o.glasses ? joined(skin, meshSolid(glasses, glassesLines(o.scale))) : skin;
  const mesh = hand ? joined(bespectacled, meshSolid(hand.solid, hand.grid)) : bespectacled;
  const solids = [solid, ...(o.glasses ? [glasses] : []), ...(hand ? [hand.solid] : [])];
  const near = neighbours(mesh);
  return {
    solid,
    mesh,
    skinCount: skin.count,
    handFrom: bespectacled.count,
    skin,
    near,
    hollow: hollowness(mesh, near),
    occluder: createOccluder(
      (x, y, z) => Math.min(...solids.map((one) => one(x, y, z))),
      o.scale > 1.5 ? 5 : 3,
    ),
    stepMm: 0.85 * o.scale,
  };
}

function glassesLines(scale: number) {
  const step = (): number => 0.55 * Math.min(1.6, scale);
  return { x: lines(-88, 88, step), y: lines(-8, 48, step), z: lines(-40, 108, step) };
}

function joined(a: Mesh, b: Mesh): Mesh {
  const position = new Float32Array(a.position.length + b.position.length);
  position.set(a.position);
  position.set(b.position, a.position.length);
  const normal = new Float32Array(position.length);
  normal.set(a.normal);
  normal.set(b.normal, a.normal.length);
  const triangle = new Uint32Array(a.triangle.length + b.triangle.length);
  triangle.set(a.triangle);
  for (let i = 0; i < b.triangle.length; i++) triangle[a.triangle.length + i] = b.triangle[i]! + a.count;
  return { count: a.count + b.count, position, normal, triangle };
}
