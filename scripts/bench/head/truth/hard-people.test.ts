import { expect, it } from 'vitest';
import { createCranium } from '../../../sitters/shape/cranium.ts';
import { createHand } from '../../../sitters/shape/hand.ts';
import { hardByChance, TROUBLES } from './hard-people.ts';
import { HELD_OUT, personByChance } from './people.ts';

const numbers = Array.from({ length: 60 }, (_, k) => k);

it('makes the same people every time, each by its number alone', () => {
  for (const of of [hardByChance, personByChance]) {
    const people = numbers.map((k) => of(k));
    expect(numbers.map((k) => of(k))).toEqual(people);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(new Set(people.map(({ person }) => JSON.stringify(person))).size).toBe(people.length);
  }
});

it('holds every trouble among the people that may be looked at, and among those held out', () => {
  for (const half of [numbers.filter((k) => k < HELD_OUT), numbers.filter((k) => k >= HELD_OUT)]) {
    const met = new Set(half.map((k) => TROUBLES[k % TROUBLES.length]));
    expect(met.size).toBe(TROUBLES.length);
    const people = half.map(hardByChance);
    expect(people.some(({ hand }) => hand)).toBe(true);
    expect(people.some(({ glasses }) => glasses)).toBe(true);
    expect(people.some(({ view }) => Math.max(view.width, view.height) <= 450)).toBe(true);
  }
});

it('lays a hand on the skull: it touches the skin and hardly goes into it', () => {
  for (const k of numbers.filter((n) => hardByChance(n).hand)) {
    const { person, hand } = hardByChance(k);
    const skull = createCranium(person);
    const { solid, grid } = createHand(skull, hand!);
    let [nearest, deepest] = [1e9, 0];
    for (let x = 0; x < grid.x.length; x += 2)
      for (let y = 0; y < grid.y.length; y += 2)
        for (let z = 0; z < grid.z.length; z += 2) {
          const at = [grid.x[x]!, grid.y[y]!, grid.z[z]!] as const;
          // Far from the skull it is air, or an arm: nothing is told there.
          const s = skull(...at);
          if (s >= 3 || solid(...at) >= 0) continue;
          nearest = Math.min(nearest, s);
          deepest = Math.min(deepest, s);
        }
    expect(nearest).toBeLessThan(3);
    expect(deepest).toBeGreaterThan(-8);
  }
});
