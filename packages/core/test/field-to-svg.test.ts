import { describe, expect, test } from 'vitest';
import {
  createDotField,
  createSurface,
  type DotField,
  defaultCase,
  directionVector,
  fieldToSvg,
} from '../src/index.ts';

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function circlesOf(svg: string): Circle[] {
  return [...svg.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"\/>/g)].map((match) => ({
    x: Number(match[1]),
    y: Number(match[2]),
    r: Number(match[3]),
  }));
}

const errorOf = (svg: string) => Number(/by ([\d.]+) % at most/.exec(svg)?.[1]) / 100;

/** Three dots at given chart places, two in the first session and one in the second. */
function threeDots(u: readonly number[], v: readonly number[]): DotField {
  return {
    count: 3,
    u: Float32Array.from(u),
    v: Float32Array.from(v),
    spacingMm: Float32Array.of(1, 1, 1),
    rank: Float32Array.of(0, 0, 0),
    group: Uint16Array.of(0, 0, 1),
    widthMm: Float32Array.of(0.4, 0.5, 0.6),
    contrast: Float32Array.of(1, 1, 1),
    retention: Float32Array.of(1, 1, 1),
    groups: [
      { kind: 'session', session: 0, area: 'main', done: true },
      { kind: 'session', session: 1, area: 'a <b> & "c"', done: false },
    ],
  };
}

describe('the stencil of a flat patch', () => {
  const kase = { ...defaultCase('stencil'), head: { kind: 'patch', widthMm: 40, heightMm: 30 } as const };
  const field = createDotField(kase);
  const surface = createSurface(kase.head);

  test('has every dot at 1:1, with its width', () => {
    const svg = fieldToSvg(field, { surface, around: { u: 0, v: 0 }, sizeMm: [40, 30] });
    expect(svg).toContain('width="40mm" height="30mm" viewBox="0 0 40 30"');
    expect(svg).toContain('Lengths are exact.');
    const circles = circlesOf(svg);
    expect(circles.length).toBe(field.count);
    const key = ({ x, y, r }: Circle) => `${x.toFixed(2)},${y.toFixed(2)},${r.toFixed(2)}`;
    const expected = Array.from({ length: field.count }, (_, i) => ({
      x: Math.round((20 + field.u[i]) * 1000) / 1000,
      y: Math.round((15 - field.v[i]) * 1000) / 1000,
      r: Math.round(field.widthMm[i] * 500) / 1000,
    }));
    expect(circles.map(key).sort().join(' ') === expected.map(key).sort().join(' ')).toBe(true);
  });

  test('without a crop shows all dots with a margin of 2 mm', () => {
    const svg = fieldToSvg(threeDots([0, 10, 4], [0, 5, 1]));
    expect(svg).toContain('width="14mm" height="9mm"');
    expect(circlesOf(svg)).toEqual([
      { x: 2, y: 7, r: 0.2 },
      { x: 12, y: 2, r: 0.25 },
      { x: 6, y: 6, r: 0.3 },
    ]);
  });

  test('titles its sessions, escapes names, and shows the sessions that are asked for', () => {
    const dots = threeDots([0, 10, 4], [0, 5, 1]);
    expect(fieldToSvg(dots)).toContain('<title>Session 1, main, done</title>');
    expect(fieldToSvg(dots)).toContain('<title>Session 2, a &#60;b&#62; &#38; &#34;c&#34;</title>');
    expect(circlesOf(fieldToSvg(dots, { sessions: [1] })).length).toBe(1);
  });

  test('lies in the middle of a page, and drops what is outside the crop', () => {
    const svg = fieldToSvg(threeDots([0, 10, 4], [0, 5, 1]), {
      around: { u: 0, v: 0 },
      sizeMm: 10,
      pageMm: [210, 297],
    });
    expect(svg).toContain('width="210mm" height="297mm"');
    expect(svg).toContain('x="100" y="143.5" width="10" height="10"');
    expect(circlesOf(svg).length).toBe(2);
  });

  test('of no dots is a small empty sheet', () => {
    const none = { ...threeDots([], []), count: 0 };
    expect(circlesOf(fieldToSvg(none))).toEqual([]);
    expect(fieldToSvg(none)).toContain('width="4mm"');
  });

  test('refuses half an instruction and lengths that are none', () => {
    const dots = threeDots([0, 10, 4], [0, 5, 1]);
    expect(() => fieldToSvg(dots, { sizeMm: 10 })).toThrow(/both of around and sizeMm/);
    expect(() => fieldToSvg(dots, { around: { u: 0, v: 0 }, sizeMm: -1 })).toThrow(/-1 x -1/);
    expect(() => fieldToSvg(dots, { pageMm: [0, 9] })).toThrow(/0 x 9/);
  });
});

describe('the stencil of a head', () => {
  const surface = createSurface(defaultCase().head);
  const places = {
    crown: { azimuthDeg: 180, elevationDeg: 60 },
    front: { azimuthDeg: 0, elevationDeg: 42 },
    temple: { azimuthDeg: 60, elevationDeg: 25 },
  };
  const chartAt = (place: { azimuthDeg: number; elevationDeg: number }) =>
    surface.chartOf(...directionVector(place));

  test.each(Object.entries(places))('keeps lengths within what it says (%s)', (_name, place) => {
    const around = chartAt(place);
    for (const sizeMm of [20, 60]) {
      const lambda = surface.scaleAt(around.u, around.v);
      const reach = (0.4 * sizeMm) / lambda;
      const dots = threeDots([around.u, around.u + reach, around.u], [around.v, around.v, around.v - reach]);
      const svg = fieldToSvg(dots, { surface, around, sizeMm });
      const said = errorOf(svg);
      expect(said).toBeLessThan(sizeMm === 20 ? 0.01 : 0.06);
      const circles = circlesOf(svg);
      expect(circles.length).toBe(3);
      expect([circles[0].x, circles[0].y]).toEqual([sizeMm / 2, sizeMm / 2]);
      for (const other of [1, 2]) {
        const onPaper = Math.hypot(circles[other].x - circles[0].x, circles[other].y - circles[0].y);
        const onSkin = lengthAlong(dots, other);
        expect(Math.abs(onPaper / onSkin - 1)).toBeLessThan(said + 0.001);
      }
    }
  });

  /** Length on the skin of the straight chart line from dot 0 to another, mm. */
  function lengthAlong({ u, v }: DotField, to: number): number {
    const point = new Float64Array(7);
    let [length, before] = [0, [0, 0, 0]];
    for (let i = 0; i <= 100; i++) {
      surface.pointAt(u[0] + ((u[to] - u[0]) * i) / 100, v[0] + ((v[to] - v[0]) * i) / 100, point);
      if (i > 0) length += Math.hypot(point[0] - before[0], point[1] - before[1], point[2] - before[2]);
      before = [...point];
    }
    return length;
  }

  test('shows the face up and the subject’s left on the left, as seen from above', () => {
    const [crown, front] = [chartAt(places.crown), chartAt(places.front)];
    const left = chartAt({ azimuthDeg: 90, elevationDeg: 60 });
    const dots = threeDots([crown.u, front.u, left.u], [crown.v, front.v, left.v]);
    const [atCrown, atFront, atLeft] = circlesOf(fieldToSvg(dots, { surface }));
    expect(atFront.y).toBeLessThan(atCrown.y);
    expect(atLeft.x).toBeLessThan(atCrown.x);
  });
});
