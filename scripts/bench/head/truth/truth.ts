import type { Camera, Lens, SemiAxes, ViewPreset } from '../../../../packages/core/src/index.ts';

/** A photo with a known head: normals, depth and camera per pixel, as the bench of the head compares them. */
export interface Truth {
  readonly name: string;
  readonly preset: ViewPreset;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly rgba: Uint8Array;
  readonly focal35mm: number;
  /** Normals and depth: one value per `cellPx` px of the photo. */
  readonly cellPx: number;
  readonly width: number;
  readonly height: number;
  readonly focalPx: number;
  /** Outward normals in the camera's frame (x right, y down, z away), 3 per cell; zeros off the head. */
  readonly normals: Float32Array;
  /** Depth along the optical axis, mm; 0 where it is not known. */
  readonly depth: Float32Array;
  /** The true camera in the frame of the true cranium's centre. */
  readonly lens: Lens;
  /** Places in that frame, mm, 3 per cell; only where the depth is known. */
  readonly places: Float32Array;
  /** 1 on the scalp, 2 elsewhere on the person, 0 off it; on the same cells. */
  readonly mask: Uint8Array;
  /** The scalp as finely as it is known. */
  readonly scalp: { readonly width: number; readonly height: number; readonly data: Uint8Array };
  /** Pixels of visible landmarks, by this library's names. */
  readonly landmarks: Readonly<Record<string, readonly [number, number]>>;
  /** The true head as the library tells it; on rendered heads. */
  readonly camera?: Camera;
  readonly semiAxesMm?: SemiAxes;
}
