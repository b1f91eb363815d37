import type { ObstacleKind } from '@stubble/core';
import type { DesignSection, DesignUi } from './design-ui.ts';
import type { Store } from './store.ts';

export function setDesignUi(store: Store, patch: Partial<DesignUi>): void {
  store.setUi({ design: { ...store.ui.design, ...patch } });
}

/** Choose an area to edit, or by null the hairline again. The tool is laid down. */
export function chooseArea(store: Store, area: string | null): void {
  setDesignUi(store, { area, tool: 'none', leaving: null });
}

/** Take up the pencil for a place that is left free, or by null lay it down. */
export function leaveFree(store: Store, leaving: ObstacleKind | null): void {
  setDesignUi(store, { area: null, tool: 'none', leaving });
}

/** Open or fold a section of the Design tab. */
export function openSection(store: Store, section: DesignSection, open: boolean): void {
  const others = store.ui.design.open.filter((one) => one !== section);
  if (open !== store.ui.design.open.includes(section)) {
    setDesignUi(store, { open: open ? [...others, section] : others });
  }
}
