import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MediaTools, runTool } from '../../platform/media-tools.ts';
import { RenderError } from '../inhouse/render-error.ts';
import { sampleRate } from '../inhouse/sound/speech-synth.ts';
import type { NarrationPart } from './narration.ts';

/** A kind of sound file, and what it takes to make one. */
export type SoundForm = {
  mediaType: NarrationPart['mediaType'];
  ending: '.mp3' | '.m4a';
  encoder: readonly string[];
};

/** Constant rates: the size of a part follows from its length. */
export const bitsPerSecond = 128_000;
const rate = `${bitsPerSecond / 1000}k`;
const mp3: SoundForm = {
  mediaType: 'audio/mpeg',
  ending: '.mp3',
  encoder: ['-c:a', 'libmp3lame', '-b:a', rate, '-f', 'mp3'],
};
export const m4a: SoundForm = {
  mediaType: 'audio/mp4',
  ending: '.m4a',
  encoder: ['-c:a', 'aac', '-b:a', rate, '-movflags', '+faststart', '-f', 'mp4'],
};

const timeoutMs = 60_000;

/** MP3, which every service takes, where this ffmpeg can make it; else AAC. */
export async function chooseForm({ ffmpeg }: MediaTools, signal: AbortSignal): Promise<SoundForm> {
  const { stdout } = await runTool(ffmpeg, ['-hide_banner', '-encoders'], { signal, timeoutMs });
  return /\blibmp3lame\b/.test(stdout.toString('utf8')) ? mp3 : m4a;
}

/**
 * A sound file of interleaved stereo samples at the renderer's rate. The same samples give the same
 * bytes: nothing of the time or the program is written into the file.
 */
export async function encodeSound(
  samples: Float32Array,
  form: SoundForm,
  { tools, folder, signal }: { tools: MediaTools; folder: string; signal: AbortSignal },
): Promise<Buffer> {
  const raw = join(folder, 'sound.f32');
  const made = join(folder, `sound${form.ending}`);
  await writeFile(raw, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
  const { exitCode, stderr } = await runTool(
    tools.ffmpeg,
    [
      ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-y'],
      ...['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2', '-i', raw],
      ...['-ar', '48000', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'],
      ...form.encoder,
      made,
    ],
    { signal, timeoutMs },
  );
  if (exitCode !== 0) {
    const cause = new Error(stderr.trim());
    throw new RenderError('encoder-failed', 'The sound could not be encoded.', { cause });
  }
  return await readFile(made);
}
