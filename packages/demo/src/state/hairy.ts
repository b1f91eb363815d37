import type { View } from '@stubble/core';

/** Ids of the views in whose photos thick hair hid the head: what an oval then finds is the outline of the hair. */
export type Hairy = readonly string[];

/** From a store that may hold anything: what is no id is left out. */
export function reviveHairy(saved: unknown): Hairy {
  return Array.isArray(saved) ? saved.filter((id) => typeof id === 'string') : [];
}

/** With one more, of views that are there; the same list where nothing changes. */
export function withHairy(former: Hairy, id: string, views: readonly View[]): Hairy {
  if (former.includes(id)) return former;
  const there = new Set(views.map((view) => view.id));
  return [...former, id].filter((one) => there.has(one));
}
