import { Container, Particle, ParticleContainer, Texture, WebGLRenderer } from 'pixi.js';
import { HEIGHT, type Places, SIZE, WIDTH } from '../scene.ts';
import { type Contestant, finishOf } from '../timing.ts';
import { discOf } from './disc.ts';
import { dayOf, handOf } from './hand.ts';

const TINT_BGR = 0x504840;

/**
 * As many sprites in pixi's ParticleContainer, blended as `multiply` onto a plain canvas. A day changes colour and size of each, as it does with dots; the
 * colour is written as pixi stores it, which is faster than by `tint` and `alpha`.
 */
export async function particles({ u, v }: Places, [widthPx, heightPx] = SIZE): Promise<Contestant> {
  const renderer = new WebGLRenderer();
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  await renderer.init({ canvas, width: widthPx, height: heightPx, background: '#cda08a', antialias: false });
  const texture = Texture.from(discOf(9));
  const dots = new ParticleContainer({
    dynamicProperties: { position: false, vertex: true, color: true },
    texture,
  });
  dots.blendMode = 'multiply';
  const all = Array.from(
    u,
    (x, i) =>
      new Particle({
        texture,
        x: x * 10 + WIDTH / 2,
        y: v[i] * 10 + HEIGHT / 2,
        anchorX: 0.5,
        anchorY: 0.5,
        tint: 0x404850,
        scaleX: 0.5,
        scaleY: 0.5,
      }),
  );
  for (const particle of all) dots.addParticle(particle);
  const { contrast, width } = handOf(all.length);
  const stage = new Container({ children: [dots] });
  return {
    name: 'pixi ParticleContainer',
    change(i) {
      requestAnimationFrame(() => {
        const day = dayOf(i);
        for (let k = 0; k < all.length; k++) {
          const particle = all[k];
          particle.color = TINT_BGR + ((255 * Math.min(1, day.contrast * contrast[k])) << 24);
          particle.scaleX = particle.scaleY = 0.5 * day.width * width[k];
        }
        renderer.render(stage);
      });
    },
    finish: finishOf(renderer.gl as WebGL2RenderingContext),
    destroy: () => renderer.destroy({ removeView: true }),
  };
}
