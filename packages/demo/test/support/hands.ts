import type { Locator, Page } from 'playwright';
import type { TestFile } from './studio-page.ts';

/** CSS px of the page. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Way {
  readonly dx: number;
  readonly dy: number;
}

/** Press at a place, move, let go. Of a move the hand is seen at three places: each is drawn. */
export async function dragPlace(page: Page, { x, y }: Place, { dx, dy }: Way): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
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

/** Drop or paste a file, as the system would hand it to the page; dropped at a share of the window's width. */
export async function hand(
  page: Page,
  kind: 'drop' | 'paste',
  { file: { name, mimeType, buffer }, across = 0.25 }: { readonly file: TestFile; readonly across?: number },
): Promise<void> {
  const file = { name, mimeType, base64: buffer.toString('base64') };
  await page.evaluate(
    ([how, { name, mimeType, base64 }, share]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
      const options = { bubbles: true, cancelable: true, clientX: share * innerWidth };
      if (how === 'paste') {
        document.body.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: transfer }));
        return;
      }
      document.body.dispatchEvent(new DragEvent('dragover', { ...options, dataTransfer: transfer }));
      document.body.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: transfer }));
    },
    [kind, file, across] as const,
  );
}
