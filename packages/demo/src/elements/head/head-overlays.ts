import { html } from 'lit';
import type { PanZoomHandlers } from '../../stage/pan-zoom.ts';
import type { StageView } from '../../stage/stage-view.ts';
import type { Studio } from '../../studio.ts';
import './brush-overlay.ts';
import './head-overlay.ts';
import './oval-overlay.ts';
import './patch-overlay.ts';
import './points-overlay.ts';
import './scale-overlay.ts';

/** What an overlay of the Head tab is given. */
export interface HeadOverlayParts {
  readonly studio: Studio;
  readonly view: StageView;
  /** What two fingers do while one paints or draws. */
  readonly moves: PanZoomHandlers;
}

/** What the hand does to the head in the photo. */
export function headOverlays({ studio, view, moves }: HeadOverlayParts) {
  const { headTool, oval } = studio.store.ui;
  const brush = () => html`<brush-overlay .studio=${studio} .view=${view} .moves=${moves}></brush-overlay>`;
  if (studio.store.document.case.head.kind === 'patch') {
    if (headTool === 'skin') return brush();
    return html`<patch-overlay .studio=${studio} .view=${view}></patch-overlay>`;
  }
  if (oval) return html`<oval-overlay .studio=${studio} .view=${view} .moves=${moves}></oval-overlay>`;
  switch (headTool) {
    case 'place':
      return html`<head-overlay .studio=${studio} .view=${view}></head-overlay>`;
    case 'points':
      return html`<points-overlay .studio=${studio} .view=${view}></points-overlay>`;
    case 'skin':
      return brush();
    case 'scale':
      return html`<scale-overlay .studio=${studio} .view=${view}></scale-overlay>`;
  }
}
