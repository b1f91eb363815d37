/** Where a drag is and how far it has come, CSS px of the page. */
export interface DragPoint {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

export interface DragHandlers {
  /** At most once per frame, with the newest place. */
  readonly move: (point: DragPoint) => void;
  readonly end: () => void;
  /** Escape was pressed, or the system took the pointer away. */
  readonly cancel: () => void;
}

/**
 * Follow one pointer from its press to its release. Moves are gathered and handed on once per frame, so that a fast mouse costs no more
 * than a slow one.
 */
export function followDrag(press: PointerEvent, { move, end, cancel }: DragHandlers): void {
  const target = press.currentTarget as Element;
  const start = { x: press.clientX, y: press.clientY };
  let newest: PointerEvent | null = null;
  let frame = 0;
  target.setPointerCapture(press.pointerId);

  const flush = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!newest) return;
    const { clientX: x, clientY: y } = newest;
    newest = null;
    move({ x, y, dx: x - start.x, dy: y - start.y });
  };
  const onMove = (event: Event) => {
    if ((event as PointerEvent).pointerId !== press.pointerId) return;
    newest = event as PointerEvent;
    frame ||= requestAnimationFrame(flush);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    target.removeEventListener('pointermove', onMove);
    target.removeEventListener('pointerup', onUp);
    target.removeEventListener('pointercancel', onCancel);
    removeEventListener('keydown', onKey, true);
  };
  const onUp = (event: Event) => {
    if ((event as PointerEvent).pointerId !== press.pointerId) return;
    flush();
    stop();
    end();
  };
  const onCancel = () => {
    stop();
    cancel();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  target.addEventListener('pointermove', onMove);
  target.addEventListener('pointerup', onUp);
  target.addEventListener('pointercancel', onCancel);
  addEventListener('keydown', onKey, true);
}
