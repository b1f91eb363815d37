export {
  countViolations,
  type FieldQuality,
  fieldQuality,
  type QualityOptions,
  type ZoneDensity,
} from './field-quality.ts';
export { meanPeriodogram, type Periodogram, periodogram, type Square } from './periodogram.ts';
export { type Spectrum, spectrumOf } from './spectrum.ts';
