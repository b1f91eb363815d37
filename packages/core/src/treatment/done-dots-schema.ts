import * as v from 'valibot';
import { decodeDoneDots } from '../format/index.ts';

/** Dots that are in the skin, as text; see `encodeDoneDots`. */
export const DoneDotsSchema = v.pipe(
  v.string('expected base64 text or null'),
  v.rawCheck<string>(({ dataset, addIssue }) => {
    const read = dataset.typed ? decodeDoneDots(dataset.value) : null;
    if (read && !read.ok) addIssue({ message: read.errors[0].message });
  }),
);
