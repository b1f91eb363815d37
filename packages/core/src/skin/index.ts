export { brushMask, dotMask } from './brush-mask.ts';
export { brushPath } from './brush-path.ts';
export { hairCoverage, type ReadView } from './hair-coverage.ts';
export { type SkinMask, type SkinMaskInput, skinMask } from './skin-mask.ts';
