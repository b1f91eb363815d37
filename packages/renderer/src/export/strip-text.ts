import type { ExportCanvas } from './export-canvas.ts';
import type { FilmstripLayout } from './filmstrip-layout.ts';

const FAMILY = `system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif`;

export interface StripWords {
  readonly labels: readonly string[];
  readonly caption?: string | undefined;
}

/** The label under each picture of a strip, and the caption below all; long words are set smaller, never cut. */
export function drawLines(
  context: ExportCanvas['context'],
  { places, frame, size, lineHeight, fontPx, margin }: FilmstripLayout,
  { labels, caption }: StripWords,
): void {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (const [i, { x, y }] of places.entries()) {
    write(context, labels[i], {
      x,
      y: y + frame.height + lineHeight / 2,
      room: frame.width,
      fontPx,
      weight: 600,
    });
  }
  if (!caption) return;
  const y = size.height - margin / 2 - lineHeight / 2;
  context.globalAlpha = 0.66;
  write(context, caption, {
    x: margin,
    y,
    room: size.width - 2 * margin,
    fontPx: 0.86 * fontPx,
    weight: 400,
  });
  context.globalAlpha = 1;
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly fontPx: number;
  readonly weight: number;
}

function write(context: ExportCanvas['context'], text: string, { x, y, room, fontPx, weight }: Line): void {
  context.font = `${weight} ${fontPx}px ${FAMILY}`;
  const wide = context.measureText(text).width;
  if (wide > room) context.font = `${weight} ${(fontPx * room) / wide}px ${FAMILY}`;
  context.fillStyle = '#1b1f1e';
  context.fillText(text, x, y);
}

/** What day it is, in a corner of a picture that moves. */
export function drawLabel(context: ExportCanvas['context'], text: string, width: number): void {
  const fontPx = Math.max(12, 0.034 * width);
  context.font = `600 ${fontPx}px ${FAMILY}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const wide = context.measureText(text).width;
  context.fillStyle = 'rgba(16, 18, 22, 0.6)';
  context.fillRect(0.7 * fontPx, 0.7 * fontPx, wide + 1.4 * fontPx, 2 * fontPx);
  context.fillStyle = 'rgba(255, 255, 255, 0.95)';
  context.fillText(text, 1.4 * fontPx, 1.7 * fontPx);
}
