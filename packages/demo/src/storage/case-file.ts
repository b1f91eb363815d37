import { type Case, describeErrors, type ParseError, parseCase, parseCaseText } from '@stubble/core';

/** Largest case file that is read, MB: done sessions carry their dots, and that is far below this. */
const MAX_CASE_MB = 30;

export type OpenedCase =
  | { readonly ok: true; readonly value: Case }
  | { readonly ok: false; readonly sentence: string };

/** Whether a file calls itself a case; anything else is tried as a photo. */
export function isCaseFile({ name, type }: File): boolean {
  return /\.json$/i.test(name) || type === 'application/json';
}

/** The text of a case file: indented, so that a person can read and compare it, its keys in one order, whatever order the edits came in. */
export function caseText(value: Case): string {
  // One that could not be read again is written as it is: nothing of it is lost.
  const read = parseCase(value);
  return `${JSON.stringify(read.ok ? read.value : value, null, 2)}\n`;
}

export function caseFileName(photoName: string | undefined): string {
  return `${stem(photoName)}.stubble.json`;
}

/** Read a file as a case. Never throws; a refusal is a sentence that says what is wrong and what to do. */
export async function openCase(file: Blob, name: string): Promise<OpenedCase> {
  if (file.size === 0) return refuse(`“${name}” is empty. Choose a case that the studio saved.`);
  if (file.size > MAX_CASE_MB * 1e6) {
    return refuse(`“${name}” is too large to be a case. Choose a file that the studio saved.`);
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refuse(`“${name}” could not be read. Check that it is still there, and try again.`);
  }
  const parsed = parseCaseText(text);
  if (parsed.ok) return parsed;
  return refuse(`“${name}” could not be opened. ${reason(parsed.errors)}`);
}

/** A name without folder and extension, for the files made from it. */
export function stem(name: string | undefined): string {
  const base = (name ?? 'case').split(/[\\/]/).pop() ?? 'case';
  return base.replace(/\.[^.]*$/, '').slice(0, 80) || 'case';
}

function refuse(sentence: string): OpenedCase {
  return { ok: false, sentence };
}

/** What is wrong and what to do: some errors say both, those of a single value only the first. */
function reason(errors: readonly ParseError[]): string {
  const message = describeErrors(errors);
  if (errors[0]?.message.endsWith('.')) return message;
  return `${message}. Open another copy of the case, or mend that value.`;
}
