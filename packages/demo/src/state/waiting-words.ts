import type { View } from '@stubble/core';

/** Photos by their names. */
export function listOf(views: readonly View[]): string {
  return views.map(({ photo }) => `“${photo.name}”`).join(', ');
}

/** What to do about photos that a case was made on and that are not here. */
export function waitingSentence(waiting: readonly View[], all: number): string {
  const them = waiting.length === 1 ? 'that photo' : 'those photos';
  const its = waiting.length === 1 ? 'its head placement' : 'their head placements';
  if (waiting.length === all) {
    return `The design is open. It was made on ${listOf(waiting)}: open ${them} to bring ${its} back.`;
  }
  return `The case is open. Open ${listOf(waiting)} too, to see it there.`;
}
