import {
  type ByteMask,
  brushMask,
  type Cranium,
  dotMask,
  type HairCoverage,
  hairCoverage,
  outlineStretch,
  type ReadView,
  type SkinMask,
  type View,
} from '@stubble/core';
import type { DotMask } from '@stubble/renderer';
import { activeView, type Photo, type StudioDocument } from '../state/document.ts';
import { isPlaced, isUntouched } from '../state/placed.ts';
import type { Store } from '../state/store.ts';
import { Watchable } from '../state/watchable.ts';
import type { FoundHead } from './head-messages.ts';
import { HeadWorker, headPhoto } from './head-worker.ts';

/** Quiet time before the photo is read again: a head that is being moved is not worth reading, ms. */
const QUIET_MS = 250;
/** Side of the mask of a photo of which nothing but strokes is known, cells. */
const LONG_SIDE = 512;

/** What was read, and of what. */
interface Reading {
  readonly photo: Photo;
  readonly mirrored: boolean;
  readonly camera: View['camera'] | null;
  readonly head: unknown;
}

/**
 * Where bare skin and where hair is in the photo that is shown, as read from the photo and corrected by the brush. Read in a worker once the
 * head rests; what stands before the background is looked for once per photo.
 */
export class Scalp extends Watchable {
  readonly #store: Store;
  readonly #worker = new HeadWorker();
  /** What stands before the background, by photo; null where the search was not sure. */
  readonly #people = new WeakMap<Photo, Map<boolean, ByteMask | null>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #read: Reading | null = null;
  #done: Reading | null = null;
  #raw: SkinMask | null = null;
  #brushed: {
    readonly raw: SkinMask | null;
    readonly strokes: unknown;
    readonly look: SkinMask | null;
  } | null = null;

  constructor(store: Store) {
    super();
    this.#store = store;
    store.subscribe(() => this.#check());
  }

  /** Skin and hair with the brush's strokes; null while nothing is known, and dots may be anywhere. */
  get look(): SkinMask | null {
    const view = activeView(this.#store.document);
    if (!view) return null;
    const strokes = view.maskStrokes ?? NONE;
    const raw = this.#known(view);
    if (this.#brushed?.raw !== raw || this.#brushed.strokes !== strokes) {
      const look = strokes.length > 0 ? brushMask(raw ?? everywhere(view), strokes, view.photo) : raw;
      this.#brushed = { raw, strokes, look };
    }
    return this.#brushed.look;
  }

  /** What is known of the photo by now; null while nothing is, and while it is read for the first time at least who stands before the background. */
  #known(view: View): SkinMask | null {
    // A close-up is skin throughout, but for what the brush says.
    if (this.#store.document.case.head.kind !== 'head') return null;
    // Dots come with the head: where nobody has looked for it yet they would only float.
    if (isUntouched(view)) return nowhere(view.photo);
    if (this.#isOf(this.#store.document) && this.#raw) return this.#raw;
    const { photo } = this.#store.document;
    const person = photo && this.#people.get(photo)?.get(view.mirrored);
    return person ? wholePerson(person) : null;
  }

  /** Whether the photo has been read with the head where it is now. */
  get isRead(): boolean {
    const wanted = this.#wanted();
    return !wanted || (this.#done !== null && same(wanted, this.#done));
  }

  /** Where dots may show, for the preview, and how far the head that stands before the background really reaches. */
  get mask(): DotMask | null {
    const { look } = this;
    const { photo, case: value } = this.#store.document;
    const view = activeView(this.#store.document);
    if (!look || !photo || !view) return null;
    if (value.head.kind !== 'head') return dotMask(look);
    const mask = this.#people.get(photo)?.get(view.mirrored);
    if (!mask) return dotMask(look);
    const { semiAxesMm } = value.head;
    const stretch = outlineStretch({ mask, camera: view.camera, semiAxesMm, size: view.photo });
    return { ...dotMask(look), stretch };
  }

  /** Hair over the whole head as all its photos show it; null where none could be read. */
  async readHair(): Promise<HairCoverage | null> {
    const { photos, case: value } = this.#store.document;
    const { head } = value;
    if (head.kind !== 'head') return null;
    const looks: ReadView[] = [];
    for (const view of value.views) {
      const photo = photos[view.id];
      if (!photo || !isPlaced(view)) continue;
      const mask = await this.#skinOf(photo, view, head);
      looks.push({
        mask: brushMask(mask, view.maskStrokes ?? NONE, view.photo),
        camera: view.camera,
        size: view.photo,
      });
    }
    return looks.length > 0 ? hairCoverage(looks, head.semiAxesMm) : null;
  }

  /** A search that somebody asked for says the same as ours would. */
  learn({ mirrored }: View, { sure, person }: FoundHead): void {
    const { photo } = this.#store.document;
    if (photo) this.#know(photo, mirrored, sure ? person : null);
  }

  /** Whether what was read is still of this photo; its head may have moved a little since. */
  #isOf(document: StudioDocument): boolean {
    const view = activeView(document);
    return this.#read?.photo === document.photo && this.#read?.mirrored === view?.mirrored;
  }

  #check(): void {
    const wanted = this.#wanted();
    if (!wanted || same(wanted, this.#read)) {
      // Strokes alone are brushed on at once.
      this.tell();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), QUIET_MS);
  }

  #wanted(): Reading | null {
    const { photo, case: value } = this.#store.document;
    const view = activeView(this.#store.document);
    if (!view || !photo || value.head.kind !== 'head' || isUntouched(view)) return null;
    const camera = isPlaced(view) ? view.camera : null;
    return { photo, mirrored: view.mirrored, camera, head: camera && value.head };
  }

  async #look(): Promise<void> {
    const wanted = this.#wanted();
    if (!wanted || same(wanted, this.#read)) return;
    if (this.#store.inGesture) {
      this.#check();
      return;
    }
    // Of another photo nothing is known yet; of the same one what was read holds until then.
    if (!this.#isOf(this.#store.document)) this.#raw = null;
    this.#read = wanted;
    // What is wanted may change while the worker looks; the newest wins.
    const view = activeView(this.#store.document)!;
    const raw = await this.#rawOf(wanted, view).catch(() => null);
    if (this.#read !== wanted) return;
    this.#raw = raw;
    this.#done = wanted;
    this.tell();
  }

  /** Skin and hair where the head's place is known; else whatever stands before the background; null where neither is. */
  async #rawOf({ photo, camera }: Reading, view: View): Promise<SkinMask | null> {
    const { head } = this.#store.document.case;
    if (head.kind !== 'head') return null;
    if (camera) return this.#skinOf(photo, view, head);
    const person = await this.#personIn(photo, view, head);
    if (!person) return null;
    return wholePerson(person);
  }

  async #skinOf(photo: Photo, view: View, head: Cranium): Promise<SkinMask> {
    const { camera, mirrored } = view;
    const { semiAxesMm } = head;
    const person = await this.#personIn(photo, view, head);
    return this.#worker.ask<'skin'>({
      kind: 'skin',
      photo: headPhoto(photo, mirrored),
      camera,
      semiAxesMm,
      person,
    });
  }

  async #personIn(photo: Photo, view: View, head: Cranium): Promise<ByteMask | null> {
    const { mirrored, preset, camera } = view;
    const known = this.#people.get(photo)?.get(mirrored);
    if (known !== undefined) return known;
    const found = await this.#worker.ask<'find'>({
      kind: 'find',
      photo: headPhoto(photo, mirrored),
      preset,
      focal35mm: camera.focal35mm,
      distanceMm: null,
      breadthMm: 2 * head.semiAxesMm[0],
      oval: null,
      last: { camera, semiAxesMm: head.semiAxesMm },
    });
    return this.#know(photo, mirrored, found.sure ? found.person : null);
  }

  #know(photo: Photo, mirrored: boolean, person: ByteMask | null): ByteMask | null {
    const own = this.#people.get(photo) ?? new Map<boolean, ByteMask | null>();
    own.set(mirrored, person);
    this.#people.set(photo, own);
    return person;
  }
}

