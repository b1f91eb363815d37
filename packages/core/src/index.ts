export * from './ageing/index.ts';
export * from './camera/index.ts';
export * from './density/index.ts';
export * from './field/index.ts';
export * from './hairline/index.ts';
export * from './optics/index.ts';
export * from './surface/index.ts';
export * from './treatment/index.ts';
