/** Two photos of one head, fitted jointly: where each puts the marks that both show. */
import { type FitView, fitCase, outlineTaps } from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { shrink } from './pictures.ts';
import { sameMarkMm } from './places.ts';
import { automatic, type HeadSet, limited } from './rows.ts';
import type { Truth } from './truth/truth.ts';

/** The same mark within: where a face is visible in both, and for crown and back before any nudge, mm. */
const WITHIN_MM = { face: 6, behind: 15 } as const;

export function jointRows({ name: whose, truths }: HeadSet): BenchRow[] {
  const views = new Map(truths.map((truth) => [truth, viewOf(truth)]));
  return truths.flatMap((a, i) =>
    truths.slice(i + 1).flatMap((b) => {
      if (personOf(whose, a) !== personOf(whose, b)) return [];
      const fit = fitCase({ views: [views.get(a)!, views.get(b)!] });
      if (!fit.ok) throw new Error(`${a.name}, ${b.name}: ${fit.sentence}`);
      const mm = sameMarkMm([a, b], [fit.cameras[0], fit.cameras[1]], fit.semiAxesMm);
      if (mm === null) return [];
      const behind = [a, b].some(({ preset }) => preset === 'crown' || preset === 'back');
      const limit = behind ? WITHIN_MM.behind : WITHIN_MM.face;
      const name = `${whose} ${a.name} and ${b.name} jointly${behind ? ', crown or back' : ''}`;
      return [limited(`${name}: the same mark in both`, mm, 'mm', limit)];
    }),
  );
}

/** Sitters are named person-view; a scan is one person. */
const personOf = (whose: string, { name }: Truth): string => (whose === 'scan' ? whose : name.split('-')[0]);

/** What the studio has after an automatic fit and a person's taps. */
function viewOf(truth: Truth): FitView {
  const fit = automatic(truth, shrink(truth, 512), { known: true });
  return {
    size: truth.size,
    preset: truth.preset,
    taps: truth.landmarks,
    outline: outlineTaps(fit, { size: truth.size, preset: truth.preset }),
    found: fit.camera,
    focal35mm: truth.focal35mm,
  };
}
