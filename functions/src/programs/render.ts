import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import type { RenderOrder } from '@cvplus/contracts/render-order';
import { findMediaTools, MediaToolsMissingError } from '../platform/media-tools.ts';
import { buildSealing } from '../app/build-sealing.ts';
import { buildVoices } from '../app/build-voices.ts';
import { ConfigError, readContentCredentialsConfig } from '../config/config.ts';
import { readSpeechConfig } from '../config/speech-config.ts';
import { renderIntroduction } from '../providers/inhouse/render-introduction.ts';
import { RenderError } from '../providers/inhouse/render-error.ts';

const usage =
  'Usage: node render.ts <order.json> --out <file.mp4> [--photo <file>] [--logo <file>] [--companions] [--progress]';
const maxOrderBytes = 1024 * 1024;

/** What went wrong, said to the person at the terminal. */
class UsageError extends Error {}

async function readOrder(file: string): Promise<RenderOrder> {
  let text: string;
  try {
    if ((await stat(file)).size > maxOrderBytes)
      throw new UsageError(`${file} is too large for an order.`);
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read.`, { cause: error });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${file} is not JSON.`, { cause });
  }
  const order = renderOrderSchema.safeParse(json);
  if (order.success) return order.data;
  const problems = order.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'order'}: ${message}`,
  );
  throw new UsageError(`The order is not valid:\n${problems.join('\n')}`);
}

async function readPicture(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new UsageError(`${file} cannot be read.`, { cause });
  }
}

type Arguments = {
  orderFile: string;
  outFile: string;
  progress: boolean;
  companions: boolean;
  photo: string | undefined;
  logo: string | undefined;
};

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        photo: { type: 'string' },
        logo: { type: 'string' },
        companions: { type: 'boolean', default: false },
        progress: { type: 'boolean', default: false },
      },
    });
    const [orderFile, ...others] = positionals;
    if (orderFile !== undefined && others.length === 0 && values.out !== undefined) {
      const { out: outFile, progress, companions, photo, logo } = values;
      return { orderFile, outFile, progress, companions, photo, logo };
    }
  } catch (cause) {
    throw new UsageError(usage, { cause });
  }
  throw new UsageError(usage);
}

async function main(): Promise<void> {
  const { orderFile, outFile, progress, companions, photo, logo } = readArguments();
  const order = await readOrder(orderFile);
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => controller.abort(new Error(`Received ${signal}.`)));
  }
  const { FFMPEG_PATH, FFPROBE_PATH, PATH } = process.env;
  const sealing = buildSealing(readContentCredentialsConfig(process.env), Date.now);
  const tools = await findMediaTools({ FFMPEG_PATH, FFPROBE_PATH, PATH });
  let percent = -1;
  const video = await renderIntroduction(order, {
    tools,
    outFile,
    sealing,
    voices: await buildVoices(readSpeechConfig(process.env), () => Promise.resolve(tools)),
    companions,
    images: {
      ...(photo !== undefined && { photo: await readPicture(photo) }),
      ...(logo !== undefined && { logo: await readPicture(logo) }),
    },
    signal: controller.signal,
    onProgress: (share) => {
      const now = Math.floor(share * 100);
      if (progress && now > percent) console.log(`${now}%`);
      percent = Math.max(percent, now);
    },
  });
  const voice = video.voice === null ? ', without a voice' : '';
  if (video.failedVoices.length > 0)
    console.error(`Failed voices: ${video.failedVoices.join(', ')}.`);
  const label = video.signed ? 'signed' : 'not signed';
  console.log(
    `${outFile}: ${video.durationSeconds.toFixed(1)} s, ${video.width}×${video.height}, captions: ${video.cues.length}${voice}, ${label}.`,
  );
}

try {
  await main();
} catch (error) {
  const expected =
    error instanceof UsageError ||
    error instanceof RenderError ||
    error instanceof ConfigError ||
    error instanceof MediaToolsMissingError;
  console.error(expected ? error.message : `The video could not be made: ${String(error)}`);
  process.exitCode = 1;
}
