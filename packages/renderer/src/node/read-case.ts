import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Case, parseCaseText, type View } from '@stubble/core';
import { CommandError } from './command-error.ts';
import { reasonOf } from './reason-of.ts';

/** So many faults of a case are told at once. */
const MOST_FAULTS = 5;

/** Read a case that the studio saved. @throws CommandError with every fault and its path. */
export async function readCase(path: string): Promise<Case> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new CommandError(`The case ${path} could not be read: ${reasonOf(cause)}.`, 1, { cause });
  });
  const parsed = parseCaseText(text.replace(/^\uFEFF/, ''));
  if (parsed.ok) return parsed.value;
  const faults = parsed.errors.slice(0, MOST_FAULTS).map(({ path: place, message }) => {
    return place ? `  at ${place}: ${message}` : `  ${message}`;
  });
  const more = parsed.errors.length - faults.length;
  if (more > 0) faults.push(`  and ${more} more`);
  throw new CommandError(`The case ${path} is not valid:\n${faults.join('\n')}`);
}

/**
 * The view that a photo belongs to: the one of that id, else the only one, else the one whose photo has this file's name.
 * @throws CommandError when that is none or several.
 */
export function chooseView({ views }: Case, photoPath: string, id?: string): View {
  const ids = views.map((view) => `"${view.id}"`).join(', ');
  if (id !== undefined) {
    const view = views.find((candidate) => candidate.id === id);
    if (view) return view;
    throw new CommandError(`The case has no view "${id}". It has ${ids || 'none'}: choose with --view.`);
  }
  if (views.length === 1) return views[0];
  const named = views.filter((view) => view.photo.name === basename(photoPath));
  if (named.length === 1) return named[0];
  if (views.length === 0) {
    throw new CommandError(
      'The case has no photo yet. Open it in the studio, add a photo, and save it again.',
    );
  }
  throw new CommandError(`The case has several views: ${ids}. Say which one the photo shows with --view.`);
}
