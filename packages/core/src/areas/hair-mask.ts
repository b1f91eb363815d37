import { hairlineCurve, signedDistanceMm } from '../hairline/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Area, AreaPatch, Hairline, HeadDirection } from '../treatment/index.ts';
import { createArea } from './area-kinds.ts';
import { createAreaMask } from './area-mask.ts';
import { ellipse, mirroredOutline } from './head-plan.ts';
import type { BareShape, Stage } from './stage.ts';
import { stageRow } from './stages.ts';

/** Hair thins out over this much toward a bare place, mm. Chosen by eye. */
const THINNING_MM = 14;

/** Outlines of a stage's bare places, as directions on any head. */
export function bareOutlines(stage: Stage): HeadDirection[][] {
  return stage.bare.map(outlineOfShape);
}

function outlineOfShape(bare: BareShape): HeadDirection[] {
  return bare.shape === 'ellipse'
    ? ellipse(bare.centre, bare.alongMm, bare.asideMm)
    : mirroredOutline(bare.left);
}

/**
 * Hair that a stage leaves, at every node of a head's grid: 1 is full hair, 0 bare skin; 0 too outside the hairline there was.
 * @param untouched the hairline before any loss, which bounds the scalp
 */
export function hairMask(stageId: string, grid: SurfaceGrid, untouched: Hairline): Float32Array {
  const stage = stageRow(stageId);
  const distanceMm = signedDistanceMm(grid, hairlineCurve(untouched, grid.surface), THINNING_MM);
  const area: Area = { ...createArea('crown', 'bare', addAll(bareOutlines(stage))), softnessMm: THINNING_MM };
  const bare = createAreaMask(area, { grid, distanceMm, front: new Float32Array(distanceMm.length) });
  return distanceMm.map((d, node) => {
    if (d <= 0) return 0;
    const gone = stage.bare.length === 0 ? 0 : bare.share[node];
    return 1 - (1 - stage.left) * gone;
  });
}

/** Skin where a stage's hair is mostly gone, cm²: nodes within the untouched hairline with less than half of what full hair leaves. */
export function bareAreaCm2(stageId: string, grid: SurfaceGrid, untouched: Hairline): number {
  const { left } = stageRow(stageId);
  const mask = hairMask(stageId, grid, untouched);
  const inside = signedDistanceMm(grid, hairlineCurve(untouched, grid.surface), 1);
  let mm2 = 0;
  for (let node = 0; node < mask.length; node++) {
    if (inside[node] > 0)
      mm2 += ((1 - mask[node]) / Math.max(1e-6, 1 - left)) * (grid.scale[node] * grid.cell) ** 2;
  }
  return mm2 / 100;
}

/** Natural units of hair per cm², between occipital and temporal (profilehaircentre.in); two dots stand for one. By eye. */
const FULL_DOTS_PER_CM2 = 180;

/**
 * The area to treat for a stage: its bare places, softly overlapping the hair that is left. Between thin hair the dots are as many as hairs
 * are missing; patches of alopecia keep a shorter feather. Null when nothing is missing.
 */
export function suggestArea(stageId: string, id = stageId): Area | null {
  const stage = stageRow(stageId);
  if (stage.bare.length === 0) return null;
  if (stage.id === 'totalis' || stage.id === 'norwood7') return createArea('fullShave', id, []);
  const patches = addAll(bareOutlines(stage));
  const thin = stage.left > 0;
  const area = createArea(
    thin ? 'density' : stage.bare.length === 1 ? 'hairlineOnly' : 'fullShave',
    id,
    patches,
  );
  return {
    ...area,
    densityPerCm2: thin ? Math.round(FULL_DOTS_PER_CM2 * (1 - stage.left)) : null,
    softnessMm: stage.pattern === 'alopecia' ? 10 : thin ? 30 : 20,
  };
}

function addAll(outlines: readonly HeadDirection[][]): AreaPatch[] {
  return outlines.map((points) => ({ shape: 'outline', mode: 'add', points }));
}
