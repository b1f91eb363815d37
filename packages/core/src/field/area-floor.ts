import { type AreaCover, locate } from '../density/index.ts';
import type { DotField } from '../format/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';

/** More of a place than this is well inside an area: a dot from there may go anywhere that is. */
const WELL_INSIDE = 0.5;

/** Whether dot i may stand at a chart point. */
export type AreaFloor = (u: number, v: number, i: number) => boolean;

/**
 * Keeps every dot in its area while it settles: it may go to no place that is less its area's than where it was born, nor so onto skin
 * that is to stay bare. Dots of done sessions never move, so nothing is asked about them.
 */
export function createAreaFloor(
  field: DotField,
  { areas, sessions: { length: sessions } }: Pick<Treatment, 'areas' | 'sessions'>,
  { cover, grid }: { readonly cover: AreaCover; readonly grid: SurfaceGrid },
): AreaFloor {
  const at = { u: 0, v: 0, place: { node: 0, fx: 0, fy: 0 } };
  const share = (u: number, v: number, i: number) => {
    at.u = u;
    at.v = v;
    locate(grid, u, v, at.place);
    return cover.visibleShare(at, Math.floor(field.group[i] / sessions));
  };
  const floor = Float32Array.from(field.u, (u, i) => {
    const { done } = field.groups[field.group[i]];
    return done || field.group[i] >= areas.length * sessions
      ? 0
      : Math.min(WELL_INSIDE, share(u, field.v[i], i));
  });
  // A part in a million: the floor was rounded to 32 bits.
  return (u, v, i) => floor[i] === 0 || share(u, v, i) >= floor[i] * (1 - 1e-6);
}
