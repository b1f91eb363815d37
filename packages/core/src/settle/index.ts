export { DEFAULT_STEPS, type SettleOptions, settle } from './settle.ts';
