import { LOOKS, type Look, lookOf } from '@stubble/core';
import { wornStyle } from '../state/worn.ts';
import type { Studio } from '../studio.ts';

/** Most looks of one's own; more would be a drawer, not a shelf. Chosen by eye. */
const MOST = 24;
const LONGEST_NAME = 40;

/** The table's looks and one's own, one's own first. */
export function allLooks({ practice }: Studio): readonly Look[] {
  return [...practice.practice.looks, ...LOOKS];
}

/** Keep the design as it is now as a look; says why not when it cannot be. */
export async function keepLook(studio: Studio, name: string): Promise<string | null> {
  const { looks } = studio.practice.practice;
  const wanted = nameFor(looks, name);
  if (typeof wanted !== 'string') return wanted.sentence;
  if (looks.length >= MOST) return `There are ${MOST} looks already. Remove one first.`;
  const { treatment } = studio.store.document.case;
  const id = `own-${Date.now().toString(36)}`;
  const style = wornStyle(treatment) ?? 'natural';
  const look = lookOf(treatment, { id, name: wanted, sentence: 'A look of your own.', style });
  const kept = await studio.practice.change({ looks: [look, ...looks] });
  return kept ? null : 'This browser cannot keep it: it has no room, or this is a private window.';
}

export async function renameLook(studio: Studio, id: string, name: string): Promise<string | null> {
  const { looks } = studio.practice.practice;
  const wanted = nameFor(
    looks.filter((look) => look.id !== id),
    name,
  );
  if (typeof wanted !== 'string') return wanted.sentence;
  await studio.practice.change({
    looks: looks.map((look) => (look.id === id ? { ...look, name: wanted } : look)),
  });
  return null;
}

/** Remove a look; the way back is handed out. */
export function removeLook(studio: Studio, id: string): () => void {
  const before = studio.practice.practice.looks;
  void studio.practice.change({ looks: before.filter((look) => look.id !== id) });
  return () => void studio.practice.change({ looks: before });
}

function nameFor(others: readonly Look[], name: string): string | { readonly sentence: string } {
  const wanted = name.trim().slice(0, LONGEST_NAME);
  if (wanted === '') return { sentence: 'Give the look a name first.' };
  const taken = [...others, ...LOOKS].some((look) => look.name.toLowerCase() === wanted.toLowerCase());
  return taken ? { sentence: `There is a look called “${wanted}” already. Choose another name.` } : wanted;
}
