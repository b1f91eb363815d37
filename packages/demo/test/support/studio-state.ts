import type { Case } from '@stubble/core';
import type { Page } from 'playwright';

/** The case as the studio holds it. */
export function caseOf(page: Page): Promise<Case> {
  return page.evaluate(() => {
    type Holding = { studio: { store: { document: { case: unknown } } } };
    return (document.querySelector('stubble-studio') as unknown as Holding).studio.store.document.case;
  }) as Promise<Case>;
}

/** What the browser keeps of the work under a key, which a reload brings back. */
export function keptOf<T>(page: Page, key: 'case' | 'ui'): Promise<T | undefined> {
  return page.evaluate(
    (asked) =>
      new Promise<unknown>((resolve) => {
        const open = indexedDB.open('stubble');
        open.onsuccess = () => {
          const get = open.result.transaction('session').objectStore('session').get(asked);
          get.onsuccess = () => {
            open.result.close();
            resolve(get.result);
          };
        };
      }),
    key,
  ) as Promise<T | undefined>;
}

/** Another density of the design, dots/cm², as if it had come with the case: no step of undo. */
export function setDensity(page: Page, perCm2: number): Promise<void> {
  return page.evaluate((density) => {
    type Document = { case: Case };
    type Store = { follow(change: (document: Document) => Document): void };
    const { studio } = document.querySelector('stubble-studio') as unknown as { studio: { store: Store } };
    studio.store.follow((now) => {
      const treatment = {
        ...now.case.treatment,
        density: { centrePerCm2: density, sidesPerCm2: density },
      };
      return { ...now, case: { ...now.case, treatment } };
    });
  }, perCm2);
}

/** Take so many steps back at once, which is drawn once: for tests that clear up, not for those of undo itself. */
export function takeBack(page: Page, steps: number): Promise<void> {
  return page.evaluate((count) => {
    type Store = { readonly canUndo: boolean; undo(): void };
    const { store } = (document.querySelector('stubble-studio') as unknown as { studio: { store: Store } })
      .studio;
    for (let i = 0; i < count; i++) {
      if (!store.canUndo) throw new Error(`takeBack: expected ${count} steps of undo, there were ${i}`);
      store.undo();
    }
  }, steps);
}
