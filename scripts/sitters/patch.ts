/**
 * Close-ups of scalp for flat patches: `npx tsx scripts/sitters/patch.ts [--where crown|front|donor] [--mm 40] [--px 16]
 * [--tone light] [--hair 0.8] [--stage 7] [--scar fue|fut] [--light studio] [--out file.jpg]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createCamera } from './camera.ts';
import { encodeJpeg } from './encode.ts';
import { MAX_BYTES } from './job.ts';
import { createModel } from './model.ts';
import { type PatchOptions, patchSitter } from './patch-sitter.ts';
import { takePhoto } from './photo.ts';

const { values } = parseArgs({
  options: {
    where: { type: 'string', default: 'crown' },
    mm: { type: 'string', default: '40' },
    px: { type: 'string', default: '16' },
    tone: { type: 'string', default: 'light' },
    hair: { type: 'string', default: '0.8' },
    stage: { type: 'string', default: '7' },
    scar: { type: 'string' },
    light: { type: 'string', default: 'studio' },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../.cache/sitters/patch.jpg', import.meta.url)),
    },
  },
});
const sitter = patchSitter({
  where: values.where as PatchOptions['where'],
  acrossMm: Number(values.mm),
  pxPerMm: Number(values.px),
  tone: values.tone as PatchOptions['tone'],
  hairMm: Number(values.hair),
  stage: Number(values.stage),
  light: values.light as PatchOptions['light'],
  ...(values.scar ? { scar: values.scar as 'fue' | 'fut' } : {}),
});
const photo = takePhoto(
  sitter,
  createModel(sitter.person, { scale: 1, glasses: false }),
  createCamera(sitter.view),
);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, encodeJpeg(photo.rgba, sitter.view, MAX_BYTES));
console.log(`${values.out}: ${sitter.view.width} px, ${values.mm} mm across`);
