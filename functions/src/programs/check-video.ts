// Measures a video file: npm run check-video -- clip.mp4 --script script.txt
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { aspectRatioSchema, scriptLanguageSchema } from '@cvplus/contracts/video-options';
import { buildFileCheck, type FileCheckRequest } from '../app/build-file-check.ts';
import { ConfigError } from '../config/config.ts';
import { MediaToolsMissingError } from '../platform/media-tools.ts';
import { writeHtmlReport } from '../quality/report/html-report.ts';
import { writeTextReport } from '../quality/report/text-report.ts';

const usage = `Usage: npm run check-video -- <file> [--script <script.txt> [--captions <captions.vtt>]]
  Measures a video and says whether it is good enough. Writes <file>.quality.json and <file>.quality.html.
  --script <file>     What should be said; without it nothing is compared with a script.
  --captions <file>   WebVTT that belongs to the video; needs --script.
  --seconds <n>       How long it should be; else as long as the script takes, else as long as it is.
  --aspect <ratio>    16:9, 9:16 or 1:1; else the nearest to its own.
  --language <code>   Of the script: en, de, fr or es.
  --mute              No sound is wanted.
  --ask-models        Sound and pictures may go to TRANSCRIBE_MODEL and QUALITY_VISION_MODEL, where these are set.
  --out <folder>      Where the reports go; else beside the video.
The exit code is 0 when it may be shown, 2 when it may not.`;

const maxTextBytes = 200_000;

/** What was asked for cannot be done; said to the person at the terminal. */
class UsageError extends Error {}

type Arguments = FileCheckRequest & { outFolder: string };

async function readArguments(): Promise<Arguments> {
  const { values, positionals } = parseUsage();
  const [named, ...others] = positionals;
  if (named === undefined || others.length > 0) throw new UsageError(usage);
  // Made absolute at once, so that a name like `-i` stays a name.
  const file = path.resolve(named);
  const { aspect } = values;
  if (values.captions !== undefined && values.script === undefined) {
    throw new UsageError('--captions needs --script: they are compared with it.');
  }
  const seconds = values.seconds === undefined ? null : Number(values.seconds);
  if (seconds !== null && !(seconds > 0 && seconds <= 3600)) {
    throw new UsageError('--seconds takes a number up to 3600.');
  }
  return {
    file,
    script: await readText(values.script),
    captions: await readText(values.captions),
    seconds,
    aspect: aspect === undefined ? null : readChoice('aspect', aspectRatioSchema, aspect),
    language: readChoice('language', scriptLanguageSchema, values.language ?? 'en'),
    wantsAudio: !values.mute,
    mayLeave: values['ask-models'],
    outFolder: values.out === undefined ? path.dirname(file) : path.resolve(values.out),
  };
}

function parseUsage() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        script: { type: 'string' },
        captions: { type: 'string' },
        seconds: { type: 'string' },
        aspect: { type: 'string' },
        language: { type: 'string' },
        mute: { type: 'boolean', default: false },
        'ask-models': { type: 'boolean', default: false },
        out: { type: 'string' },
      },
    });
  } catch (cause) {
    throw new UsageError(usage, { cause });
  }
}

function readChoice<T extends string>(
  option: string,
  schema: { safeParse(text: string): { data?: T | undefined }; options: readonly T[] },
  text: string,
): T {
  const { data } = schema.safeParse(text);
  if (data !== undefined) return data;
  throw new UsageError(`--${option} takes one of: ${schema.options.join(', ')}.`);
}

async function readText(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    if ((await stat(file)).size > maxTextBytes) throw new UsageError(`${file} is too large.`);
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${file} cannot be read.`, { cause });
  }
}

async function main(): Promise<void> {
  const { file, outFolder, ...wanted } = await readArguments();
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new UsageError(`${file} is not a file.`);
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => controller.abort(new Error(`Received ${signal}.`)));
  }
  const report = await buildFileCheck(process.env)({ file, ...wanted }, controller.signal);
  await mkdir(outFolder, { recursive: true });
  const base = path.join(outFolder, `${path.basename(file)}.quality`);
  const videoHref = hrefFrom(outFolder, file);
  await writeFile(`${base}.html`, writeHtmlReport({ ...report, videoHref }));
  const { assessment, checkedAt, tools, durationSeconds, curves } = report;
  const machineReadable = { file, checkedAt, tools, durationSeconds, assessment, curves };
  await writeFile(`${base}.json`, `${JSON.stringify(machineReadable, null, 2)}\n`);
  process.stdout.write(writeTextReport(report));
  console.log(`\nThe whole report: ${base}.html`);
  if (assessment.verdict === 'fail') process.exitCode = 2;
}

/** Relative where it can be, so that page and video can be moved together. */
function hrefFrom(folder: string, file: string): string {
  const relative = path.relative(folder, file);
  return path.isAbsolute(relative)
    ? pathToFileURL(file).href
    : relative.split(path.sep).map(encodeURIComponent).join('/');
}

try {
  await main();
} catch (error) {
  const expected =
    error instanceof UsageError ||
    error instanceof ConfigError ||
    error instanceof MediaToolsMissingError;
  console.error(expected ? error.message : `The video could not be checked: ${String(error)}`);
  process.exitCode = 1;
}
