import type { ProviderName } from '@cvplus/contracts/video-options';
import { captionCues } from '../../platform/caption-cues.ts';
import { writeWebVtt } from '../../platform/captions.ts';
import type { MediaBucket } from '../../platform/media-bucket.ts';
import { type MediaTools, ToolError } from '../../platform/media-tools.ts';
import { withTempFolder } from '../../platform/temp-folder.ts';
import { buildRenderOrder } from '../inhouse/build-render-order.ts';
import { RenderError } from '../inhouse/render-error.ts';
import { mixSound } from '../inhouse/sound/sound-mix.ts';
import { sampleRate, type SpeechSynth } from '../inhouse/sound/speech-synth.ts';
import { speakScript, type SpokenScript } from '../inhouse/speak-script.ts';
import type { TimedSentence } from '../inhouse/timeline.ts';
import { ProviderError } from '../provider-error.ts';
import type { VideoOrder } from '../video-provider.ts';
import { bitsPerSecond, chooseForm, encodeSound, m4a } from './encode-narration.ts';
import {
  type KeptNarration,
  madeFrom,
  narrationBase,
  readKept,
  storeBytes,
} from './kept-narration.ts';
import type { Narration, NarrationLimits } from './narration.ts';
import { type PlannedPart, planParts, sentenceLengths } from './plan-parts.ts';

export type NarrationSettings = {
  /** Whose order it is, for failures. */
  provider: ProviderName;
  /** In order of preference. */
  voices: () => Promise<readonly SpeechSynth[]>;
  tools: () => Promise<MediaTools>;
  bucket: MediaBucket;
};

/** What a file has besides its sound, at most. */
const headBytes = 16_384;

/**
 * Speaks the script and leaves narration, captions and parts in the bucket, and last a plan that names
 * them: from then on the same attempt gets the same bytes, whoever was interrupted in between.
 * Throws `ProviderError`.
 */
export async function makeNarration(
  settings: NarrationSettings,
  order: VideoOrder,
  limits: NarrationLimits,
  signal: AbortSignal,
): Promise<Narration> {
  const { bucket } = settings;
  const planPath = `${narrationBase(order)}.json`;
  const source = madeFrom(order, limits);
  const kept = await readKept(bucket, planPath, source);
  if (kept) return kept;

  const { script, planned } = await speak(settings, order, limits, signal);
  const base = narrationBase(order);
  const { narration, plan } = await withTempFolder((folder) =>
    encode(settings, { script, planned, limits, base, folder }, signal),
  );
  const captionsPath = order.options.captions ? `${base}.vtt` : null;
  if (captionsPath) await storeBytes(bucket, captionsPath, 'text/vtt', captionsOf(script));
  const note: KeptNarration = { madeFrom: source, captionsPath, ...plan };
  await storeBytes(bucket, planPath, 'application/json', JSON.stringify(note));
  return { ...narration, captionsPath };
}

async function speak(
  { provider, voices }: NarrationSettings,
  order: VideoOrder,
  { maxPartSeconds, maxPartBytes }: NarrationLimits,
  signal: AbortSignal,
): Promise<{ script: SpokenScript; planned: PlannedPart[] }> {
  const script = await orProviderError(provider, signal, async () =>
    speakScript(buildRenderOrder(order, 'final'), await voices(), signal),
  );
  if (script.voice === null) {
    const message = 'None of our voices speaks this script.';
    throw new ProviderError(provider, 'unsupported-option', message);
  }
  const { durationSeconds } = script.timeline;
  const secondsInBytes = (8 * (maxPartBytes - headBytes)) / bitsPerSecond;
  const maxSeconds = Math.min(maxPartSeconds, secondsInBytes);
  const planned = planParts(sentencesOf(script), durationSeconds, maxSeconds);
  if (planned) return { script, planned };
  const message = 'A sentence of the script is longer than one part may be.';
  throw new ProviderError(provider, 'invalid-order', message);
}

type Encoding = {
  script: SpokenScript;
  planned: readonly PlannedPart[];
  limits: NarrationLimits;
  base: string;
  folder: string;
};

async function encode(
  { provider, tools: findTools, bucket }: NarrationSettings,
  { script, planned, limits, base, folder }: Encoding,
  signal: AbortSignal,
): Promise<{
  narration: Omit<Narration, 'captionsPath'>;
  plan: Omit<KeptNarration, 'madeFrom' | 'captionsPath'>;
}> {
  const seconds = script.timeline.durationSeconds;
  const sentenceSeconds = sentenceLengths(sentencesOf(script), seconds);
  // No music below it: what animates a mouth listens to every sound.
  const sound = mixSound(script.clips, null, seconds);
  const { whole, files, form } = await orProviderError(provider, signal, async () => {
    const tools = await findTools();
    const settings = { tools, folder, signal };
    const form = await chooseForm(tools, signal);
    const files: Buffer[] = [];
    for (const part of planned) files.push(await encodeSound(cut(sound, part), form, settings));
    return { whole: await encodeSound(sound, m4a, settings), files, form };
  });
  if (files.some((file) => file.length > limits.maxPartBytes)) {
    throw new ProviderError(provider, 'invalid-order', 'A part of the narration is too large.');
  }
  const path = `${base}.m4a`;
  await storeBytes(bucket, path, m4a.mediaType, whole);
  const parts = planned.map(({ seconds, sentences }, index) => ({
    path: `${base}-${index + 1}${form.ending}`,
    mediaType: form.mediaType,
    seconds,
    sentences,
  }));
  for (const [index, part] of parts.entries()) {
    await storeBytes(bucket, part.path, part.mediaType, files[index] ?? '');
  }
  return {
    plan: { path, seconds, sentenceSeconds, parts },
    narration: {
      path,
      seconds,
      sentenceSeconds,
      parts: parts.map(({ mediaType, seconds, sentences }, index) => ({
        data: files[index] ?? new Uint8Array(),
        mediaType,
        seconds,
        sentences,
      })),
    },
  };
}

/** Samples of a part: two for each moment, left and right. */
function cut(sound: Float32Array, { startSeconds, seconds }: PlannedPart): Float32Array {
  const at = (moment: number) => 2 * Math.round(moment * sampleRate);
  return sound.subarray(at(startSeconds), at(startSeconds + seconds));
}

function captionsOf(script: SpokenScript): string {
  return writeWebVtt(captionCues(sentencesOf(script)));
}

function sentencesOf({ timeline }: SpokenScript): TimedSentence[] {
  return timeline.scenes.flatMap(({ sentences }) => sentences);
}

/** Our own trouble in the words of the contract; what is a mistake of ours stays one. */
async function orProviderError<Result>(
  provider: ProviderName,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (signal.aborted) {
      const message = 'There was no time left to speak the script.';
      throw new ProviderError(provider, 'timed-out', message, { cause });
    }
    if (!(cause instanceof RenderError) && !(cause instanceof ToolError)) throw cause;
    const message = 'Our own voice could not speak the script now.';
    throw new ProviderError(provider, 'unavailable', message, { cause });
  }
}
