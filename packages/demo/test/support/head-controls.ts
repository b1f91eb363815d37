import type { Page } from 'playwright';
import { dragHandle } from './hands.ts';

/** What a hand does in the Head tab, on whatever page is open by then. */
export const headControls = (page: () => Page) => ({
  undo: () => page().getByRole('button', { name: 'Undo' }).click(),
  tool: (name: string) => page().getByRole('button', { name, exact: true }).click(),
  /** What is said of the head. */
  status: () => page().locator('head-finder').getByRole('status'),
  drag: (name: string, dx: number, dy: number) => dragHandle(page(), name, { dx, dy }),
});
