/**
 * A place on the head as a direction from its centre, so that it survives a change of head measures.
 * Azimuth 0 is the face, +90 the subject's left ear, ±180 the nape; elevation 0 is level with the centre of the cranium, 90 its top.
 */
export interface HeadDirection {
  azimuthDeg: number;
  elevationDeg: number;
}
