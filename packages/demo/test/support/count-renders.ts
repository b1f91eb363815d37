import type { Page } from 'playwright';

/** How often elements of a kind have rendered since this call. */
export async function countRenders(page: Page, tag: string): Promise<() => Promise<number>> {
  await page.evaluate((name) => {
    const { prototype } = customElements.get(name) as CustomElementConstructor & {
      prototype: { update(changed: unknown): void };
    };
    const { update } = prototype;
    Object.assign(globalThis, { renders: 0 });
    prototype.update = function (changed: unknown) {
      (globalThis as unknown as { renders: number }).renders += 1;
      update.call(this, changed);
    };
  }, tag);
  return () => page.evaluate(() => (globalThis as unknown as { renders: number }).renders);
}
