/** A white disc in the middle half of a canvas, as a person would draw a dot; px. */
export function discOf(radius: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2 * radius;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = 'white';
  context.arc(radius, radius, radius * 0.5, 0, 2 * Math.PI);
  context.fill();
  return canvas;
}
