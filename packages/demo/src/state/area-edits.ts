import {
  type Area,
  type AreaKind,
  type AreaPatch,
  addArea,
  areaKindRow,
  changeArea,
  createArea,
  drawPatch,
  type ParseResult,
  removeArea,
  replacePatch,
  startPatches,
  suggestArea,
  type Treatment,
} from '@stubble/core';
import { setTreatment } from './edits.ts';
import type { Store } from './store.ts';

/** An edit that was made, or the sentence that says why not and what to do. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly sentence: string };

const DONE: Outcome = { ok: true };

/** A new area of a kind on top of the others; tells its id. */
export function addAreaOfKind(store: Store, kind: AreaKind): Outcome & { readonly id?: string } {
  const { head, treatment } = store.document.case;
  const id = freeId(treatment, kind);
  const made = apply(store, addArea(treatment, createArea(kind, id, startPatches(kind, head))));
  return made.ok ? { ok: true, id } : made;
}

/** The area that a stage of hair loss suggests, in place of all others. */
export function treatStage(store: Store, stage: string): Outcome & { readonly id?: string } {
  const area = suggestArea(stage, 'main');
  if (!area)
    return { ok: false, sentence: 'Nothing is missing at this stage, so there is no area to treat.' };
  const made = apply(store, { ok: true, value: { ...store.document.case.treatment, areas: [area] } });
  return made.ok ? { ok: true, id: area.id } : made;
}

export function deleteArea(store: Store, id: string): Outcome {
  return apply(store, removeArea(store.document.case.treatment, id));
}

/** Change an area's values; a tag joins the moves of one slider. */
export function editArea(store: Store, id: string, change: Partial<Omit<Area, 'id'>>, tag?: string): Outcome {
  return apply(store, changeArea(store.document.case.treatment, id, change), tag);
}

/** Put an area above or below its neighbour in the list: a later one lies over an earlier one. */
export function moveArea(store: Store, id: string, by: -1 | 1): void {
  const { treatment } = store.document.case;
  const from = treatment.areas.findIndex((area) => area.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= treatment.areas.length) return;
  const areas = [...treatment.areas];
  [areas[from], areas[to]] = [areas[to], areas[from]];
  store.edit(setTreatment({ ...treatment, areas }));
}

export function drawOn(store: Store, id: string, patch: AreaPatch): Outcome {
  return apply(store, drawPatch(store.document.case.treatment, id, patch));
}

/** Replace a patch, or take it away by null. */
export function editPatch(
  store: Store,
  at: { readonly id: string; readonly index: number },
  patch: AreaPatch | null,
  tag?: string,
): Outcome {
  return apply(store, replacePatch(store.document.case.treatment, at, patch), tag);
}

/** The area of an id, or undefined. */
export function areaOf({ document }: Store, id: string | null): Area | undefined {
  return document.case.treatment.areas.find((area) => area.id === id);
}

/** Refused edits leave everything as it was. */
function apply(store: Store, result: ParseResult<Treatment>, tag?: string): Outcome {
  if (!result.ok) return { ok: false, sentence: refusal(result.errors[0].message) };
  store.edit(setTreatment(result.value), tag ? { tag } : {});
  return DONE;
}

/** What is wrong, and what to do, as the core says it: a message that says both is a sentence. */
function refusal(message: string): string {
  if (!message.endsWith('.')) return `That cannot be: ${message}.`;
  return message.charAt(0).toUpperCase() + message.slice(1);
}

function freeId({ areas }: Treatment, kind: AreaKind): string {
  const taken = new Set(areas.map((area) => area.id));
  if (!taken.has(kind)) return kind;
  let n = 2;
  while (taken.has(`${kind}${n}`)) n++;
  return `${kind}${n}`;
}

/** What an area is called: its kind, counted where there are several. */
export function areaName({ areas }: Treatment, id: string): string {
  const area = areas.find((one) => one.id === id);
  if (!area) return id;
  const { label } = areaKindRow(area.kind);
  const alike = areas.filter(({ kind }) => kind === area.kind);
  return alike.length > 1 ? `${label} ${alike.indexOf(area) + 1}` : label;
}
