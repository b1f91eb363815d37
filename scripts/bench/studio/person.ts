import type { Page } from 'playwright';

/** Times of the keystroke-level model, s (Card, Moran & Newell 1980): to think what comes next, to point, to press or to release a button. */
const THINK = 1.35;
const POINT = 1.1;
const BUTTON = 0.1;

/** A person at the studio: does what is asked at once, and counts what it would have taken a hand and a head. */
export class Person {
  readonly #page: Page;
  #actions = 0;
  #busySeconds = 0;
  #waitingSeconds = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  get told() {
    return {
      actions: this.#actions,
      seconds: this.#busySeconds + this.#waitingSeconds,
      waitingSeconds: this.#waitingSeconds,
    };
  }

  /** Looks at what is there and judges it; what still glides comes to rest meanwhile. */
  async thinks(): Promise<void> {
    this.#busySeconds += THINK;
    await this.#page.waitForTimeout(1000 * THINK);
  }

  /** Finds a button, goes there and clicks. */
  async presses(name: string): Promise<void> {
    this.#count(THINK + POINT + 2 * BUTTON);
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  /** Finds a handle, goes there, presses, goes on to where it belongs and lets go. @param way CSS px */
  async drags(name: string, [dx, dy]: readonly [number, number]): Promise<void> {
    const box = await this.#page.getByRole('button', { name, exact: true }).boundingBox();
    if (!box) throw new Error(`Person: “${name}” is not on the screen`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.draws([x, y], [x + dx, y + dy]);
  }

  /** Finds a place, goes there, presses, goes on to another one and lets go. CSS px of the page. */
  async draws(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    this.#count(THINK + POINT + BUTTON + POINT + BUTTON);
    await this.#page.mouse.move(...from);
    await this.#page.mouse.down();
    await this.#page.mouse.move(...to, { steps: 8 });
    await this.#page.mouse.up();
  }

  /** Waits for the machine. */
  async waits(until: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await until();
    this.#waitingSeconds += (performance.now() - start) / 1000;
  }

  #count(seconds: number): void {
    this.#actions += 1;
    this.#busySeconds += seconds;
  }
}
