import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Store } from '../../state/store.ts';
import { Watch, type Watched } from '../../state/watch.ts';
import type { Studio } from '../../studio.ts';

/** An element of the studio: it is handed the studio, and renders when what it watches has changed. */
export abstract class StudioElement extends LitElement {
  @property({ attribute: false }) studio!: Studio;

  protected get store(): Store {
    return this.studio.store;
  }

  /** Call in the constructor: render again whenever an item of the list changes. */
  protected watch(select: (store: Store) => readonly unknown[]): void {
    new Watch(this, () => this.studio?.store, select);
  }

  /** The same for another part of the studio that tells of its changes. */
  protected follow<T extends Watched>(
    of: (studio: Studio) => T,
    select: (part: T) => readonly unknown[],
  ): void {
    new Watch(this, () => this.studio && of(this.studio), select);
  }
}
