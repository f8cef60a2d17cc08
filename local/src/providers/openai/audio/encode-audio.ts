import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFfmpeg } from '../../ffmpeg.ts';
import { wavOf } from './wav.ts';

export const audioFormats = ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'] as const;
export type AudioFormat = (typeof audioFormats)[number];

export const contentTypes: Record<AudioFormat, string> = {
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
  aac: 'audio/aac',
  flac: 'audio/flac',
  wav: 'audio/wav',
  pcm: 'audio/pcm',
};

/** The arguments that make ffmpeg write a format; those it is not needed for have none. */
const coding: Record<Exclude<AudioFormat, 'wav' | 'pcm'>, string[]> = {
  mp3: ['-f', 'mp3'],
  opus: ['-c:a', 'libopus', '-f', 'ogg'],
  aac: ['-c:a', 'aac', '-f', 'adts'],
  flac: ['-f', 'flac'],
};

export async function encodeAudio(pcm: Buffer, format: AudioFormat): Promise<Buffer> {
  if (format === 'pcm') return pcm;
  if (format === 'wav') return wavOf(pcm);
  const folder = await mkdtemp(join(tmpdir(), 'cvplus-sound-'));
  try {
    const from = join(folder, 'sound.wav');
    const to = join(folder, 'sound.out');
    await writeFile(from, wavOf(pcm));
    await runFfmpeg(['-i', from, ...coding[format], to]);
    return await readFile(to);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
