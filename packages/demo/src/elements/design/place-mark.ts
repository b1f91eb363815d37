import { directionVector, project } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { cover } from '../../styles/cover.ts';
import { shared } from '../../styles/shared.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';

/** A ring on the photo where a finding of the second opinion shows; nothing when that is on the far side. */
@customElement('place-mark')
export class PlaceMark extends OverlayElement {
  static override styles = [shared, cover, markStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [ui.design.place, document.case.views, document.case.head]);
  }

  override render() {
    const { place } = this.store.ui.design;
    if (!this.shown || !place || this.surface.kind !== 'head') return nothing;
    const at = project(this.lens, this.surface, this.surface.chartOf(...directionVector(place)));
    if (!at || at.facing <= 0) return nothing;
    const { x, y } = this.view.toScreen(at.xPx, at.yPx);
    return html`<i aria-hidden="true" ${styled({ translate: `${x}px ${y}px` })}></i>`;
  }
}

function markStyles() {
  return css`
    i {
      position: absolute;
      left: -24px;
      top: -24px;
      width: 48px;
      height: 48px;
      border: 2.5px solid #fff;
      border-radius: 50%;
      box-shadow: 0 0 0 2px rgb(179 38 30 / 90%), 0 0 0 6px rgb(0 0 0 / 18%);
    }
  `;
}