const NONE: NonNullable<View['maskStrokes']> = [];

const people = new WeakMap<ByteMask, SkinMask>();

/** Whatever stands before the background as skin: the same mask for the same person. */
function wholePerson(person: ByteMask): SkinMask {
  const { width, height, data } = person;
  const mask = people.get(person) ?? {
    width,
    height,
    skin: data.map((inside) => (inside > 0 ? 255 : 0)),
    hair: new Uint8Array(data.length),
  };
  people.set(person, mask);
  return mask;
}

function same(a: Reading, b: Reading | null): boolean {
  return a.photo === b?.photo && a.mirrored === b.mirrored && a.camera === b.camera && a.head === b.head;
}

/** Bare skin all over a photo. */
function everywhere({ photo }: View): SkinMask {
  const mask = nowhere(photo);
  return { ...mask, skin: new Uint8Array(mask.skin.length).fill(255) };
}

const empty = new WeakMap<View['photo'], SkinMask>();

/** No skin anywhere in a photo: the same mask for the same photo. */
function nowhere(photo: View['photo']): SkinMask {
  const { widthPx, heightPx } = photo;
  const scale = Math.min(1, LONG_SIDE / Math.max(widthPx, heightPx));
  const [width, height] = [widthPx, heightPx].map((side) => Math.max(1, Math.round(side * scale)));
  const mask = empty.get(photo) ?? {
    width,
    height,
    skin: new Uint8Array(width * height),
    hair: new Uint8Array(width * height),
  };
  empty.set(photo, mask);
  return mask;
}
