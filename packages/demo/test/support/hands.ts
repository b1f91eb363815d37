import type { Locator, Page } from 'playwright';
import { boxAtRest } from './boxes.ts';
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

/** The middle of something once it lies still. */
export async function centreOf(locator: Locator): Promise<Place> {
  const box = await boxAtRest(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function lengthOf([a, b]: readonly [Place, Place]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Press keys on what has the focus, one right after the other: Playwright's own are as far apart as the machine is busy, and far apart they are steps of their own. */
export async function pressInARun(page: Page, keys: readonly string[]): Promise<void> {
  await page.evaluate((run) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    for (const pressed of run) {
      const shiftKey = pressed.startsWith('Shift+');
      const key = shiftKey ? pressed.slice('Shift+'.length) : pressed;
      const options = { key, shiftKey, bubbles: true, composed: true, cancelable: true };
      focused?.dispatchEvent(new KeyboardEvent('keydown', options));
      focused?.dispatchEvent(new KeyboardEvent('keyup', options));
    }
  }, keys);
}

/** Press a button in the first frame in which the page says something: what runs meanwhile may be over before a hand from outside finds the button. */
export async function pressOnceSaid(page: Page, button: string, said: RegExp): Promise<void> {
  await page.waitForFunction(
    ([name, words]) => {
      const allIn = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? allIn(one.shadowRoot) : []),
        ]);
      const all = allIn(document);
      const textOf = (one: Element) => one.textContent?.trim() ?? '';
      const isSaid = all.some(
        (one) => one.matches('output, [role=status]') && new RegExp(words).test(textOf(one)),
      );
      const found = all.find(
        (one) => one.matches('button') && (one.getAttribute('aria-label') ?? textOf(one)) === name,
      );
      if (!isSaid || !found) return false;
      (found as HTMLElement).click();
      return true;
    },
    [button, said.source] as const,
  );
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
