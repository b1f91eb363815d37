import type { DotField } from './dot-field.ts';
import type { StencilOptions } from './stencil-options.ts';
import { createUnroll, type StencilSurface, worstScaleError } from './unroll.ts';

/** A crop of the skin on paper. */
export interface StencilFrame {
  /** Width and height, mm. */
  readonly size: readonly [number, number];
  /** Place on paper of a chart point, mm from the crop's top left corner. */
  readonly place: (u: number, v: number) => readonly [number, number];
  /** How true the scale is, in words. */
  readonly description: string;
}

/** Free border around all dots, mm. */
const MARGIN_MM = 2;

/** The part of the skin that the options ask for, laid on paper. */
export function stencilFrame(field: DotField, { surface, around, sizeMm }: StencilOptions): StencilFrame {
  if ((around === undefined) !== (sizeMm === undefined)) {
    throw new RangeError('fieldToSvg: expected both of around and sizeMm, or none, got one');
  }
  if (around && sizeMm !== undefined) {
    const size = typeof sizeMm === 'number' ? ([sizeMm, sizeMm] as const) : sizeMm;
    if (!(size[0] > 0 && size[1] > 0 && size[0] < Infinity && size[1] < Infinity)) {
      throw new RangeError(
        `fieldToSvg: expected sizeMm to be a width and height above 0, got ${size.join(' x ')}`,
      );
    }
    return cropAround(surface ?? FLAT, around, size);
  }
  return wholeChart(field, surface);
}

function cropAround(
  surface: StencilSurface,
  around: { readonly u: number; readonly v: number },
  size: readonly [number, number],
): StencilFrame {
  const unroll = createUnroll(surface, around);
  const worst = surface.kind === 'head' ? worstScaleError(surface, { around, unroll, size }) : 0;
  return {
    size,
    place(u, v) {
      const [right, up] = unroll(u, v);
      return [size[0] / 2 + right, size[1] / 2 - up];
    },
    description:
      surface.kind === 'head'
        ? `Lengths on paper differ from those on skin by ${(100 * worst).toFixed(1)} % at most.`
        : 'Lengths are exact.',
  };
}

function wholeChart(field: DotField, surface: StencilSurface | undefined): StencilFrame {
  const box = chartBox(field);
  // Seen from outside, a head's u runs to the left: it is the subject's left, and the face is up.
  const isHead = surface?.kind === 'head';
  return {
    size: [box.maxU - box.minU + 2 * MARGIN_MM, box.maxV - box.minV + 2 * MARGIN_MM],
    place: (u, v) => [MARGIN_MM + (isHead ? box.maxU - u : u - box.minU), MARGIN_MM + box.maxV - v],
    description: isHead
      ? 'An overview of the chart, not to scale on skin. A crop around a point is.'
      : 'Lengths are exact.',
  };
}

/** A flat patch without borders. */
const FLAT: StencilSurface = {
  kind: 'patch',
  pointAt: (u, v, out) => out.set([u, v, 0, 0, 0, 1, 1]),
};

/** The smallest box around all dots; a point at the origin when there are none. */
function chartBox({ count, u, v }: DotField) {
  const box = { minU: Infinity, maxU: -Infinity, minV: Infinity, maxV: -Infinity };
  for (let i = 0; i < count; i++) {
    box.minU = Math.min(box.minU, u[i]);
    box.maxU = Math.max(box.maxU, u[i]);
    box.minV = Math.min(box.minV, v[i]);
    box.maxV = Math.max(box.maxV, v[i]);
  }
  return count > 0 ? box : { minU: 0, maxU: 0, minV: 0, maxV: 0 };
}
