import {
  borderTaps,
  fitCase,
  fitPhoto,
  type PhotoFit,
  type PixelPlace,
  type SmallPhoto,
  skinMask,
} from '@stubble/core';
import { headOval } from '../stage/head-oval.ts';
import type {
  FindRequest,
  FoundHead,
  HeadAnswers,
  HeadMessage,
  HeadPhoto,
  HeadRequest,
  SkinRequest,
} from './head-messages.ts';
import { smallCopy } from './small-copy.ts';

/** Points of the outline that are looked at, and how many of them stay: eight are plenty, and each can be dragged. */
const OUTLINE_POINTS = { most: 24, kept: 9 } as const;
/** A point farther from the head that fits them all lies on an ear or on cloth, mm; heads stray 0.9 to 1.6 mm (RMS). */
const ON_OUTLINE_MM = 4;
/** Below this share of the head's half height under its middle the border is that of neck and jaw. */
const UPPER_SHARE = 0.25;

/** The small copy of the photo that was asked about last. */
let copy: { readonly key: string; readonly small: Promise<SmallPhoto> } | null = null;

addEventListener('message', ({ data: [id, request] }: MessageEvent<[number, HeadRequest]>) => {
  answer(id, request).then(
    (value) => tell({ id, kind: 'answer', answer: value }),
    (reason: unknown) =>
      tell({ id, kind: 'failed', reason: reason instanceof Error ? reason.message : String(reason) }),
  );
});

async function answer(id: number, request: HeadRequest): Promise<HeadAnswers[keyof HeadAnswers]> {
  if (request.kind === 'fit') return fitCase(request.input);
  const small = await smallOf(request.photo);
  if (request.kind === 'skin') return look(small, request);
  return find(small, request, (share) => tell({ id, kind: 'progress', share }));
}

function find(small: SmallPhoto, request: FindRequest, progress: (share: number) => void): FoundHead {
  const { photo, preset, focal35mm, breadthMm, oval } = request;
  const fit = fitPhoto(
    {
      ...small,
      size: photo.size,
      preset,
      headMeasures: { breadthMm },
      ...(focal35mm === null ? {} : { focal35mm }),
      ...(oval === null ? {} : { oval }),
    },
    progress,
  );
  const { camera, semiAxesMm, sure, problem, sentence, mask } = fit;
  return {
    camera,
    semiAxesMm,
    sure,
    problem,
    sentence,
    outline: outlineOf(fit, request),
    person: mask,
  };
}

/** Points on the outline of the bald head, evenly: those that one head explains. */
function outlineOf(
  fit: PhotoFit,
  { photo: { size }, preset, breadthMm }: FindRequest,
): readonly PixelPlace[] {
  const { centrePx, radiiPx, turnDeg } = headOval(fit.camera, fit.semiAxesMm);
  const [c, s] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
  const points = borderTaps(fit, size, OUTLINE_POINTS.most).filter(
    ([x, y]) => c * (y - centrePx[1]) - s * (x - centrePx[0]) < UPPER_SHARE * radiiPx[1],
  );
  const view = { size, preset, outline: points, found: fit.camera, focal35mm: fit.camera.focal35mm };
  const fitted = points.length > 3 ? fitCase({ views: [view], headMeasures: { breadthMm } }) : null;
  const near = fitted?.ok ? points.filter((_, i) => fitted.residuals[i].mm < ON_OUTLINE_MM) : points;
  const step = Math.max(1, (near.length - 1) / (OUTLINE_POINTS.kept - 1));
  const count = Math.min(near.length, OUTLINE_POINTS.kept);
  return Array.from({ length: count }, (_, i) => near[Math.round(i * step)]);
}

function look(small: SmallPhoto, { photo, camera, semiAxesMm, person }: SkinRequest) {
  return skinMask({ ...small, size: photo.size, camera, semiAxesMm, ...(person && { person }) });
}

function smallOf({ key, blob, mirrored }: HeadPhoto): Promise<SmallPhoto> {
  const own = `${key}${mirrored ? ' flipped' : ''}`;
  if (copy?.key !== own) copy = { key: own, small: smallCopy(blob, mirrored) };
  return copy.small;
}

function tell(message: HeadMessage): void {
  postMessage(message);
}
