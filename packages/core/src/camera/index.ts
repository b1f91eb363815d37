export { assertCamera } from './assert-camera.ts';
export {
  type Lens,
  lensOf,
  lensPosition,
  type PhotoSize,
  type Projection,
  project,
  projectPosition,
  unproject,
} from './camera.ts';
export { PRESET_POSES, type PresetPose, presetCamera, USUAL_BREADTH_MM } from './view-presets.ts';
