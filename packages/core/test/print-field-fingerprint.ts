import { fieldFingerprint } from './field-fingerprint.ts';

// Run by another JavaScript engine; the test compares what it prints.
console.log(fieldFingerprint());
