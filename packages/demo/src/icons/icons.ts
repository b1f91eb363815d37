import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Our own line icons on a 24 px grid: round caps, 1.6 px strokes. */
const SHAPES = {
  photo: svg`<rect x="3.5" y="5" width="17" height="14" rx="3"/><circle cx="9" cy="10" r="1.6"/><path d="m4 16.5 4.6-3.9 3.4 2.8 3.6-3.6 4.4 4"/>`,
  head: svg`<path d="M12 3.5c4.2 0 6.7 3 6.7 7.2 0 5-2.7 9.8-6.7 9.8s-6.7-4.8-6.7-9.8C5.3 6.5 7.8 3.5 12 3.500Z"/><path d="M5.6 9.500c3.9 1.7 8.9 1.7 12.8 0M12 3.500c-1.6 4.4-1.6 12.6 0 17"/>`,
  design: svg`<path d="M4 16.500c1.5-6 4.5-8.5 8-8.500s6.5 2.5 8 8.5"/><circle cx="12" cy="8" r="2"/><circle cx="4.5" cy="17" r="1.7"/><circle cx="19.5" cy="17" r="1.7"/>`,
  sessions: svg`<rect x="4" y="5.5" width="16" height="14" rx="3"/><path d="M4 10h16M8.5 3.500v4M15.5 3.500v4"/><path d="m9 14.7 2.1 2 4-4"/>`,
  skin: svg`<path d="M12 3.500c3.6 4.2 5.7 7 5.7 10.200a5.7 5.7 0 0 1-11.4 0C6.3 10.5 8.4 7.7 12 3.500Z"/><path d="M9.3 14.200a2.8 2.8 0 0 0 2.4 2.7"/>`,
  undo: svg`<path d="M8.5 5 4 9.5 8.5 14"/><path d="M4.5 9.500h9a6 6 0 0 1 0 10H9"/>`,
  redo: svg`<path d="M15.5 5 20 9.5 15.5 14"/><path d="M19.5 9.500h-9a6 6 0 0 0 0 10H15"/>`,
  open: svg`<path d="M12 15.500V4.500M7.7 8.7 12 4.500l4.3 4.2"/><path d="M4.5 14.500v2.800a2.7 2.7 0 0 0 2.7 2.700h9.600a2.7 2.7 0 0 0 2.7-2.700v-2.8"/>`,
  save: svg`<path d="M12 4.500v11M7.7 11.3 12 15.500l4.3-4.2"/><path d="M4.5 14.500v2.800a2.7 2.7 0 0 0 2.7 2.700h9.600a2.7 2.7 0 0 0 2.7-2.700v-2.8"/>`,
  camera: svg`<path d="M4 9.200A2.2 2.2 0 0 1 6.2 7h1.600l1.3-2h5.800l1.3 2h1.600A2.2 2.2 0 0 1 20 9.200v7.300a2.5 2.5 0 0 1-2.5 2.500h-11A2.5 2.5 0 0 1 4 16.500Z"/><circle cx="12" cy="12.8" r="3.2"/>`,
  play: svg`<path d="M8 5.600v12.800a.8.8 0 0 0 1.2.7l10-6.400a.8.8 0 0 0 0-1.400l-10-6.400a.8.8 0 0 0-1.2.7Z" fill="currentColor" stroke="none"/>`,
  pause: svg`<rect x="6.5" y="5" width="4" height="14" rx="1.3" fill="currentColor" stroke="none"/><rect x="13.5" y="5" width="4" height="14" rx="1.3" fill="currentColor" stroke="none"/>`,
  compare: svg`<rect x="3.5" y="5" width="17" height="14" rx="3"/><path d="M12 3v18"/><path d="M15.5 9.500h2M15.5 12.500h2M15.5 15.500h2" /><path d="M3.5 12"/>`,
  filmstrip: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2.5"/><path d="M9.2 5.500v13M14.8 5.500v13"/>`,
  shine: svg`<circle cx="12" cy="12" r="8.5"/><path d="M7.6 11.400a4.6 4.6 0 0 1 3.800-3.800"/><path d="M16.700 13.600a5 5 0 0 1-3.100 3.100" opacity="0.5"/>`,
  fit: svg`<path d="M4.5 9V6.700a2.2 2.2 0 0 1 2.2-2.200H9M15 4.500h2.300a2.2 2.2 0 0 1 2.2 2.200V9M19.5 15v2.300a2.2 2.2 0 0 1-2.2 2.200H15M9 19.500H6.700a2.2 2.2 0 0 1-2.2-2.200V15"/>`,
  guides: svg`<path d="M3 12c2.4-4.3 5.4-6.5 9-6.500s6.6 2.2 9 6.500c-2.4 4.3-5.4 6.5-9 6.500S5.4 16.3 3 12Z"/><circle cx="12" cy="12" r="2.7"/>`,
  guidesOff: svg`<path d="M9.5 5.900A8.6 8.6 0 0 1 12 5.500c3.6 0 6.6 2.2 9 6.500a16 16 0 0 1-2.6 3.500M6.2 7.300A15.6 15.6 0 0 0 3 12c2.4 4.3 5.4 6.5 9 6.5 1.7 0 3.2-.5 4.6-1.400M4.5 4.500l15 15"/>`,
  light: svg`<circle cx="12" cy="12" r="3.7"/><path d="M12 3.500v1.700M12 18.800v1.700M3.5 12h1.700M18.8 12h1.700M6 6l1.2 1.200M16.8 16.8 18 18M6 18l1.2-1.200M16.8 7.2 18 6"/>`,
  dark: svg`<path d="M19.5 14.200A8 8 0 0 1 9.8 4.500a8 8 0 1 0 9.7 9.700Z"/>`,
  help: svg`<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.700a2.4 2.4 0 1 1 3.5 2.200c-.8.4-1.2.9-1.2 1.8"/><path d="M12 16.600v.1"/>`,
  opinion: svg`<path d="M5 5.500h14a1.500 1.500 0 0 1 1.500 1.500v8.500a1.500 1.500 0 0 1-1.500 1.500h-7l-4 3.500v-3.500H5A1.500 1.500 0 0 1 3.500 15.500V7A1.500 1.500 0 0 1 5 5.500Z"/><path d="m8.700 11.200 2.300 2.300 4.300-4.600"/>`,
  close: svg`<path d="m6.5 6.5 11 11M17.5 6.500l-11 11"/>`,
  reset: svg`<path d="M5 5.500v4.200h4.2"/><path d="M5.3 9.500A7.3 7.3 0 1 1 4.8 13.5"/>`,
  turn: svg`<ellipse cx="12" cy="12" rx="8.5" ry="3.4"/><ellipse cx="12" cy="12" rx="3.4" ry="8.5"/>`,
  roll: svg`<path d="M5.5 15a7.5 7.5 0 1 1 13 0"/><path d="m3.5 12.3 2 3 3-2M20.5 12.300l-2 3-3-2"/>`,
  turnLeft: svg`<rect x="9.500" y="11.500" width="11" height="8.500" rx="2"/><path d="M15.500 7.500H11a6.500 6.500 0 0 0-6.500 6.500"/><path d="m2 11.500 2.500 2.700L7 11.500"/>`,
  turnRight: svg`<rect x="3.500" y="11.500" width="11" height="8.500" rx="2"/><path d="M8.500 7.500H13a6.500 6.500 0 0 1 6.500 6.500"/><path d="m17 11.500 2.500 2.700 2.500-2.700"/>`,
  move: svg`<path d="M12 4v16M4 12h16M9.5 6.5 12 4l2.5 2.500M9.5 17.5 12 20l2.5-2.500M6.5 9.5 4 12l2.5 2.500M17.5 9.5 20 12l-2.5 2.5"/>`,
  wide: svg`<path d="M3.5 12h17M7 8.500 3.500 12 7 15.500M17 8.500l3.500 3.500-3.500 3.500"/>`,
  high: svg`<path d="M12 3.500v17M8.500 7 12 3.500 15.500 7M8.500 17l3.500 3.500 3.500-3.500"/>`,
  tap: svg`<circle cx="12" cy="12" r="3"/><path d="M12 3.500v4M12 16.500v4M3.500 12h4M16.500 12h4"/>`,
  brush: svg`<path d="M19.500 4.500c-4 1.500-7.500 4.500-9.500 8l2 2c3.500-2 6.500-5.500 8-9.500ZM10 13c-2.500 0-4 1.500-4 3.500 0 1.500-1 2.500-2 3 3.500.8 8 0 8-4.500Z"/>`,
  ruler: svg`<path d="M4 15.500 15.500 4l4.500 4.500L8.500 20Z"/><path d="m7.200 12.300 1.800 1.800M10 9.500l2.500 2.500M12.800 6.700l1.800 1.800"/>`,
  pencil: svg`<path d="M5 19l.8-3.800L15.500 5.500a1.700 1.700 0 0 1 2.400 0l.6.6a1.700 1.700 0 0 1 0 2.400L8.800 18.200Z"/>`,
  size: svg`<path d="M14 4.500h5.500V10M10 19.500H4.500V14M19.5 4.500l-15 15"/>`,
  plus: svg`<path d="M12 5.500v13M5.5 12h13"/>`,
  minus: svg`<path d="M5.5 12h13"/>`,
  bin: svg`<path d="M5 7.500h14M9.5 7.500V5.700c0-.7.5-1.2 1.2-1.200h2.600c.7 0 1.2.5 1.2 1.200v1.800M7 7.500l.8 10.600c.1.8.7 1.4 1.5 1.400h5.400c.8 0 1.4-.6 1.5-1.400L17 7.5"/>`,
  shield: svg`<path d="M12 3.5 18.5 6v5.500c0 4.2-2.6 7.2-6.5 9-3.9-1.8-6.5-4.8-6.5-9V6Z"/><path d="m9.3 12 2 2 3.6-3.8"/>`,
  file: svg`<path d="M7 3.500h6.500L18 8v10a2.5 2.5 0 0 1-2.5 2.500H8.500A2.5 2.5 0 0 1 6 18V4.500Z"/><path d="M13.2 3.800V8H18M9.3 13h5.400M9.3 16.300h3.4"/>`,
  print: svg`<path d="M7.500 9V4.500h9V9M7.500 16.500H6A1.500 1.500 0 0 1 4.500 15v-4.500A1.500 1.500 0 0 1 6 9h12a1.500 1.500 0 0 1 1.500 1.500V15a1.500 1.500 0 0 1-1.500 1.500h-1.500"/><path d="M7.500 13.500h9v6h-9Z"/>`,
  warning: svg`<path d="M10.6 4.8 3.6 17a1.6 1.6 0 0 0 1.4 2.400h14a1.6 1.6 0 0 0 1.4-2.400l-7-12.200a1.6 1.6 0 0 0-2.8 0Z"/><path d="M12 9.500v4M12 16.300v.1"/>`,
  done: svg`<circle cx="12" cy="12" r="8.5"/><path d="m8.5 12.2 2.4 2.4 4.6-5"/>`,
  mirror: svg`<path d="M12 3.500v17"/><path d="M9 7.5 4 16.500h5ZM15 7.500l5 9h-5Z"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** An icon beside words; it says nothing by itself, so it is hidden from screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >${SHAPES[name]}</svg>`;
}
