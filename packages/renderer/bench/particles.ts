import { Container, Particle, ParticleContainer, Texture, WebGLRenderer } from 'pixi.js';
import { COUNT, HEIGHT, type Timings, timeFrames, WIDTH } from './timing.ts';

/** The peer: as many sprites in a ParticleContainer, whose alpha is changed one by one, blended as `multiply` onto a plain canvas. */
export async function benchParticles(): Promise<Timings> {
  const renderer = new WebGLRenderer();
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  await renderer.init({ canvas, width: WIDTH, height: HEIGHT, background: '#cda08a', antialias: false });
  const texture = Texture.from(discOf(9));
  const dots = new ParticleContainer({ dynamicProperties: { position: false, color: true }, texture });
  dots.blendMode = 'multiply';
  const particles = Array.from({ length: COUNT }, (_, i) => {
    const x = ((i * 0.7548776662466927) % 1) * WIDTH;
    const y = ((i * 0.5698402909980532) % 1) * HEIGHT;
    return new Particle({
      texture,
      x,
      y,
      anchorX: 0.5,
      anchorY: 0.5,
      tint: 0x404850,
      scaleX: 0.5,
      scaleY: 0.5,
    });
  });
  for (const particle of particles) dots.addParticle(particle);
  const stage = new Container({ children: [dots] });
  const timings = await timeFrames(renderer.gl as WebGL2RenderingContext, (i) => {
    requestAnimationFrame(() => {
      for (const particle of particles) particle.alpha = 0.9 - i * 0.01;
      renderer.render(stage);
    });
  });
  renderer.destroy({ removeView: true });
  return timings;
}

/** A white disc of twice that many px across, as a person would draw a dot. */
function discOf(radius: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2 * radius;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = 'white';
  context.arc(radius, radius, radius * 0.5, 0, 2 * Math.PI);
  context.fill();
  return canvas;
}
