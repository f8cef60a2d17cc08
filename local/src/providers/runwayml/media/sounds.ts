import { measureDuration, runFfmpeg } from '../../ffmpeg.ts';

/** Any sound file as PCM, so that its length is known exactly. Null when it holds no sound. */
export async function decodeSound(
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<number | null> {
  const pcm = ['-vn', '-c:a', 'pcm_s16le', '-f', 'wav'];
  await runFfmpeg(['-i', from, ...pcm, to], signal).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new NoSoundError('The file cannot be read as sound.', { cause: error });
  });
  const seconds = await measureDuration(to);
  return seconds !== null && seconds > 0 ? seconds : null;
}

export class NoSoundError extends Error {}

/** What is spoken in a video, without the silence in which the renderer's pictures begin and end. */
export async function takeSpeech(from: string, to: string, signal: AbortSignal): Promise<void> {
  const trim = 'silenceremove=start_periods=1:start_threshold=-50dB';
  const filters = ['-af', `${trim},areverse,${trim},areverse`];
  await runFfmpeg(['-i', from, '-vn', ...filters, '-c:a', 'pcm_s16le', to], signal);
}

/** Spoken faster or slower, as MP3. */
export async function encodeSpeech(
  from: string,
  to: string,
  speed: number,
  signal: AbortSignal,
): Promise<void> {
  const tempo = speed === 1 ? [] : ['-af', `atempo=${speed}`];
  await runFfmpeg(['-i', from, '-vn', ...tempo, ...mp3, to], signal);
}

const mp3 = ['-c:a', 'libmp3lame', '-b:a', '96k'];

/** A soft chord that swells and fades. */
export async function playChord(
  { seconds, look }: { seconds: number; look: number },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const root = 110 * 2 ** (look / 12);
  const voice = (ratio: number) => `0.1*sin(2*PI*${(root * ratio).toFixed(2)}*t)`;
  const chord = [1, 1.25, 1.5, 2].map(voice).join('+');
  const swell = `(0.6+0.4*sin(PI*t/${seconds}))`;
  const source = `aevalsrc='(${chord})*${swell}':s=22050:d=${seconds}`;
  await runFfmpeg(['-f', 'lavfi', '-i', source, ...mp3, to], signal);
}
