import { html, type TemplateResult } from 'lit';
import type { Store } from '../../state/store.ts';

/** Moves the stage to so many days after something was done on a day: "fresh", or "+7 d". */
export function lookButton(
  store: Store,
  { name, day, after }: { readonly name: string; readonly day: number; readonly after: number },
): TemplateResult {
  return html`<button
    class="look"
    aria-label="Show ${name}, day ${after} after it"
    title=${after === 0 ? 'Show it fresh' : `Show it ${after} days after`}
    aria-pressed=${store.ui.day === day + after}
    @click=${() => store.setUi({ day: day + after, playing: false })}
  >${after === 0 ? 'fresh' : `+${after} d`}</button>`;
}
