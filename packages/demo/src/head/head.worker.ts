import { fitCase, fitPhoto, outlineTaps, type SmallPhoto, skinMask } from '@stubble/core';
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
  const { photo, preset, focal35mm, distanceMm, breadthMm, oval, last } = request;
  const { size } = photo;
  const headMeasures = { breadthMm };
  const fit = fitPhoto(
    {
      ...small,
      size,
      preset,
      headMeasures,
      last,
      ...(focal35mm === null ? {} : { focal35mm }),
      ...(distanceMm === null ? {} : { distanceMm }),
      ...(oval === null ? {} : { oval }),
    },
    progress,
  );
  const { mask, explained: _, ...found } = fit;
  return {
    ...found,
    outline: outlineTaps(fit, { size, preset, headMeasures }),
    person: mask,
  };
}

function look(small: SmallPhoto, { photo, camera, semiAxesMm, person }: SkinRequest) {
  return skinMask({ ...small, size: photo.size, camera, semiAxesMm, ...(person && { person }) });
}

function smallOf({ key, ...photo }: HeadPhoto): Promise<SmallPhoto> {
  const own = `${key}${photo.mirrored ? ' flipped' : ''}`;
  if (copy?.key !== own) copy = { key: own, small: smallCopy(photo) };
  return copy.small;
}

function tell(message: HeadMessage): void {
  postMessage(message);
}
