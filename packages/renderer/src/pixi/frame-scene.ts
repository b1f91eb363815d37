import type { PictureScene } from '../scene/scene.ts';
import type { PhotoPyramid } from './photo-pyramid.ts';

/** What a picture shows, with the photo on the GPU. */
export interface FrameScene extends PictureScene {
  readonly photo: PhotoPyramid;
}
