import type { View } from './camera.ts';
import type { HairStyle } from './hair/style.ts';
import type { Rgb } from './image/colour.ts';
import type { RigName } from './light/rig.ts';
import type { HandPose } from './shape/hand.ts';
import type { Person } from './shape/person.ts';
import type { ToneName } from './skin/tone.ts';

/** Everything that is asked of one picture. */
export interface Sitter {
  readonly id: string;
  readonly title: string;
  /** The view of the studio's own list that this picture is nearest to. */
  readonly preset: 'front' | 'three-quarter' | 'side' | 'top-front' | 'crown' | 'back';
  readonly person: Person;
  readonly tone: ToneName;
  /** 0 young, 1 old. */
  readonly age: number;
  readonly freckles: number;
  readonly view: View;
  readonly light: RigName;
  /** Times the rig's own exposure; a photographer opens up for dark skin. */
  readonly exposure?: number;
  readonly glasses?: boolean;
  /** A hand that lies on the head. */
  readonly hand?: HandPose;
  /** Cloth over the body, linear reflectance; bare without it. */
  readonly cloth?: Rgb;
  /** Standard deviation of sensor noise at mid grey, in 8-bit steps: 1.1 without it. */
  readonly noise?: number;
  /** JPEG quality, 1 to 100; the best that keeps the file small without it. */
  readonly quality?: number;
  /** Turns the lights about the head, degrees. */
  readonly lightTurnDeg?: number;
  /** 0 matte, 1 glossy. */
  readonly finish: number;
  readonly hair: HairStyle;
  readonly beardShade: number;
  /** Length of the beard's stubble, 0 for none. */
  readonly beardMm: number;
  readonly browThick: number;
  readonly wall: Rgb;
}
