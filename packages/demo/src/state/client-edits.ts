import { type Case, type ClientNotes, noNotes } from '@stubble/core';
import type { Edit } from './edits.ts';

/** What the case knows of its client; empty notes while nobody asked. */
export function clientNotes({ client }: Case): ClientNotes {
  return client ?? noNotes();
}

export function setClient(patch: Partial<ClientNotes>): Edit {
  return (document) => {
    const client = { ...clientNotes(document.case), ...patch };
    return { ...document, case: { ...document.case, client } };
  };
}

/** A health question answered. The first answer of all means that health was asked about. */
export function setCondition(id: string, yes: boolean): Edit {
  return (document) => {
    const conditions = clientNotes(document.case).conditions ?? [];
    const others = conditions.filter((one) => one !== id);
    return setClient({ conditions: yes ? [...others, id] : others })(document);
  };
}
