import { type Case, FAULTS, showFault } from '@stubble/core';
import { setDesignUi } from './design-edits.ts';
import type { Store } from './store.ts';

let last: { readonly of: Case; readonly faults: readonly string[]; readonly shown: Case } | null = null;

/** The case as it is to be seen: with the faults that are shown on purpose. The case itself never changes; the same two give the same one. */
export function caseWithFaults(of: Case, faults: readonly string[]): Case {
  if (faults.length === 0) return of;
  if (last?.of !== of || last.faults !== faults) {
    const treatment = faults.reduce((faulty, id) => showFault(faulty, id), of.treatment);
    last = { of, faults, shown: { ...of, treatment } };
  }
  return last.shown;
}

/** Whether the picture shows faults that are no part of the design. */
export function shownOnPurpose({ ui }: Store): boolean {
  return ui.design.faults.length > 0;
}

/** Names of the faults shown, for a banner and a caption. */
export function faultNames(faults: readonly string[]): string {
  return FAULTS.filter(({ id }) => faults.includes(id))
    .map(({ label }) => label)
    .join(', ');
}

/** Faults that nobody sees in a fresh treatment, and the year in which they show: when pigment has spread or faded, or a touch-up of year 2 has healed. */
const SHOWS_IN_YEAR: Readonly<Record<string, number>> = { mergingLater: 10, topFades: 3, touchUpMerges: 3 };

/** The year to look at for the faults shown, or null when they show at once. */
export function tellingYear(faults: readonly string[]): number | null {
  const years = faults.map((id) => SHOWS_IN_YEAR[id]).filter((year) => year !== undefined);
  return years.length > 0 ? Math.max(...years) : null;
}

/** Switch one fault on or off; the order of the list does not matter to what is seen, so it is that of the table. */
export function toggleFault(store: Store, id: string): void {
  const { faults } = store.ui.design;
  const on = faults.includes(id) ? faults.filter((one) => one !== id) : [...faults, id];
  setDesignUi(store, { faults: FAULTS.map((fault) => fault.id).filter((one) => on.includes(one)) });
}

export function hideFaults(store: Store): void {
  if (shownOnPurpose(store)) setDesignUi(store, { faults: [] });
}
