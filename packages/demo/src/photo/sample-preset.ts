import { VIEW_PRESETS, type ViewPreset } from '@stubble/core';

/** The library's preset for a sample's view: sides by the sign of yaw, a top seen from the front as such. */
export function presetOf(preset: string, yawDeg: number): ViewPreset {
  const side = yawDeg < 0 ? 'Right' : 'Left';
  if (preset === 'side') return `side${side}`;
  if (preset === 'three-quarter') return `threeQuarter${side}`;
  if (preset === 'top-front' || (preset === 'crown' && Math.abs(yawDeg) < 90)) return 'topFront';
  return VIEW_PRESETS.find((name) => name === preset) ?? 'front';
}
