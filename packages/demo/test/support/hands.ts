import type { Locator, Page } from 'playwright';

/** CSS px of the page. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Way {
  readonly dx: number;
  readonly dy: number;
}

/** Press at a place, move, let go. */
export async function dragPlace(page: Page, { x, y }: Place, { dx, dy }: Way): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 5 });
  await page.mouse.up();
}

/** The same with a button that can be dragged, by its name. */
export async function dragHandle(page: Page, name: string, way: Way): Promise<void> {
  await dragPlace(page, await centreOf(page.getByRole('button', { name, exact: true })), way);
}

export async function centreOf(locator: Locator): Promise<Place> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function lengthOf([a, b]: readonly [Place, Place]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
