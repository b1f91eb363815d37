import { detCos, detSin } from '../detmath/index.ts';
import type { AreaKind, AreaPatch, FlatPoint, Head, SkinPatch } from '../treatment/index.ts';
import { areaKindRow } from './area-kinds.ts';

/** Corners of a rounded shape on flat skin. */
const ROUND_POINTS = 24;
/** A scar in a close-up starts so wide, mm: 1–10 mm (FUT); a faux scar is a line. */
const STRIP_MM: Partial<Record<AreaKind, number>> = { futScar: 5, fauxScar: 2.5 };

/** Where a new area of a kind starts on a head, or in a close-up: there a scar is a strip across the picture, anything else an oval. */
export function startPatches(kind: AreaKind, head: Head): AreaPatch[] {
  const row = areaKindRow(kind);
  if (head.kind === 'head') return row.patches();
  if (kind === 'fullShave') return [];
  const strip = STRIP_MM[kind];
  const points = strip === undefined ? oval(head) : bar(head, strip);
  return [{ shape: 'flat', mode: 'add', points }];
}

function oval({ widthMm, heightMm }: SkinPatch): FlatPoint[] {
  return Array.from({ length: ROUND_POINTS }, (_, i) => {
    const angle = (2 * Math.PI * i) / ROUND_POINTS;
    return { xMm: round(0.3 * widthMm * detCos(angle)), yMm: round(0.3 * heightMm * detSin(angle)) };
  });
}

function bar({ widthMm }: SkinPatch, thickMm: number): FlatPoint[] {
  const steps = [-0.38, -0.19, 0, 0.19, 0.38].map((share) => round(share * widthMm));
  const half = round(0.5 * thickMm);
  return [
    ...steps.map((xMm) => ({ xMm, yMm: half })),
    ...[...steps].reverse().map((xMm) => ({ xMm, yMm: -half })),
  ];
}

function round(mm: number): number {
  return Math.round(100 * mm) / 100;
}
