import { Container, Particle, ParticleContainer, Texture, WebGLRenderer } from 'pixi.js';
import { HEIGHT, type Places, SIZE, WIDTH } from '../scene.ts';
import { type Contestant, finishOf } from '../timing.ts';
import { discOf } from './disc.ts';

/** As many sprites in pixi's ParticleContainer, whose alpha is changed one by one, blended as `multiply` onto a plain canvas. */
export async function particles({ u, v }: Places, [width, height] = SIZE): Promise<Contestant> {
  const renderer = new WebGLRenderer();
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  await renderer.init({ canvas, width, height, background: '#cda08a', antialias: false });
  const texture = Texture.from(discOf(9));
  const dots = new ParticleContainer({ dynamicProperties: { position: false, color: true }, texture });
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
  const stage = new Container({ children: [dots] });
  return {
    name: 'pixi ParticleContainer',
    change(i) {
      requestAnimationFrame(() => {
        for (const particle of all) particle.alpha = 0.9 - 0.01 * (i % 50);
        renderer.render(stage);
      });
    },
    finish: finishOf(renderer.gl as WebGL2RenderingContext),
    destroy: () => renderer.destroy({ removeView: true }),
  };
}
