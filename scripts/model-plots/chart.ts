/** One line of a chart. */
export interface Line {
  readonly label: string;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly dashed?: boolean;
}

/** A chart of lines, perhaps with a band between two of them. */
export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly lines: readonly Line[];
  /** Indexes of two lines with the same x: the space between them is filled. */
  readonly band?: readonly [number, number];
  /** Horizontal marks, such as the height at which a touch-up is due. */
  readonly levels?: readonly { readonly y: number; readonly label: string }[];
}

const WIDTH = 640;
const HEIGHT = 320;
const BOX = { left: 56, right: 150, top: 34, bottom: 44 } as const;
const TICKS = 5;

/** Colours that stay apart for colour-blind readers (Okabe & Ito). */
export const COLOURS = ['#000000', '#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'] as const;

/** A chart as SVG text, on white, so that it reads on a dark page too. */
export function chartSvg({ title, xLabel, yLabel, lines, band, levels = [] }: Chart): string {
  const all = lines.flatMap(({ points }) => points);
  const [x0, x1] = niceRange(all.map(([x]) => x));
  const [y0, y1] = niceRange([0, ...all.map(([, y]) => y), ...levels.map(({ y }) => y)]);
  const px = (x: number) => round(BOX.left + ((x - x0) / (x1 - x0)) * (WIDTH - BOX.left - BOX.right));
  const py = (y: number) =>
    round(HEIGHT - BOX.bottom - ((y - y0) / (y1 - y0)) * (HEIGHT - BOX.top - BOX.bottom));
  const path = (points: Line['points']) => points.map(([x, y]) => `${px(x)},${py(y)}`).join(' ');
  const parts = [
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text({ x: BOX.left, y: 20, size: 14 }, title, 'font-weight="600"'),
    ...ticks(y0, y1).flatMap((y) => [
      `<path d="M${BOX.left} ${py(y)}H${WIDTH - BOX.right}" stroke="#ddd"/>`,
      text({ x: BOX.left - 6, y: py(y) + 4 }, number(y), 'text-anchor="end"'),
    ]),
    ...ticks(x0, x1).map((x) =>
      text({ x: px(x), y: HEIGHT - BOX.bottom + 16 }, number(x), 'text-anchor="middle"'),
    ),
    text({ x: (BOX.left + WIDTH - BOX.right) / 2, y: HEIGHT - 8 }, xLabel, 'text-anchor="middle"'),
    `<g transform="translate(14 ${(BOX.top + HEIGHT - BOX.bottom) / 2}) rotate(-90)">${text({ x: 0, y: 0 }, yLabel, 'text-anchor="middle"')}</g>`,
  ];
  if (band) {
    const [a, b] = band.map((index) => lines[index].points);
    parts.push(`<polygon points="${path(a)} ${path([...b].reverse())}" fill="#0072b2" fill-opacity="0.15"/>`);
  }
  for (const { y, label } of levels) {
    parts.push(
      `<path d="M${BOX.left} ${py(y)}H${WIDTH - BOX.right}" stroke="#888" stroke-dasharray="2 3"/>`,
      text({ x: WIDTH - BOX.right + 6, y: py(y) + 4 }, label),
    );
  }
  lines.forEach(({ label, colour, points, dashed }, i) => {
    const dash = dashed ? ' stroke-dasharray="6 4"' : '';
    const y = BOX.top + 10 + 16 * i;
    const x = WIDTH - BOX.right + 6;
    parts.push(
      `<polyline points="${path(points)}" fill="none" stroke="${colour}" stroke-width="1.6"${dash}/>`,
      `<path d="M${x} ${y - 4}h16" stroke="${colour}" stroke-width="1.6"${dash}/>`,
      text({ x: x + 20, y }, label),
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" fill="#222">\n${parts.join('\n')}\n</svg>\n`;
}

function text(
  { x, y, size = 11 }: { x: number; y: number; size?: number },
  words: string,
  attributes = '',
): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${attributes ? ` ${attributes}` : ''}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** From the least to the most, widened to whole steps of the ticks. */
function niceRange(values: readonly number[]): [number, number] {
  const [low, high] = values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
  const step = niceStep(high - low);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

function niceStep(span: number): number {
  const raw = span / TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
}

function ticks(low: number, high: number): number[] {
  const step = niceStep(high - low);
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
}

function number(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
