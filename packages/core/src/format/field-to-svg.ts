import type { DotField } from './dot-field.ts';
import { type StencilFrame, stencilFrame } from './stencil-frame.ts';
import type { StencilOptions } from './stencil-options.ts';

/** Length of the bar by which a print's scale is checked, mm. */
const BAR_MM = 10;

/**
 * A field as SVG text at 1:1: width, height and viewBox in mm, a circle of each dot's own width, one titled group for every session and touch-up of
 * every area that has dots there. It is drawn as seen from outside: of a patch +u is right and +v up; of a head the face is up and the
 * subject's left is left.
 *
 * A flat patch is exact. A head is not flat, and its chart is not to scale: a crop `around` a point is unrolled from there, true at the
 * point and along every line through it, and the largest error of any short length in the crop stands in the text's `desc`
 * (average head: 0.5 % for a crop of 20 mm, 5 % for 60 mm). Without `around` a head's chart is drawn at 1 chart mm per mm, for an overview, and lengths are wrong by up to a factor of 3.
 * @throws RangeError when only one of `around` and `sizeMm` is given, or a size is not above 0.
 */
export function fieldToSvg(field: DotField, options: StencilOptions = {}): string {
  const frame = stencilFrame(field, options);
  const [width, height] = options.pageMm ?? frame.size;
  positive('pageMm', [width, height]);
  const [left, top] = [(width - frame.size[0]) / 2, (height - frame.size[1]) / 2];
  const groups = circlesByGroup(field, frame, options.sessions);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mm(width)}mm" height="${mm(height)}mm" viewBox="0 0 ${mm(width)} ${mm(height)}">`,
    '<title>Stubble stencil, 1:1</title>',
    `<desc>${frame.description}</desc>`,
    `<svg x="${mm(left)}" y="${mm(top)}" width="${mm(frame.size[0])}" height="${mm(frame.size[1])}" viewBox="0 0 ${mm(frame.size[0])} ${mm(frame.size[1])}">`,
    ...groups,
    '</svg>',
    `<g><title>${BAR_MM} mm</title><path d="M0 ${mm(height)}h${BAR_MM}" stroke="#000" stroke-width="0.4"/></g>`,
    '</svg>',
    '',
  ].join('\n');
}

function circlesByGroup(
  field: DotField,
  { place, size }: StencilFrame,
  sessions: readonly number[] | undefined,
): string[] {
  const circles = field.groups.map((): string[] => []);
  for (let i = 0; i < field.count; i++) {
    const [x, y] = place(field.u[i], field.v[i]);
    const radius = field.widthMm[i] / 2;
    const outside = x < -radius || y < -radius || x > size[0] + radius || y > size[1] + radius;
    if (!outside) circles[field.group[i]].push(`<circle cx="${mm(x)}" cy="${mm(y)}" r="${mm(radius)}"/>`);
  }
  const events = [...new Set(field.groups.flatMap(({ event }) => event ?? []))];
  return field.groups.flatMap(({ session, event, area, done }, index) => {
    const shown = !sessions || (session !== undefined && sessions.includes(session));
    if (circles[index].length === 0 || !shown) return [];
    const isSession = session !== undefined;
    const number = isSession ? session + 1 : events.indexOf(event ?? 0) + 1;
    const title = `${isSession ? 'Session' : 'Touch-up'} ${number}${area ? `, ${escapeXml(area)}` : ''}${done ? ', done' : ''}`;
    const data = `data-${isSession ? 'session' : 'touch-up'}="${number}"`;
    return [`<g ${data}><title>${title}</title>`, ...circles[index], '</g>'];
  });
}

/** Throws unless both sides are lengths. */
function positive(name: string, [width, height]: readonly [number, number]): void {
  if (width > 0 && height > 0 && width < Infinity && height < Infinity) return;
  throw new RangeError(
    `fieldToSvg: expected ${name} to be a width and height above 0, got ${width} x ${height}`,
  );
}

/** Millimetres to the nearest micrometre. */
function mm(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
