import { createOccluder, type Occluder } from './light/occluder.ts';
import { hollowness, type Neighbours, neighbours } from './light/scatter.ts';
import { headLines } from './shape/grid.ts';
import { createHead, type Solid } from './shape/head.ts';
import { type Mesh, meshSolid } from './shape/mesh.ts';
import type { Person } from './shape/person.ts';

/** A person in solid form; serves every picture of that person. */
export interface Model {
  readonly solid: Solid;
  readonly mesh: Mesh;
  readonly near: Neighbours;
  readonly hollow: Float32Array;
  readonly occluder: Occluder;
  /** Usual length of an edge of the mesh, mm. */
  readonly stepMm: number;
}

/** Builds the model; scale 1 is final, 2 a draft. */
export function createModel(person: Person, scale: number): Model {
  const solid = createHead(person);
  const mesh = meshSolid(solid, headLines(scale));
  const near = neighbours(mesh);
  return {
    solid,
    mesh,
    near,
    hollow: hollowness(mesh, near),
    occluder: createOccluder(solid),
    stepMm: 0.85 * scale,
  };
}
