import type { Camera, SemiAxes } from '@stubble/core';
import type { Photo } from '../state/document.ts';
import type { Sample } from '../state/openings.ts';
import { presetOf } from './sample-preset.ts';

const FOLDER = 'samples/';

/** The samples that came with this build, in their order; none when they are missing. */
export async function listSamples(): Promise<readonly Sample[]> {
  try {
    const response = await fetch(`${FOLDER}index.json`);
    if (!response.ok) return [];
    return ((await response.json()) as SampleRow[]).map(readSample);
  } catch {
    return [];
  }
}

/** The photo of a sample; null when it cannot be fetched. */
export async function fetchSample(sample: Sample): Promise<Photo | null> {
  try {
    const response = await fetch(FOLDER + sample.file);
    if (!response.ok) return null;
    const blob = await response.blob();
    return { blob, name: sample.file, widthPx: sample.width, heightPx: sample.height };
  } catch {
    return null;
  }
}

/** Whether a photo is a sample of the same sitter: ids begin with the sitter's name, and a sitter has one head. */
export function sameSitter(samples: readonly Sample[], sample: Sample, photoName: string): boolean {
  const other = samples.find(({ file }) => file === photoName);
  if (!other) return false;
  const nameOf = ({ id }: Sample) => id.split('-')[0];
  const sameHead = other.semiAxesMm.every((axis, i) => axis === sample.semiAxesMm[i]);
  return nameOf(other) === nameOf(sample) && sameHead;
}

export function sampleUrl(file: string): string {
  return FOLDER + file;
}

/** A row of the index as the script that rendered the samples wrote it. */
interface SampleRow {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly thumb?: string;
  readonly width: number;
  readonly height: number;
  readonly preset: string;
  readonly camera: Omit<Camera, 'centrePx'> & { readonly headCentrePx: readonly [number, number] };
  readonly head: { readonly semiAxes: SemiAxes };
}

function readSample({ camera, head, thumb, preset, ...row }: SampleRow): Sample {
  const { yawDeg, pitchDeg, rollDeg, focal35mm, mmPerPx } = camera;
  return {
    ...row,
    thumb: thumb ?? null,
    preset: presetOf(preset, yawDeg),
    camera: { yawDeg, pitchDeg, rollDeg, focal35mm, mmPerPx, centrePx: [...camera.headCentrePx] },
    semiAxesMm: head.semiAxes,
  };
}
