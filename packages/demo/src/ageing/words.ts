import { type Area, areaKindRow, type TouchUpRange, type TouchUpRisk } from '@stubble/core';

/** An area as a list names it: by its kind, numbered where there are several of one. */
export function areaNames(areas: readonly Area[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { id, kind } of areas) {
    const { label } = areaKindRow(kind);
    const number = (seen.get(label) ?? 0) + 1;
    seen.set(label, number);
    names.set(id, number === 1 ? label : `${label} ${number}`);
  }
  return names;
}

/** "12 to 40 months", "over 30 years". */
export function monthsRange({ fastMonths, slowMonths }: TouchUpRange): string {
  if (fastMonths === null) return 'more than 30 years';
  const from = Math.round(fastMonths);
  if (slowMonths === null) return `${from} months to more than 30 years`;
  const to = Math.round(slowMonths);
  return from === to ? `${from} months` : `${from} to ${to} months`;
}

/** What a touch-up does to the field, in one sentence. */
export function riskSentence({ dots, mergingBefore, mergingAfter }: TouchUpRisk): string {
  const count = String(dots).replace(/\B(?=(\d{3})+$)/g, ',');
  if (dots === 0) return 'No gap is left for a new dot here.';
  const [before, after] = [percent(mergingBefore), percent(mergingAfter)];
  if (after <= before) return `${count} new dots; no more dots touch a neighbour than before.`;
  return `${count} new dots. ${after} % of all dots then touch a neighbour, ${before} % without it.`;
}

function percent(share: number): number {
  return Math.round(100 * share);
}
