import { shownOnPurpose } from '../../state/faults.ts';
import type { Studio } from '../../studio.ts';
import { PlanDialog } from './plan-dialog.ts';

/** Opens the plan once its dots have found their places. It stands beside the studio, so that it can be printed without it. */
export class PlanOpener {
  readonly #studio: () => Studio;
  #dialog: PlanDialog | null = null;
  #waiting = false;

  constructor(studio: () => Studio) {
    this.#studio = studio;
  }

  async open(): Promise<void> {
    const { toasts, store } = this.#studio();
    // What is shown on purpose is no plan.
    if (shownOnPurpose(store)) {
      toasts.show(
        'note',
        'The picture shows faults on purpose. Go back to the design first, then ask for the plan.',
      );
      return;
    }
    if (this.#waiting) return;
    this.#waiting = true;
    await toasts.during('The plan opens as soon as its dots are ready.', this.#rested());
    if (this.#waiting) await this.#show();
    this.#waiting = false;
  }

  remove(): void {
    this.#waiting = false;
    this.#dialog?.remove();
  }

  /** Once the dots rest, or nobody waits any more. */
  #rested(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        const { dots, dotsRest } = this.#studio();
        if (!this.#waiting || (dots && dotsRest)) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
  }

  async #show(): Promise<void> {
    this.#dialog ??= new PlanDialog();
    this.#dialog.studio = this.#studio();
    if (!this.#dialog.isConnected) document.body.append(this.#dialog);
    await this.#dialog.open();
  }
}
