export { type PigmentOptics, pigmentOptics } from './pigment-optics.ts';
