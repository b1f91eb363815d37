import { html, nothing } from 'lit';
import type { PanZoom } from '../../stage/pan-zoom.ts';
import type { StageView } from '../../stage/stage-view.ts';
import type { Studio } from '../../studio.ts';
import './area-overlay.ts';
import './hairline-overlay.ts';
import './obstacle-overlay.ts';
import './place-mark.ts';

export interface DesignOverlayParts {
  readonly studio: Studio;
  readonly view: StageView;
  readonly pass: PanZoom;
  readonly onWheel: (event: WheelEvent) => void;
}

/** What is drawn over the photo while it is designed: the hairline, or the areas when one of them is chosen. */
export function designOverlays({ studio, view, pass, onWheel }: DesignOverlayParts) {
  const { area } = studio.store.ui.design;
  return html`<hairline-overlay .studio=${studio} .view=${view}></hairline-overlay>
    ${area === null ? nothing : html`<area-overlay .studio=${studio} .view=${view} .pass=${pass} @wheel=${onWheel}></area-overlay>`}
    <obstacle-overlay .studio=${studio} .view=${view} .pass=${pass} @wheel=${onWheel}></obstacle-overlay>`;
}

/** Where the second opinion's finding shows. */
export function opinionOverlays({ studio, view }: Pick<DesignOverlayParts, 'studio' | 'view'>) {
  const { place } = studio.store.ui.design;
  return place ? html`<place-mark .studio=${studio} .view=${view}></place-mark>` : nothing;
}
