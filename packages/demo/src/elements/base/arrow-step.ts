/** How far a press of an arrow key moves what is focused over the photo: plain, and with Shift. */
export const SKIN_STEP_MM = [1, 5] as const;
export const SCREEN_STEP_PX = [1, 10] as const;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The way to the right and down that an arrow key asks for; null for any other key, and where it is part of a shortcut. */
export function arrowStep(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  [plain, far]: readonly [number, number],
): readonly [number, number] | null {
  const arrow = ARROWS[key];
  if (!arrow || ctrlKey || metaKey || altKey) return null;
  const step = shiftKey ? far : plain;
  return [arrow[0] * step, arrow[1] * step];
}
