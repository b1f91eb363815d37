import type { Insets, Placement, Point, PreviewEvents } from '../preview.ts';
import { PreviewError, type PreviewErrorCode } from '../preview-error.ts';
import { createEmitter } from './events.ts';
import { PlacementControl } from './placement-control.ts';

/** The part of a preview that is about its place on the screen, its listeners and its end. */
export abstract class PreviewBase {
  protected readonly events = createEmitter<PreviewEvents>();
  protected readonly placing = new PlacementControl((placement) => {
    this.moved();
    this.events.emit('placement', placement);
  });
  /** The first field has been on screen. */
  protected isReady = false;
  protected isDestroyed = false;
  /** What this device cannot do as long as the preview lives; told to late listeners too. */
  protected standing: PreviewError | null = null;

  /** The photo came to lie elsewhere on the screen. */
  protected abstract moved(): void;

  get placement(): Placement {
    return this.placing.placement;
  }

  setPlacement(placement: Placement): void {
    this.placing.set(placement);
  }

  zoomBy(factor: number, about?: Point): void {
    this.placing.zoomBy(factor, about);
  }

  panBy(dx: number, dy: number): void {
    this.placing.panBy(dx, dy);
  }

  fit(insets: Insets = {}): void {
    this.placing.fit(insets);
  }

  toScreen(xPx: number, yPx: number): Point {
    return this.placing.toScreen(xPx, yPx);
  }

  toPhoto(x: number, y: number): Point {
    return this.placing.toPhoto(x, y);
  }

  on<K extends keyof PreviewEvents>(name: K, listener: (event: PreviewEvents[K]) => void): void {
    this.events.on(name, listener);
    const { standing } = this;
    if (name === 'error' && standing) {
      queueMicrotask(() => (listener as (event: PreviewError) => void)(standing));
    }
    if (name !== 'ready' || !this.isReady) return;
    queueMicrotask(() => (listener as (event: undefined) => void)(undefined));
  }

  off<K extends keyof PreviewEvents>(name: K, listener: (event: PreviewEvents[K]) => void): void {
    this.events.off(name, listener);
  }

  protected fail(code: PreviewErrorCode, message: string, cause: unknown): void {
    const error = cause instanceof PreviewError ? cause : new PreviewError(code, message, { cause });
    this.events.emit('error', error);
  }

  protected assertAlive(): void {
    if (this.isDestroyed) throw new PreviewError('destroyed', 'This preview was closed.');
  }
}
