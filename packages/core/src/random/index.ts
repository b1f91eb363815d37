export { hash3, hashEnd, hashStart, hashUnit } from './hash.ts';
export { keysFromSeed } from './keys-from-seed.ts';
export { createStream, type RandomStream } from './stream.ts';
