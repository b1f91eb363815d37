export { colourKept, spreadMm2 } from './fading.ts';
export { GROUP_STATE_FLOATS, groupStates, MOST_MARK_CONTRAST } from './group-states.ts';
export { HEALED_AFTER_DAYS, healing } from './healing.ts';
