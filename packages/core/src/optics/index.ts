export {
  columnDiameterMm,
  type MarkOptics,
  markOptics,
  type PigmentColumn,
  type Rgb,
} from './mark-optics.ts';
export {
  type PigmentOptics,
  type PigmentOpticsOptions,
  pigmentAbsorption,
  pigmentOptics,
} from './pigment-optics.ts';
export {
  PIGMENT_ROWS,
  PIGMENT_SERIES,
  type PigmentPart,
  type PigmentRow,
  type PigmentShade,
} from './pigment-rows.ts';
