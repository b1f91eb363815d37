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
export { PRESET_POSES, type PresetPose, presetCamera } from './view-presets.ts';
