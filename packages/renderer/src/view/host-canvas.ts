/** A canvas that fills its host, and how large the host is. */
export interface HostCanvas {
  readonly canvas: HTMLCanvasElement;
  /** Size of the host, CSS px. */
  readonly width: number;
  readonly height: number;
  /** Device px per CSS px. */
  readonly dpr: number;
  /** Size of the canvas' picture, device px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Put a new canvas in the place of the old: a lost context never comes back to its own. */
  renew(): HTMLCanvasElement;
  destroy(): void;
}

/** @param onResize called after the host or the device pixel ratio changed. */
export function createHostCanvas(host: HTMLElement, background: string, onResize: () => void): HostCanvas {
  const unpositioned = getComputedStyle(host).position === 'static';
  if (unpositioned) host.style.position = 'relative';
  let size = measure(host);
  let canvas = makeCanvas(background);
  host.prepend(canvas);

  const update = (widthPx?: number, heightPx?: number) => {
    const next = measure(host);
    if (widthPx && heightPx && isRounding(next, widthPx, heightPx))
      Object.assign(next, { widthPx, heightPx });
    const changed = (Object.keys(next) as (keyof typeof next)[]).some((key) => next[key] !== size[key]);
    if (!changed || next.width === 0 || next.height === 0) return;
    size = next;
    onResize();
  };
  const observer = new ResizeObserver(([entry]) => {
    const exact = entry.devicePixelContentBoxSize?.[0];
    update(exact?.inlineSize, exact?.blockSize);
  });
  try {
    observer.observe(host, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(host);
  }
  // Where the observer does not tell of a changed ratio, a media query for the present one does.
  let query: MediaQueryList | null = null;
  const watchRatio = () => {
    query?.removeEventListener('change', watchRatio);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', watchRatio);
    update();
  };
  watchRatio();

  return {
    get canvas() {
      return canvas;
    },
    get width() {
      return size.width;
    },
    get height() {
      return size.height;
    },
    get dpr() {
      return size.dpr;
    },
    get widthPx() {
      return size.widthPx;
    },
    get heightPx() {
      return size.heightPx;
    },
    renew() {
      const old = canvas;
      canvas = makeCanvas(background);
      old.replaceWith(canvas);
      return canvas;
    },
    destroy() {
      observer.disconnect();
      query?.removeEventListener('change', watchRatio);
      canvas.remove();
      if (unpositioned) host.style.position = '';
    },
  };
}

function measure(host: HTMLElement) {
  const [width, height, dpr] = [host.clientWidth, host.clientHeight, devicePixelRatio || 1];
  return {
    width,
    height,
    dpr,
    widthPx: Math.max(1, Math.round(width * dpr)),
    heightPx: Math.max(1, Math.round(height * dpr)),
  };
}

/**
 * Whether an exact size differs from the computed one by rounding only. Under an emulated pixel ratio browsers tell CSS px for device px; a
 * picture of that size would be drawn beside the page's own measures.
 */
function isRounding(size: ReturnType<typeof measure>, widthPx: number, heightPx: number): boolean {
  return Math.abs(size.widthPx - widthPx) <= 2 && Math.abs(size.heightPx - heightPx) <= 2;
}

/** Out of the flow, so that the canvas never gives its host a size. */
function makeCanvas(background: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    display: 'block',
    background,
  });
  return canvas;
}
