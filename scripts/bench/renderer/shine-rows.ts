import { createDotField, createSurface, defaultCase, lensOf } from '../../../packages/core/src/index.ts';
import { placeDots } from '../../../packages/renderer/src/field/place-dots.ts';
import { measureShine } from '../../../packages/renderer/src/photo/measure-shine.ts';
import { smallCopy } from '../../../packages/renderer/src/pixels/small-copy.ts';
import { visibleDots } from '../../../packages/renderer/src/scene/dots-in-view.ts';
import { createCamera, project } from '../../sitters/camera.ts';
import { fallOff } from '../../sitters/image/finish.ts';
import { modelOf } from '../../sitters/job.ts';
import { type Photo, takePhoto } from '../../sitters/photo.ts';
import { fitHead, type HeadFit } from '../../sitters/shape/fit.ts';
import type { Sitter } from '../../sitters/sitter.ts';
import { SITTERS } from '../../sitters/sitters.ts';
import { scalp } from '../../sitters/skin/regions.ts';
import type { BenchRow } from '../bench-row.ts';
import { plain } from './change-rows.ts';

/** Sitters of three skins, under a window, a flash and the sun. */
const IDS = [
  'oskar-front',
  'oskar-side',
  'oskar-crown',
  'ravi-front',
  'ravi-glasses',
  'ravi-top-front-sun',
  'samuel-front',
  'samuel-front-flash',
];
/** So small that all are rendered in two minutes. */
const WIDTH_PX = 400;
const MESH_SCALE = 2.8;
/** Shine that is seen as a highlight, linear light; and fewer px than this are none. */
const HIGHLIGHT = 0.05;
const FEWEST_PX = 50;

/**
 * Dots over the sitters' own shine, photo by photo. What a dot takes of the light below its shine is off by its share of the error of the estimate; a
 * naive product is off by the same share of the shine itself. So the errors' ratio is that of the estimate to the truth.
 */
export function shineRows(): BenchRow[] {
  return IDS.flatMap((id) => {
    const sitter = SITTERS.find((candidate) => candidate.id === id);
    if (!sitter) throw new Error(`no sitter ${id}`);
    const { highlight, elsewhere } = errorsOf(sitter);
    const ratio = ({ ours, naive }: Sum) => (100 * ours) / naive;
    const rows = [
      plain(`dots elsewhere, ${id}, error beside a naive product`, ratio(elsewhere), {
        unit: '%',
        most: 150,
      }),
    ];
    if (highlight.px < FEWEST_PX) return rows;
    return [
      plain(`dots inside a highlight, ${id}, error beside a naive product`, ratio(highlight), {
        unit: '%',
        most: 40,
      }),
      ...rows,
    ];
  });
}

/** Our error and the naive one, over so many px. */
interface Sum {
  ours: number;
  naive: number;
  px: number;
}

function errorsOf(full: Sitter): { readonly highlight: Sum; readonly elsewhere: Sum } {
  const sums = { highlight: { ours: 0, naive: 0, px: 0 }, elsewhere: { ours: 0, naive: 0, px: 0 } };
  const { view } = full;
  const height = Math.round((view.height * WIDTH_PX) / view.width);
  const sitter = { ...full, view: { ...view, width: WIDTH_PX, height } };
  const model = modelOf(sitter, MESH_SCALE);
  const camera = createCamera(sitter.view);
  const photo = takePhoto(sitter, model, camera);
  const { roots, width, places } = estimated(photo, sitter, fitHead(model.skin, scalp));
  for (const at of places) {
    const [column, row] = [at % WIDTH_PX, Math.floor(at / WIDTH_PX)];
    const light = photo.exposure * fallOff(column, row, WIDTH_PX, height);
    const own = [0, 1, 2].map((c) => light * photo.layers.shine[3 * at + c]);
    const [x, y] = [column, row].map((px) => Math.floor(((px + 0.5) * width) / WIDTH_PX));
    const guess = (roots[y * width + x] / 255) ** 2;
    const into = own[1] > HIGHLIGHT ? sums.highlight : sums.elsewhere;
    into.px++;
    for (const shine of own) {
      into.ours += Math.abs(guess - shine);
      into.naive += shine;
    }
  }
  return sums;
}

/** The estimate from the photo alone, and the px of it that have dots. */
function estimated(photo: Photo, sitter: Sitter, fit: HeadFit) {
  const camera = createCamera(sitter.view);
  const centre = project(camera, fit.centre);
  const { width: widthPx, height: heightPx, yawDeg, pitchDeg, rollDeg, focal35mm } = sitter.view;
  const [a, b, c, behind] = fit.semiAxes;
  const mmPerPx = centre.depth / camera.focalPx;
  const seen = {
    yawDeg,
    pitchDeg,
    rollDeg,
    focal35mm,
    mmPerPx,
    centrePx: [centre.x, centre.y] as [number, number],
  };
  const lens = lensOf(seen, { widthPx, heightPx });
  const head = { kind: 'head' as const, semiAxesMm: [a, b, c, behind] as [number, number, number, number] };
  const placed = placeDots(createDotField({ ...defaultCase('shine'), head }), createSurface(head));
  const pixels = { width: widthPx, height: heightPx, data: Uint8ClampedArray.from(photo.rgba) };
  const measured = { small: smallCopy(pixels), photo: pixels };
  const map = measureShine(measured, placed, { lens, mirrored: false, mmPerPhotoPx: mmPerPx });
  return {
    roots: map.roots,
    width: map.width,
    places: placesOf(visibleDots(placed, lens, placed.count), photo),
  };
}

/** Px with a dot on bare skin, each once. */
function placesOf(dots: readonly number[], { g, coverage }: Photo): number[] {
  const places = new Set<number>();
  for (let i = 0; i < dots.length; i += 2) {
    const [x, y] = [Math.floor(dots[i]), Math.floor(dots[i + 1])];
    const at = y * g.width + x;
    if (x < 0 || y < 0 || x >= g.width || y >= g.height) continue;
    if (g.triangle[at] >= 0 && coverage[at] < 0.25) places.add(at);
  }
  return [...places];
}
