export { detAcos, detAsin, detAtan2 } from './atan2.ts';
export { detCbrt } from './cbrt.ts';
export { detExp } from './exp.ts';
export { detHypot2, detHypot3 } from './hypot.ts';
export { detLog } from './log.ts';
export { detPow } from './pow.ts';
export { detCos, detSin, detTan } from './sin-cos.ts';
