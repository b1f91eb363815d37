import { css } from 'lit';
import { lowSheet, sideways } from '../../styles/windows.ts';

/** The timeline where there is little room, a phone or beside the panel of a tablet: the photo needs every px that a lower bar leaves. */
export const narrowTimeLine = css`
  /* Words and photos above; below, at full width, play and the track, the labels of both its halves in one row. */
  @container (max-width: 620px) {
    .bar {
      grid-template: 'words words photos' auto 'play track track' auto / auto 1fr auto;
      gap: 0;
      padding: 5px var(--space-3) 2px;
    }
    button.play {
      grid-area: play;
      position: relative;
      align-self: end;
      margin-bottom: 7px;
    }
    .play::after {
      content: '';
      position: absolute;
      inset: -4px;
    }
    /* Never higher than one line, whatever the day: the photo would move with it. */
    .words {
      grid-area: words;
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--space-3);
    }
    .left {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    ::slotted(*) {
      grid-area: photos;
      position: static;
      max-width: min(50cqw, 190px);
      margin-left: var(--space-2);
    }
    :host([photos]) .words {
      flex-direction: column;
      align-items: start;
      justify-content: center;
      gap: 1px;
    }
    .track {
      grid-area: track;
      margin: 0 var(--space-3) 0 var(--space-6);
    }
    /* A row of its own under the labels, so that no line runs through a word. */
    .band {
      --band-reach: 13px;
      top: 27px;
      height: calc(100% - 27px + var(--band-reach));
    }
    .stops {
      height: 40px;
    }
    .stop {
      height: 28px;
      min-height: 28px;
      min-width: 40px;
      padding: 0;
    }
    .stop::after {
      content: '';
      position: absolute;
      inset: -6px 0 -10px;
    }
    .stop:last-child,
    .stop[aria-pressed='true'],
    button.year[aria-pressed='true'] {
      background: none;
    }
    .stop[aria-pressed='true'],
    button.year[aria-pressed='true'] {
      font-weight: 650;
    }
    .years {
      position: absolute;
      inset: 0 0 auto;
      height: 28px;
      pointer-events: none;
    }
    button.year {
      min-width: 0;
      min-height: 28px;
      padding: 0;
    }
    .years button.year {
      visibility: hidden;
    }
    .years button.year:nth-child(3),
    .years button.year:nth-child(5),
    .years button.year:nth-child(10) {
      visibility: visible;
      min-width: 40px;
      pointer-events: auto;
    }
    .years button.year::after {
      content: ' y';
      white-space: pre;
    }
    .rail {
      height: 30px;
      --thumb: 26px;
    }
    .rail::before {
      inset: 13px 0;
    }
  }
  /* On narrow phones the word for healed runs into the last session's number. */
  @container (max-width: 360px) {
    .stop,
    .years button.year {
      font-size: 0.6875rem;
    }
  }
  /* The narrowest phones: the track needs the whole width, and no word runs into the next. */
  @container (max-width: 330px) {
    .bar {
      grid-template: 'play words photos' auto 'track track track' auto / auto 1fr auto;
      column-gap: var(--space-2);
    }
    button.play {
      align-self: center;
      width: 36px;
      min-height: 36px;
      margin: 0;
    }
    .words {
      flex-direction: column;
      align-items: start;
      gap: 1px;
    }
    .left {
      max-width: 100%;
    }
    .track {
      margin: 0 var(--space-4);
    }
    .stop[aria-pressed='true'],
    button.year[aria-pressed='true'] {
      font-weight: 500;
    }
    .years button.year:nth-child(3) {
      visibility: hidden;
      pointer-events: none;
    }
  }
  /* Where there is least room: words over the track, and no labels on it. */
  :host([thin]) .bar {
    grid-template: 'play words' auto 'play track' auto / auto 1fr;
    gap: 0 var(--space-2);
    padding: 4px var(--space-3);
  }
  :host([thin][photos]) .bar {
    grid-template: 'play words photos' auto 'play track track' auto / auto 1fr auto;
  }
  :host([thin]) button.play {
    align-self: center;
    margin: 0;
  }
  :host([thin]:not([photos])) .words {
    flex-direction: row;
    align-items: baseline;
    gap: var(--space-2);
  }
  @container (max-width: 420px) {
    :host([thin][photos]) .state {
      white-space: normal;
    }
    :host([thin][photos]) .left {
      display: none;
    }
  }
  :host([thin]) .stops,
  :host([thin]) .years {
    display: none;
  }
  :host([thin]) .track {
    margin: 0 var(--space-3);
  }
  /* Where a head is placed on a low phone the photos alone are left of the bar. */
  @media ${lowSheet}, ${sideways} {
    :host([folded]:not([photos])) {
      display: none;
    }
    :host([folded]) .bar {
      display: block;
      width: max-content;
      padding: var(--space-1);
    }
    :host([folded]) .bar > :not(slot) {
      display: none;
    }
    :host([folded]) ::slotted(*) {
      margin: 0;
    }
  }
`;
