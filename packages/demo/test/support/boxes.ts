import type { Locator } from 'playwright';
import { type Box, frames } from './studio-page.ts';

/** Where something lies on the page, CSS px. @throws where it is not on screen */
export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on screen`);
  return box;
}

/** Where all that there is of something lies at one moment, CSS px. */
export function boxesOf(locator: Locator): Promise<Box[]> {
  return locator.evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

/** The same once it lies still: what was just pressed may still move the photo, and with it all that is drawn over it. */
export async function boxAtRest(locator: Locator): Promise<Box> {
  let box = await boxOf(locator);
  for (;;) {
    const before = box;
    await frames(locator.page(), 2);
    box = await boxOf(locator);
    if (SIDES.every((side) => box[side] === before[side])) return box;
  }
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

/** Highest and lowest point of something on the page, CSS px. */
export async function span(locator: Locator): Promise<readonly [number, number]> {
  const { y, height } = await boxOf(locator);
  return [y, y + height];
}

/** Whether two boxes share any place. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
