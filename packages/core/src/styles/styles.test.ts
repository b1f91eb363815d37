import { describe, expect, test } from 'vitest';
import { createSurface, directionVector, heightAboveGlabellaMm } from '../surface/index.ts';
import { defaultTreatment, type Head, type HeadDirection, parseTreatment } from '../treatment/index.ts';
import {
  applyStyle,
  arcLengthMm,
  averageFace,
  directionOf,
  faceThirds,
  HAIRLINE_STYLES,
  hairlineSymmetry,
} from './index.ts';

/** The average head, and narrow-long, broad-short and small ones within two standard deviations. */
const HEADS: readonly Head[] = [
  { kind: 'head', semiAxesMm: [77.5, 89, 92] },
  { kind: 'head', semiAxesMm: [74, 91, 98] },
  { kind: 'head', semiAxesMm: [82, 88, 90] },
  { kind: 'head', semiAxesMm: [73, 82, 88] },
];
const treatment = defaultTreatment('styles');

/** Position in mm of a direction's skin. */
function skin(head: Head, place: HeadDirection) {
  const surface = createSurface(head);
  const point = new Float64Array(7);
  const { u, v } = surface.chartOf(...directionVector(place));
  surface.pointAt(u, v, point);
  return { x: point[0], y: point[1], z: point[2] };
}

describe.each(HEADS.map((head) => [head.kind === 'head' ? head.semiAxesMm.join(' x ') : '', head] as const))(
  'hairline styles on a head of %s mm',
  (_, head) => {
    const surface = createSurface(head);
    test.each(HAIRLINE_STYLES.map((style) => [style.id, style.shape] as const))(
      '%s keeps to its lengths along the skin, within 3 mm, and is a valid treatment',
      (id, shape) => {
        const { hairline } = applyStyle(treatment, head, id);
        const at = hairline.anchors;
        expect(Math.abs(heightAboveGlabellaMm(surface, at.midFrontal) - shape.midFrontalMm)).toBeLessThan(
          0.1,
        );
        for (const side of ['Left', 'Right'] as const) {
          const temple = at[`frontotemporal${side}`];
          expect(
            Math.abs(Math.abs(skin(head, temple).x) - 45),
            'on the vertical of the eye corner',
          ).toBeLessThan(3);
          expect(Math.abs(heightAboveGlabellaMm(surface, temple) - shape.frontotemporalMm)).toBeLessThan(3);
          const level = { azimuthDeg: 0, elevationDeg: temple.elevationDeg };
          const aside = arcLengthMm(surface, level, temple);
          // Shapiro's 48–54 mm hold for lines that are not receded; far back the way round the head is longer.
          if (shape.frontotemporalMm < 79) expect(aside).toBeGreaterThan(48 - 3);
          if (shape.frontotemporalMm < 79) expect(aside).toBeLessThan(54 + 3);
          const peak = at[`temporalPeak${side}`];
          expect(Math.abs(arcLengthMm(surface, temple, peak) - 50), 'five centimetres (Garg)').toBeLessThan(
            3,
          );
          const canthus = directionOf(averageFace(head).outerCanthus);
          const eye = side === 'Left' ? canthus : { ...canthus, azimuthDeg: -canthus.azimuthDeg };
          const detour =
            arcLengthMm(surface, temple, peak) +
            arcLengthMm(surface, peak, eye) -
            arcLengthMm(surface, temple, eye);
          expect(Math.abs(detour), 'on the line to the eye corner').toBeLessThan(0.5);
        }
        expect(parseTreatment(applyStyle(treatment, head, id)).ok).toBe(true);
      },
    );
  },
);

describe('a style', () => {
  const [head] = HEADS;

  test('keeps mid-frontal points between the aggressive and the conservative height', () => {
    for (const { shape } of HAIRLINE_STYLES) {
      expect(shape.midFrontalMm).toBeGreaterThanOrEqual(70);
      expect(shape.midFrontalMm).toBeLessThanOrEqual(100);
    }
  });

  test('the mature line lies 1.5 cm above the juvenile one', () => {
    const height = (id: 'mature' | 'juvenile') =>
      heightAboveGlabellaMm(createSurface(head), applyStyle(treatment, head, id).hairline.anchors.midFrontal);
    expect(height('mature') - height('juvenile')).toBeCloseTo(15, 1);
  });

  test('blends from one to the other: no share is the first, a full share the second, half lies between', () => {
    const wear = (share: number) => applyStyle(treatment, head, 'natural', { blendWith: 'mShape', share });
    expect(wear(0)).toEqual(applyStyle(treatment, head, 'natural'));
    expect(wear(1).hairline.anchors).toEqual(applyStyle(treatment, head, 'mShape').hairline.anchors);
    const height = (share: number) => wear(share).hairline.anchors.frontotemporalLeft.elevationDeg;
    expect(height(0.5)).toBeGreaterThan(height(0));
    expect(height(0.5)).toBeLessThan(height(1));
  });

  test('differs a little from side to side by default, and not at all when asked', () => {
    const uneven = hairlineSymmetry(applyStyle(treatment, head, 'natural').hairline, head);
    expect(uneven.mostMm).toBeGreaterThan(0.3);
    expect(uneven.mostMm).toBeLessThan(3);
    const even = applyStyle(treatment, head, 'natural', { asymmetryMm: 0 }).hairline;
    expect(hairlineSymmetry(even, head).mostMm).toBe(0);
  });

  test('on one side leaves the anchors of the other and of the middle', () => {
    const left = applyStyle(treatment, head, 'mShape', { side: 'left' }).hairline;
    expect(left.anchors.frontotemporalRight).toEqual(treatment.hairline.anchors.frontotemporalRight);
    expect(left.anchors.midFrontal).toEqual(treatment.hairline.anchors.midFrontal);
    expect(left.anchors.frontotemporalLeft).not.toEqual(treatment.hairline.anchors.frontotemporalLeft);
    expect(left.symmetric).toBe(false);
  });

  test('that is not in the table is a programmer error', () => {
    expect(() => applyStyle(treatment, head, 'nope' as 'natural')).toThrow(/expected one of natural/);
  });

  test('the default treatment wears the natural style of the average head', () => {
    const natural = applyStyle(treatment, head, 'natural', { asymmetryMm: 0 }).hairline;
    for (const [name, place] of Object.entries(natural.anchors)) {
      const own = treatment.hairline.anchors[name as keyof typeof natural.anchors];
      expect(arcLengthMm(createSurface(head), own, place), name).toBeLessThan(1);
    }
  });
});

test('the thirds of an average face are alike when the line is about 62 mm up the skin', () => {
  const [head] = HEADS;
  const thirds = faceThirds(treatment.hairline, head);
  expect(thirds.middleMm).toBeCloseTo(thirds.lowerMm, 6);
  expect(thirds.equalMm).toBeGreaterThan(58);
  expect(thirds.equalMm).toBeLessThan(75);
  expect(Math.abs(thirds.midFrontalMm - 72)).toBeLessThan(1);
});
