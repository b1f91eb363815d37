/** Photos of the scan and of the sitters as one set of heads: how much worse a fit is whose focal length is not told. */
import type { BenchRow } from '../bench-row.ts';
import { mean } from '../statistics.ts';
import { limited } from './rows.ts';

const WAYS = [
  ['no taps', 'no taps'],
  ['taps', 'taps and 8 outline points'],
] as const;
const MEASURES = ['normals', 'local scale'] as const;

/** From the rows of their photos; none where one of the two sets was not measured. */
export function togetherRows(rows: readonly BenchRow[]): BenchRow[] {
  if (!['scan ', 'sitters '].every((set) => rows.some(({ name }) => name.startsWith(set)))) return [];
  return WAYS.flatMap(([way, named]) =>
    MEASURES.map((measure) => {
      const errors = (focal: string): number[] => {
        const photo = new RegExp(
          `^(scan|sitters) [^ ,]+, ${named}, focal ${focal}: ${measure}( \\(asks\\))?$`,
        );
        return rows.filter(({ name }) => photo.test(name)).map(({ value }) => value);
      };
      const ratio = mean(errors('unknown')) / mean(errors('known'));
      return limited(`scan and sitters, ${way}: ${measure}, focal unknown over known`, ratio, 'x', 1.3);
    }),
  );
}
