import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { videoOptionsSchema, type VideoOptionsInput } from '@cvplus/contracts/video-options';

const usage = `Usage: npm run intro -- path/to/cv.pdf --out folder
  --style professional|friendly|energetic|confident|formal
  --duration 15…120 (seconds)               --pace calm|natural|brisk
  --language en|de|fr|es                    --platform linkedin|website|email|universal
  --presenter feminine|masculine            --background light|dark|brand
  --aspect 16:9|9:16|1:1                    --provider heygen|runwayml|did|inhouse
  --no-captions                             --verbose`;

export type IntroArguments = {
  cvFile: string;
  outFolder: string;
  options: VideoOptionsInput;
  verbose: boolean;
};

export type IntroReading =
  { ok: true; introArguments: IntroArguments } | { ok: false; sentence: string };

/** The option of the command line behind a field of the order. */
const switches: Record<string, string> = {
  style: '--style',
  durationSeconds: '--duration',
  pace: '--pace',
  language: '--language',
  platform: '--platform',
  presenter: '--presenter',
  background: '--background',
  aspectRatio: '--aspect',
  preferredProvider: '--provider',
  captions: '--no-captions',
};

/** Reads the command line; relative paths mean the folder the person stands in. */
export function readIntroArguments(words: string[], folder: string): IntroReading {
  const parsed = parseWords(words);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.parsed;
  const [cv, ...more] = positionals;
  if (cv === undefined || more.length > 0) {
    return { ok: false, sentence: `Name exactly one CV.\n${usage}` };
  }
  if (values.out === undefined) {
    return { ok: false, sentence: `Say with --out where the video should go.\n${usage}` };
  }
  const wanted = {
    style: values.style,
    durationSeconds: values.duration === undefined ? undefined : Number(values.duration),
    pace: values.pace,
    language: values.language,
    platform: values.platform,
    presenter: values.presenter,
    background: values.background,
    aspectRatio: values.aspect,
    preferredProvider: values.provider,
    captions: values['no-captions'] === true ? false : undefined,
  };
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  );
  const options = videoOptionsSchema.safeParse(given);
  if (!options.success) return { ok: false, sentence: sentenceOf(options.error) };
  return {
    ok: true,
    introArguments: {
      cvFile: resolve(folder, cv),
      outFolder: resolve(folder, values.out),
      options: given,
      verbose: values.verbose ?? false,
    },
  };
}

function parseWords(words: string[]) {
  try {
    const parsed = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        style: { type: 'string' },
        duration: { type: 'string' },
        pace: { type: 'string' },
        language: { type: 'string' },
        platform: { type: 'string' },
        presenter: { type: 'string' },
        background: { type: 'string' },
        aspect: { type: 'string' },
        provider: { type: 'string' },
        'no-captions': { type: 'boolean' },
        verbose: { type: 'boolean' },
      },
    });
    return { ok: true as const, parsed };
  } catch (error) {
    return { ok: false as const, sentence: `${(error as Error).message}\n${usage}` };
  }
}

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? '');
  return `${switches[field] ?? field}: ${issue?.message ?? 'not understood'}.\n${usage}`;
}
