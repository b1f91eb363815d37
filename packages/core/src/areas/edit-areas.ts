import * as v from 'valibot';
import type { ParseResult } from '../format/index.ts';
import { type Area, type AreaPatch, AreasSchema, type Treatment } from '../treatment/index.ts';

/** The treatment with one area more, on top of the others. */
export function addArea(treatment: Treatment, area: Area): ParseResult<Treatment> {
  return withAreas(treatment, [...treatment.areas, area]);
}

/** The treatment without an area; its last area stays. An unknown id changes nothing. */
export function removeArea(treatment: Treatment, id: string): ParseResult<Treatment> {
  return withAreas(
    treatment,
    treatment.areas.filter((area) => area.id !== id),
  );
}

/** The treatment with some of an area's values changed. */
export function changeArea(
  treatment: Treatment,
  id: string,
  change: Partial<Omit<Area, 'id'>>,
): ParseResult<Treatment> {
  return withAreas(
    treatment,
    treatment.areas.map((area) => (area.id === id ? { ...area, ...change } : area)),
  );
}

/** The treatment with a patch drawn (`add`) or erased (`subtract`) on an area. */
export function drawPatch(treatment: Treatment, id: string, patch: AreaPatch): ParseResult<Treatment> {
  const area = treatment.areas.find((candidate) => candidate.id === id);
  return changeArea(treatment, id, { patches: [...(area?.patches ?? []), patch] });
}

/** The treatment with one patch of an area replaced, or taken away by null. */
export function replacePatch(
  treatment: Treatment,
  { id, index }: { readonly id: string; readonly index: number },
  patch: AreaPatch | null,
): ParseResult<Treatment> {
  const area = treatment.areas.find((candidate) => candidate.id === id);
  const patches = (area?.patches ?? []).flatMap((old, i) => (i === index ? (patch ? [patch] : []) : [old]));
  return changeArea(treatment, id, { patches });
}

/** Checked as when a file is read, so that a hand on the photo can do no more than a file can. The treatment itself never changes. */
function withAreas(treatment: Treatment, areas: readonly Area[]): ParseResult<Treatment> {
  const read = v.safeParse(AreasSchema, areas);
  if (read.success) return { ok: true, value: { ...treatment, areas: read.output } };
  const errors = read.issues.map((issue) => {
    const path = v.getDotPath(issue);
    return { path: path ? `areas.${path}` : 'areas', message: issue.message };
  });
  return { ok: false, errors };
}
