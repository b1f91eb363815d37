import { Deck, OrthographicView } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import { HEIGHT, type Places, WIDTH } from '../scene.ts';
import { type Contestant, finishOf } from '../timing.ts';
import { dayOf, handOf } from './hand.ts';

/** As many circles in deck.gl's ScatterplotLayer, whose colours and radii are computed one by one, as a day changes them. */
export function deckGl(places: Places): Promise<Contestant> {
  return scatterplot(places, { drawn: true });
}

/** The same without drawing them, which takes a minute for a million with software GL: what the update alone costs its page. */
export function deckGlUpdate(places: Places): Promise<Contestant> {
  return scatterplot(places, { drawn: false });
}

async function scatterplot({ u, v }: Places, { drawn }: { readonly drawn: boolean }): Promise<Contestant> {
  const host = document.createElement('div');
  host.style.cssText = `position:relative;width:${WIDTH}px;height:${HEIGHT}px;background:#cda08a`;
  document.body.append(host);
  const places = new Float32Array(2 * u.length);
  for (let i = 0; i < u.length; i++) places.set([u[i] * 10, v[i] * 10], 2 * i);
  const data = { length: u.length, attributes: { getPosition: { value: places, size: 2 } } };
  const { contrast, width } = handOf(u.length);
  const layer = (i: number) => {
    const day = dayOf(i);
    return new ScatterplotLayer({
      id: 'dots',
      data,
      radiusUnits: 'pixels',
      getRadius: (_, { index }) => 2.25 * day.width * width[index],
      getFillColor: (_, { index }) => [64, 72, 80, Math.min(255, 255 * day.contrast * contrast[index])],
      updateTriggers: { getRadius: i, getFillColor: i },
      pickable: false,
    });
  };
  const deck = await new Promise<Deck<OrthographicView>>((resolve, reject) => {
    const made: Deck<OrthographicView> = new Deck({
      parent: host as HTMLDivElement,
      width: WIDTH,
      height: HEIGHT,
      useDevicePixels: false,
      views: new OrthographicView({ id: 'flat' }),
      viewState: { target: [0, 0, 0], zoom: 0 },
      controller: false,
      layers: [layer(-1)],
      onError: (error) => reject(error),
      onAfterRender: () => resolve(made),
    });
  });
  const gl = host.querySelector('canvas')?.getContext('webgl2');
  if (!gl) throw new Error('deck.gl made no WebGL 2 canvas');
  const manager = (deck as unknown as { layerManager: { updateLayers(): void } }).layerManager;
  return {
    name: 'deck.gl ScatterplotLayer',
    change(i) {
      requestAnimationFrame(() => {
        deck.setProps({ layers: [layer(i)] });
        // What its own loop does in every frame.
        manager.updateLayers();
        if (drawn) deck.redraw('the day changed');
        else deck.needsRedraw({ clearRedrawFlags: true });
      });
    },
    finish: drawn ? finishOf(gl) : () => {},
    destroy() {
      deck.finalize();
      host.remove();
    },
  };
}
