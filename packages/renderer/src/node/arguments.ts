import { parseArgs } from 'node:util';
import type { Viewing } from '../cpu/index.ts';
import { MOST_DAYS } from '../scene/day.ts';
import { CommandError } from './command-error.ts';
import { kindOfName, type PictureKind } from './picture-file.ts';

/** What `stubble render` was asked to do. */
export interface RenderCommand {
  readonly photo: string;
  readonly case: string;
  readonly out: string;
  readonly kind: PictureKind;
  readonly view?: string;
  readonly day?: number;
  readonly finish?: number;
  readonly light?: Viewing;
  /** Of JPEG, in [0, 1]. */
  readonly quality: number;
  readonly dots: boolean;
  readonly everywhere: boolean;
}

const LIGHTS = ['photo', 'daylight', 'indoor', 'flash'] as const satisfies readonly Viewing[];

export const HELP = `Preview scalp micropigmentation in a photo, from a case saved by the studio.

  stubble render <photo> --case <case.json> -o <picture> [options]

  <photo>             JPEG or PNG, the file that a view of the case was made for; it is turned as the case says
  --case <file>       the case
  -o, --out <file>    the picture to write: .png, .jpg or .jpeg; no EXIF, no GPS
  --view <id>         which view of the case the photo shows; not needed where only one fits
  --day <days>        days since the first session (default: a year after the last)
  --finish <0 to 2>   the scalp's shine: 0 matte, 1 as in the photo, 2 glossy (default 1)
  --light <name>      photo, daylight, indoor or flash (default photo)
  --before            the photo without dots
  --everywhere        dots also where the background or hair stands before the skin
  --quality <0 to 1>  of JPEG (default 0.92)
  --help, --version
`;

const OPTIONS = {
  case: { type: 'string' },
  out: { type: 'string', short: 'o' },
  view: { type: 'string' },
  day: { type: 'string' },
  finish: { type: 'string' },
  light: { type: 'string' },
  quality: { type: 'string' },
  before: { type: 'boolean', default: false },
  everywhere: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Read a command line without the program's own name. @throws CommandError with exit code 2. */
export function readArguments(args: readonly string[]): RenderCommand | 'help' | 'version' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [command, photo, ...rest] = positionals;
  if (command !== 'render') {
    const what = command === undefined ? 'No command was given' : `There is no command "${command}"`;
    throw new CommandError(`${what}. Try: stubble render photo.jpg --case case.json -o out.png`, 2);
  }
  if (!photo || rest.length > 0) {
    throw new CommandError(`Expected one photo, got ${photo ? rest.length + 1 : 'none'}.`, 2);
  }
  if (!values.case) throw new CommandError('Which case? Add --case and the file that the studio saved.', 2);
  if (!values.out) throw new CommandError('Where to? Add -o and the name of the picture to write.', 2);
  const kind = kindOfName(values.out);
  if (!kind) {
    throw new CommandError(`The picture ${values.out} must end in .png, .jpg or .jpeg.`, 2);
  }
  return {
    photo,
    case: values.case,
    out: values.out,
    kind,
    ...(values.view !== undefined && { view: values.view }),
    ...(values.day !== undefined && { day: numberOf('--day', values.day, -MOST_DAYS, MOST_DAYS) }),
    ...(values.finish !== undefined && { finish: numberOf('--finish', values.finish, 0, 2) }),
    ...(values.light !== undefined && { light: lightOf(values.light) }),
    quality: numberOf('--quality', values.quality ?? '0.92', 0, 1),
    dots: !values.before,
    everywhere: values.everywhere,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`${why} See stubble --help.`, 2, { cause });
  }
}

function lightOf(name: string): Viewing {
  const light = LIGHTS.find((known) => known === name);
  if (light) return light;
  throw new CommandError(`--light must be one of ${LIGHTS.join(', ')}, got "${name}".`, 2);
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= least && value <= most) return value;
  throw new CommandError(`${name} must be a number from ${least} to ${most}, got "${text}".`, 2);
}
