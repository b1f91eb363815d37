import { type PixelSummary, type ShadeSuggestion, suggestShade, type Treatment } from '@stubble/core';
import type { Photo } from '../state/document.ts';
import { type PhotoPixels, readPhoto } from './photo-pixels.ts';
import type { Probe, ProbePlace } from './probe-places.ts';

/** Two circles on the photo, and the light that was measured in them. Not part of the case: a reading can be made again. */
export class ShadeProbe {
  #probe: Probe | null = null;
  #skin: PixelSummary | null = null;
  #shadow: PixelSummary | null = null;
  #pixels: { readonly photo: Photo; readonly mirrored: boolean; readonly read: PhotoPixels } | null = null;
  readonly #listeners = new Set<() => void>();

  /** Null while nothing is measured. */
  get probe(): Probe | null {
    return this.#probe;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begin to measure. Rejects when the photo cannot be read. */
  async start(photo: Photo, mirrored: boolean, probe: Probe): Promise<void> {
    if (this.#pixels?.photo !== photo || this.#pixels.mirrored !== mirrored) {
      this.#pixels = { photo, mirrored, read: await readPhoto(photo.blob, mirrored) };
    }
    this.#probe = probe;
    this.#measure();
  }

  stop(): void {
    if (!this.#probe) return;
    this.#probe = null;
    this.#tell();
  }

  /** Put one of the circles elsewhere. */
  place(which: 'skin' | 'shadow', at: ProbePlace): void {
    if (!this.#probe) return;
    this.#probe = { ...this.#probe, [which]: at };
    this.#measure();
  }

  /** Three shades for what lies under the circles; null while a circle lies beside the photo. */
  suggestion(treatment: Treatment): ShadeSuggestion | null {
    return this.#skin && this.#shadow && suggestShade(this.#skin, this.#shadow, treatment);
  }

  #measure(): void {
    const { skin, shadow, radiusPx } = this.#probe!;
    this.#skin = this.#pixels?.read.summarise(skin, radiusPx) ?? null;
    this.#shadow = this.#pixels?.read.summarise(shadow, radiusPx) ?? null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
