import { fieldFingerprint } from './field-fingerprint.ts';

// Run by another JavaScript engine; the test compares what it prints. GJS has `print`, and its console writes to the log instead.
const { print } = globalThis as { print?: (text: string) => void };
(print ?? console.log)(fieldFingerprint());
