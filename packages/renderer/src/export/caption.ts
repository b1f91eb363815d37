import type { Size } from '../pixels/window.ts';

/** A discreet strip of text at the bottom, inside the picture; long text is set smaller, never cut. */
export function drawCaption(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  text: string,
  { width, height }: Size,
): void {
  const side = Math.min(width, height);
  let font = Math.max(9, side * 0.018);
  const setFont = () => {
    context.font = `500 ${font}px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif`;
  };
  setFont();
  const room = width - 2 * font;
  const wide = context.measureText(text).width;
  if (wide > room) {
    font *= room / wide;
    setFont();
  }
  const strip = Math.min(height, font * 2.1);
  context.fillStyle = 'rgba(16, 18, 22, 0.55)';
  context.fillRect(0, height - strip, width, strip);
  context.fillStyle = 'rgba(255, 255, 255, 0.92)';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(text, font, height - strip / 2);
}
