import type { DotField, DotGroup } from '../format/index.ts';
import type { Treatment } from '../treatment/index.ts';

/** The columns of a field while it grows; dot i of every column is one dot. */
export interface FieldColumns {
  readonly u: Float32Array;
  readonly v: Float32Array;
  readonly spacingMm: Float32Array;
  readonly rank: Float32Array;
  readonly widthMm: Float32Array;
  readonly contrast: Float32Array;
  readonly retention: Float32Array;
  readonly group: Uint16Array;
}

/**
 * Room of the last field made: a drag makes one field after another, and fresh memory costs more than filling it. Whoever takes it owns
 * it until it gives it back: a call within a call finds none and makes its own, and a call that throws leaves none behind.
 */
let spareRoom: FieldColumns | null = null;

/** Columns with room for `capacity` dots, to be handed to {@link finishField} once. Their contents are those of an earlier field. */
export function takeColumns(capacity: number): FieldColumns {
  const room = spareRoom;
  spareRoom = null;
  if (room && room.u.length >= capacity && room.u.length <= 4 * capacity) return room;
  const size = Math.ceil(1.25 * capacity);
  const column = () => new Float32Array(size);
  return {
    u: column(),
    v: column(),
    spacingMm: column(),
    rank: column(),
    widthMm: column(),
    contrast: column(),
    retention: column(),
    group: new Uint16Array(size),
  };
}

/** Gives columns back that nobody reads any more. */
export function giveBack(columns: FieldColumns | null): void {
  spareRoom = columns ?? spareRoom;
}

/** The first `count` dots of the columns as a field of its own; the columns may then be given back. Groups as {@link DotField} orders them. */
export function finishField(
  columns: FieldColumns,
  count: number,
  { treatment, areaIds }: { readonly treatment: Treatment; readonly areaIds: readonly string[] },
): DotField {
  const groups: DotGroup[] = areaIds.flatMap((area) =>
    treatment.sessions.map(({ done }, session) => ({
      kind: 'session' as const,
      session,
      area,
      done: done !== null,
    })),
  );
  return {
    count,
    u: columns.u.slice(0, count),
    v: columns.v.slice(0, count),
    spacingMm: columns.spacingMm.slice(0, count),
    rank: columns.rank.slice(0, count),
    widthMm: columns.widthMm.slice(0, count),
    contrast: columns.contrast.slice(0, count),
    retention: columns.retention.slice(0, count),
    group: columns.group.slice(0, count),
    groups,
  };
}

/** A column with so many values behind its own. */
export function lengthened(column: Float32Array, by: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const result = new Float32Array(column.length + by.length);
  result.set(column);
  result.set(by, column.length);
  return result;
}
