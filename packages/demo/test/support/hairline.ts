import type { Locator, Page } from 'playwright';

/** The number beside the mid-frontal point: its height above the glabella, mm. */
export async function heightMm(page: Page): Promise<number> {
  const text = await page
    .locator('hairline-overlay')
    .getByText(/^-?\d+ mm$/)
    .first()
    .textContent();
  return Number.parseInt(text ?? '', 10);
}

/** A slider by its name, also one in a section that is folded. */
export function sliderOf(page: Page, name: string): Locator {
  return page.getByRole('slider', { name, exact: true, includeHidden: true });
}
