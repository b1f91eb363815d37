import type { ReadPhoto } from '../state/openings.ts';
import type { Toasts } from '../state/toasts.ts';
import { openPhoto } from './open-photo.ts';

/** Reads files as photos; what is wrong with one is said until other files are chosen. */
export class PhotoReader {
  readonly #toasts: Toasts;
  #refused: number[] = [];

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  /** Null when the file cannot be read as a photo: then a sentence said so. */
  async read(file: Blob, name: string, sentence = 'Opening the photo…'): Promise<ReadPhoto | null> {
    const opened = await this.#toasts.during(sentence, openPhoto(file, name));
    if (opened.ok) return opened;
    this.refuse(opened.sentence);
    return null;
  }

  /** Those of several files that can be read, one after another. */
  async readAll(files: readonly File[]): Promise<readonly ReadPhoto[]> {
    const all: ReadPhoto[] = [];
    for (const [i, file] of files.entries()) {
      const sentence = `Opening photo ${i + 1} of ${files.length}…`;
      const one = await this.read(file, file.name || 'Photo', sentence);
      if (one) all.push(one);
    }
    return all;
  }

  refuse(sentence: string): void {
    this.#refused.push(this.#toasts.show('error', sentence));
  }

  /** Other files are chosen: what was wrong with those before is old news. */
  forget(): void {
    for (const id of this.#refused) this.#toasts.dismiss(id);
    this.#refused = [];
  }
}
