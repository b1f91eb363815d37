import { HEIGHT, type Places, WIDTH } from '../scene.ts';
import type { Contestant } from '../timing.ts';
import { dayOf, handOf } from './hand.ts';

/** As many discs filled one by one on a plain 2-D canvas. */
export async function canvas2d({ u, v }: Places): Promise<Contestant> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  document.body.append(canvas);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2d context');
  const { contrast, width } = handOf(u.length);
  const draw = (i: number) => {
    const day = dayOf(i);
    context.globalCompositeOperation = 'source-over';
    context.globalAlpha = 1;
    context.fillStyle = '#cda08a';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    context.globalCompositeOperation = 'multiply';
    context.fillStyle = '#404850';
    for (let k = 0; k < u.length; k++) {
      context.globalAlpha = Math.min(1, day.contrast * contrast[k]);
      context.beginPath();
      context.arc(u[k] * 10 + WIDTH / 2, v[k] * 10 + HEIGHT / 2, 2.25 * day.width * width[k], 0, 2 * Math.PI);
      context.fill();
    }
  };
  return {
    name: 'Canvas2D',
    change(i) {
      requestAnimationFrame(() => draw(i));
    },
    finish: () => void context.getImageData(0, 0, 1, 1),
    destroy: () => canvas.remove(),
  };
}
