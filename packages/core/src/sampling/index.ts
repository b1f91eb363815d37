export { fieldHash } from './field-hash.ts';
export { type AliveColumns, type AliveDots, type AliveRoom, createAliveRoom, resample } from './resample.ts';
export { type SampledDots, type SampleOptions, sampleDots } from './sample-dots.ts';
export { DEFAULT_SHARES, sessionOf } from './sessions.ts';
export type { Exhausted } from './tile-plan.ts';
