/**
 * Perspective camera, told by what a hand can set: where the head's centre lies in the photo, how large it is, how it is turned.
 * The principal point is the middle of the photo.
 */
export interface Camera {
  /** Turn of the head about its vertical axis; +90 shows the subject's left side. */
  yawDeg: number;
  /** +90 looks down on the top of the head. */
  pitchDeg: number;
  /** Turn of the picture, clockwise positive as seen. */
  rollDeg: number;
  /** Focal length as a 35 mm equivalent by the diagonal (CIPA DCG-001), mm, in [10, 800]. */
  focal35mm: number;
  /** Where the head's centre falls in the photo, px from its top left corner. */
  centrePx: [number, number];
  /** Scale at the depth of the head's centre, in [0.001, 100]. */
  mmPerPx: number;
}
