import {
  type Client,
  linearToLab,
  type PixelSummary,
  type ShadeSuggestion,
  suggestShade,
  type Treatment,
} from '@stubble/core';
import type { Photo } from '../state/document.ts';
import { type PhotoPixels, readPhoto } from './photo-pixels.ts';
import type { Probe, ProbePlace } from './probe-places.ts';

/** Two circles on the photo, and the light that was measured in them. Not part of the case: a reading can be made again. */
export class ShadeProbe {
  #probe: Probe | null = null;
  /** The circles as a person laid them on the photo; kept when the reading is closed. */
  #told: Probe | null = null;
  #skin: PixelSummary | null = null;
  #shadow: PixelSummary | null = null;
  /** What the circles lie on, and the photo that was read last. */
  #pixels: ReadPhoto | null = null;
  #newest: ReadPhoto | null = null;
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
    this.#pixels = await this.#pixelsOf(photo, mirrored);
    this.#probe = probe;
    this.#told = null;
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
    this.#told = this.#probe;
    this.#measure();
  }

  /**
   * Colour of skin and stubble for a second opinion: under the rings as a person laid them, else where the photo shows both for sure.
   * What was not found is left out. Rejects when the photo cannot be read.
   */
  async tones(
    photo: Photo,
    mirrored: boolean,
    guess: Probe,
  ): Promise<Pick<Client, 'skinLab' | 'stubbleLab'>> {
    const same = this.#pixels?.photo === photo && this.#pixels.mirrored === mirrored;
    const told = same ? this.#told : null;
    const probe = told ?? guess;
    const sure = told ? { skin: true, shadow: true } : guess.sure;
    if (!sure?.skin) return {};
    const { read } = await this.#pixelsOf(photo, mirrored);
    const [skin, shadow] = [probe.skin, probe.shadow].map((at) => read.summarise(at, probe.radiusPx));
    return skin ? tonesOf(skin, sure.shadow ? shadow : null) : {};
  }

  async #pixelsOf(photo: Photo, mirrored: boolean): Promise<ReadPhoto> {
    if (this.#newest?.photo !== photo || this.#newest.mirrored !== mirrored) {
      this.#newest = { photo, mirrored, read: await readPhoto(photo, mirrored) };
    }
    return this.#newest;
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

interface ReadPhoto {
  readonly photo: Photo;
  readonly mirrored: boolean;
  readonly read: PhotoPixels;
}

/** Stubble less darker than skin than this is hardly stubble, or lies in other light; as in the suggestion of shades, L*. */
const LEAST_DARKER_L = 3;

function tonesOf(skin: PixelSummary, shadow: PixelSummary | null): Pick<Client, 'skinLab' | 'stubbleLab'> {
  const skinLab = linearToLab(skin.linearRgb);
  const stubbleLab = shadow && linearToLab(shadow.linearRgb);
  if (!stubbleLab || skinLab[0] - stubbleLab[0] < LEAST_DARKER_L) return { skinLab };
  return { skinLab, stubbleLab };
}
