/** Pinhole cameras in the manner of OpenCV: x right, y down, z away from the viewer; pixel centres at +0.5. */

export interface View {
  /** Toward the subject's left, degrees. */
  readonly yawDeg: number;
  /** From above, degrees. */
  readonly pitchDeg: number;
  /** Clockwise turn of the picture, degrees. */
  readonly rollDeg: number;
  readonly distanceMm: number;
  /** Equivalent focal length by the diagonal of a 36 x 24 mm frame (CIPA DCG-001). */
  readonly focal35mm: number;
  /** Point looked at, mm in the frame of the head. */
  readonly target: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

export interface Camera {
  readonly view: View;
  readonly focalPx: number;
  readonly cx: number;
  readonly cy: number;
  readonly position: readonly [number, number, number];
  /** Row-major 4 x 4, head frame to camera. */
  readonly worldToCamera: readonly number[];
}

/** Diagonal of 36 x 24 mm. */
export const DIAGONAL_35MM = 43.2666;

export function createCamera(view: View): Camera {
  const rad = Math.PI / 180;
  const [sy, cy] = [Math.sin(view.yawDeg * rad), Math.cos(view.yawDeg * rad)];
  const [sp, cp] = [Math.sin(view.pitchDeg * rad), Math.cos(view.pitchDeg * rad)];
  const [sr, cr] = [Math.sin(view.rollDeg * rad), Math.cos(view.rollDeg * rad)];
  const back = [sy * cp, sp, cy * cp] as const;
  const right = [cy, 0, -sy] as const;
  const up = [-sy * sp, cp, -cy * sp] as const;
  const d = view.distanceMm;
  const [tx, ty, tz] = view.target;
  const position = [tx + d * back[0], ty + d * back[1], tz + d * back[2]] as const;
  const rows = [
    right.map((v, i) => cr * v + sr * up[i]!),
    up.map((v, i) => sr * right[i]! - cr * v),
    back.map((v) => -v),
  ];
  const worldToCamera = rows.flatMap((r) => [
    ...r,
    -(r[0]! * position[0] + r[1]! * position[1] + r[2]! * position[2]),
  ]);
  const focalPx = (view.focal35mm * Math.hypot(view.width, view.height)) / DIAGONAL_35MM;
  return {
    view,
    focalPx,
    cx: view.width / 2,
    cy: view.height / 2,
    position,
    worldToCamera: [...worldToCamera, 0, 0, 0, 1],
  };
}

/** Pixel and depth (mm along the axis) of a point. */
export function project(camera: Camera, p: readonly number[]): { x: number; y: number; depth: number } {
  const m = camera.worldToCamera;
  const row = (r: number): number => m[r]! * p[0]! + m[r + 1]! * p[1]! + m[r + 2]! * p[2]! + m[r + 3]!;
  const depth = row(8);
  return {
    x: camera.cx + (camera.focalPx * row(0)) / depth,
    y: camera.cy + (camera.focalPx * row(4)) / depth,
    depth,
  };
}
