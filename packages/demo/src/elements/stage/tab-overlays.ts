import { html, nothing } from 'lit';
import type { PanZoom, PanZoomHandlers } from '../../stage/pan-zoom.ts';
import type { StageView } from '../../stage/stage-view.ts';
import type { Studio } from '../../studio.ts';
import { designOverlays } from '../design/design-overlays.ts';
import { headOverlays } from '../head/head-overlays.ts';
import './shade-overlay.ts';

export interface TabOverlayParts {
  readonly studio: Studio;
  readonly view: StageView;
  /** What two fingers and the wheel do to the photo where an overlay takes one finger for itself. */
  readonly moves: PanZoomHandlers;
  readonly pass: PanZoom;
  readonly onWheel: (event: WheelEvent) => void;
}

/** What is drawn over the photo, and dragged there, on the tab that is open. */
export function tabOverlays({ studio, view, moves, pass, onWheel }: TabOverlayParts) {
  switch (studio.store.ui.tab) {
    case 'head':
      return headOverlays({ studio, view, moves });
    case 'design':
      return designOverlays({ studio, view, pass, onWheel });
    case 'skin':
      return html`<shade-overlay .studio=${studio} .view=${view}></shade-overlay>`;
    default:
      return nothing;
  }
}
