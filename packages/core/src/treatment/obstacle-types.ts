import type { FlatPoint } from './area-types.ts';
import type { HeadDirection } from './head-direction.ts';

/** Why no dot may go there: an existing hair, a scar or mole that is left alone, or a place that the client wants free. */
export const OBSTACLE_KINDS = ['hair', 'scar', 'noGo'] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

/**
 * Something that no dot may come near, in any session. One point is a round spot, two are a line, three or more a closed outline with
 * everything in it. Directions count on a head and places in mm on flat skin; each is passed over on the other.
 */
export interface Obstacle {
  kind: ObstacleKind;
  /** 1 to 240 of them. */
  points: HeadDirection[] | FlatPoint[];
  /** How far dots' middles stay away from the point, the line or the outline, mm on skin, in [0.05, 30]. */
  marginMm: number;
}
