import { runTool, type MediaTools } from '../../../platform/media-tools.ts';
import { cleanText } from '../../../platform/plain-text.ts';
import { RenderError } from '../render-error.ts';
import {
  sampleRate,
  silence,
  type Speaker,
  type SpeechSynth,
  type SpokenClip,
} from './speech-synth.ts';
import { trimSilence } from './wave.ts';

/** One sentence as a file of sound, in any container that ffmpeg reads. */
export type AskForSpeech = (
  sentence: string,
  speaker: Speaker,
  signal: AbortSignal,
) => Promise<Uint8Array>;

type HostedVoiceSettings = {
  name: string;
  ask: AskForSpeech;
  tools: () => Promise<MediaTools>;
  /** Sentences asked for at the same time. */
  atOnce: number;
  /** For one sentence, waiting in the service's queue included. */
  timeoutMs: number;
};

const maxSoundBytes = 20 * 1024 * 1024;

/**
 * A voice from a service: it reads every language and says numbers and names by itself. Only the
 * words of the script leave the house.
 */
export class HostedVoice implements SpeechSynth {
  readonly name: string;
  readonly isHosted = true;
  readonly #settings: HostedVoiceSettings;

  constructor(settings: HostedVoiceSettings) {
    this.name = settings.name;
    this.#settings = settings;
  }

  speaks(): boolean {
    return true;
  }

  wordingOf(sentence: string): string {
    // Services take words in brackets for directions to the speaker.
    return cleanText(cleanText(sentence).replace(/[[\]<>{}]/gu, ' '));
  }

  async speak(
    wordings: readonly string[],
    speaker: Speaker,
    signal: AbortSignal,
  ): Promise<SpokenClip[]> {
    const clips = wordings.map(() => silence);
    const waiting = wordings.flatMap((wording, index) =>
      wording === '' ? [] : [{ wording, index }],
    );
    // The first failure ends what else is under way: nobody pays for half a voice-over.
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        clips[next.index] = await this.#speakOne(next.wording, speaker, either);
      }
    };
    try {
      await Promise.all(Array.from({ length: this.#settings.atOnce }, work));
    } catch (cause) {
      failed.abort(cause);
      if (signal.aborted)
        throw new RenderError('cancelled', 'The rendering was cancelled.', { cause });
      throw new RenderError('voice-failed', 'The voice could not speak the script.', { cause });
    }
    return clips;
  }

  async #speakOne(wording: string, speaker: Speaker, signal: AbortSignal): Promise<SpokenClip> {
    const { ask, tools, timeoutMs } = this.#settings;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const sound = await ask(wording, speaker, limited);
    const samples = await decodeSound(await tools(), sound, limited);
    const spoken = trimSilence(samples).samples;
    if (spoken.length === 0) throw new Error('The service sent no sound.');
    return { samples: spoken, wordStarts: null };
  }
}

/** Any sound as the renderer wants it: mono, 16,000 samples a second. */
async function decodeSound(
  { ffmpeg }: MediaTools,
  sound: Uint8Array,
  signal: AbortSignal,
): Promise<Float32Array> {
  const { exitCode, stdout } = await runTool(
    ffmpeg,
    [
      ...['-hide_banner', '-loglevel', 'error', '-i', 'pipe:0', '-vn'],
      ...['-ac', '1', '-ar', String(sampleRate), '-f', 'f32le', 'pipe:1'],
    ],
    { signal, timeoutMs: 30_000, input: inOnePiece(sound), maxOutputBytes: maxSoundBytes },
  );
  if (exitCode !== 0) throw new Error('The sound of the service cannot be decoded.');
  return new Float32Array(Uint8Array.from(stdout).buffer, 0, Math.floor(stdout.length / 4));
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
