import {
  type Case,
  countViolations,
  createDotField,
  createFieldCache,
  createSurface,
  type DotField,
  type FieldCache,
  fieldFromBuffer,
  fieldToBuffer,
  parseCase,
  sampleGrid,
  settleDotField,
} from '../../packages/core/src/index.ts';

/** What must hold for any case after any edits. Returns one sentence per broken promise. */
export function brokenPromises(kase: Case, cache: FieldCache, fresh: boolean): string[] {
  const read = parseCase(JSON.parse(JSON.stringify(kase)));
  if (!read.ok)
    return read.errors.map(({ path, message }) => `the case cannot be read again: ${path}: ${message}`);
  const drag = createDotField(kase, cache);
  const settled = settleDotField(drag, kase, cache);
  const broken = [...fieldFaults('drag', drag, kase, cache), ...fieldFaults('settled', settled, kase, cache)];
  const empty = createFieldCache();
  if (fresh && bytesOf(createDotField(read.value, empty)) !== bytesOf(drag)) {
    broken.push('an empty cache gives other bytes');
  }
  return broken;
}

const bytesOf = (field: DotField) => Buffer.from(fieldToBuffer(field)).toString('latin1');

function fieldFaults(name: string, field: DotField, kase: Case, cache: FieldCache): string[] {
  const faults: string[] = [];
  const { grid } = cache.ground(kase.head, kase.treatment.seed);
  const surface = createSurface(kase.head);
  const isDone = field.groups.map(({ done }) => done);
  const spacing = field.spacingMm.map((mm, i) => mm / sampleGrid(grid, grid.scale, field.u[i], field.v[i]));
  let off = 0;
  for (let i = 0; i < field.count; i++) {
    const finite = [field.u[i], field.v[i], field.widthMm[i], field.contrast[i], field.retention[i]].every(
      Number.isFinite,
    );
    if (!finite || (!isDone[field.group[i]] && !surface.contains(field.u[i], field.v[i]))) off++;
  }
  if (off > 0) faults.push(`${name}: ${off} dots are damaged or beside the skin`);
  // λ changes by up to half a per cent on the way of a settled dot, and a refit of the head changes it for done ones.
  const planned = spacing.map((r, i) => (isDone[field.group[i]] ? 1e-3 : 0.99 * r));
  const near = countViolations({ count: field.count, x: field.u, y: field.v, spacing: planned });
  if (near > 0) faults.push(`${name}: ${near} pairs stand too near`);
  const back = fieldFromBuffer(fieldToBuffer(field));
  if (!back.ok) faults.push(`${name}: its buffer cannot be read again: ${back.errors[0].message}`);
  return faults;
}
