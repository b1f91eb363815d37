import type { Store } from '../../state/store.ts';
import { TABS } from '../../state/ui.ts';

export interface KeyActions {
  readonly store: Store;
  readonly open: () => void;
  readonly save: () => void;
  readonly help: () => void;
  readonly play: () => void;
  readonly compare: () => void;
  readonly light: () => void;
  readonly zoom: (factor: number) => void;
  readonly frame: () => void;
  readonly stepPhoto: (step: 1 | -1) => void;
}

/** The studio's keys, wherever the focus is; where text is typed only those with Ctrl or Cmd. */
export function listenForKeys(actions: KeyActions): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const done = command ? withCommand(event, actions) : !isTyping(event) && plain(event, actions);
    if (done) event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function withCommand(event: KeyboardEvent, { store, open, save }: KeyActions): boolean {
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) store.redo();
      else store.undo();
      return true;
    case 'y':
      store.redo();
      return true;
    case 'o':
      open();
      return true;
    case 's':
      save();
      return true;
    default:
      return false;
  }
}

function plain(event: KeyboardEvent, actions: KeyActions): boolean {
  const { store } = actions;
  const tab = TABS[Number(event.key) - 1];
  if (tab) {
    store.setUi({ tab, sheet: store.ui.sheet === 'closed' ? 'half' : store.ui.sheet });
    return true;
  }
  const keys: Record<string, () => void> = {
    '?': actions.help,
    b: actions.compare,
    l: actions.light,
    g: () => store.setUi({ guides: !store.ui.guides }),
    '+': () => actions.zoom(1.25),
    '=': () => actions.zoom(1.25),
    '-': () => actions.zoom(0.8),
    '0': actions.frame,
    '[': () => actions.stepPhoto(-1),
    ']': () => actions.stepPhoto(1),
  };
  // Space presses a button that has the focus.
  if (!isButton(event)) keys[' '] = actions.play;
  const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  action?.();
  return action !== undefined;
}

function focused(event: KeyboardEvent): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = focused(event);
  return target instanceof HTMLInputElement && target.type === 'text';
}

function isButton(event: KeyboardEvent): boolean {
  return focused(event)?.matches('button, [role="tab"], [role="switch"], input') ?? false;
}
