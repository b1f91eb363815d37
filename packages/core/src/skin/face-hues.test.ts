import { expect, test } from 'vitest';
import { nearHue, skinHues } from './face-hues.ts';
import { colours } from './skin-colour.ts';

/** Whether a colour passes for the skin of a face (bytes each). */
function isSkin(face: readonly [number, number, number], rgb: readonly [number, number, number]): boolean {
  const colour = colours({ pixels: Uint8Array.of(...rgb, 255), width: 1, height: 1 });
  const light = colours({ pixels: Uint8Array.of(...face, 255), width: 1, height: 1 }).light[0];
  return nearHue(colour, 0, skinHues(face, light));
}

const FACES = { light: [226, 196, 180], dark: [120, 82, 64] } as const;

test.each(Object.entries(FACES))(
  '%s skin in shade, in a light and redder toward its rim is skin',
  (_, face) => {
    const [r, g, b] = face;
    expect(isSkin(face, face)).toBe(true);
    expect(isSkin(face, [0.6 * r, 0.6 * g, 0.6 * b])).toBe(true);
    expect(isSkin(face, [Math.min(255, 0.94 * r), 0.84 * g, 0.81 * b])).toBe(true);
  },
);

test.each(Object.entries(FACES))(
  'grey, black, brown and fair hair is none beside %s skin',
  (_, [r, g, b]) => {
    const face = [r, g, b] as const;
    expect(isSkin(face, [0.7 * g, 0.7 * g, 0.7 * g])).toBe(false);
    expect(isSkin(face, [26, 25, 25])).toBe(false);
    expect(isSkin(face, [0.4 * r, 0.24 * g, 0.16 * b])).toBe(false);
    expect(isSkin(face, [0.9 * r, 0.85 * g, 0.45 * b])).toBe(false);
  },
);

test('beside a face that the light has burnt pale, skin in the shade is as red as skin is, and hair is none', () => {
  const burnt = [216, 196, 184] as const;
  expect(isSkin(burnt, [196, 140, 116])).toBe(true);
  expect(isSkin(burnt, [184, 128, 104])).toBe(true);
  expect(isSkin(burnt, [96, 60, 42])).toBe(false);
  expect(isSkin(burnt, [150, 148, 146])).toBe(false);
});

test('a flushed head is skin beside a face that is less red, and fair hair is none', () => {
  const face = [226, 150, 126] as const;
  expect(isSkin(face, [207, 110, 103])).toBe(true);
  expect(isSkin(face, [214, 150, 78])).toBe(false);
});

test('in a photo without colours anything that is grey may be skin, and what has a colour is not', () => {
  const face = [168, 168, 168] as const;
  for (const v of [90, 130, 220]) expect(isSkin(face, [v, v, v])).toBe(true);
  expect(isSkin(face, [200, 150, 130])).toBe(false);
});
