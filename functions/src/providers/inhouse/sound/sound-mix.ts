import type { VideoStyle } from '@cvplus/contracts/video-options';
import { filtered, highPass, peak } from './filters.ts';
import { decibels, loudnessOf } from './loudness.ts';
import { musicBed } from './music-bed.ts';
import { sampleRate } from './speech-synth.ts';

export type PlacedClip = { startSeconds: number; samples: Float32Array };

const targetLufs = -16;
const musicOnlyLufs = -22;
const musicUnderVoice = decibels(-21);
const ceiling = decibels(-3);

/**
 * Interleaved stereo samples of the whole sound: voice at −16 LUFS over a quiet bed in the mood of a
 * style, faded at the ends; null for no music.
 */
export function mixSound(
  clips: readonly PlacedClip[],
  music: VideoStyle | null,
  durationSeconds: number,
): Float32Array {
  const voice = voiceTrack(clips, durationSeconds);
  if (music === null) return inBothEars(voice);
  const [left, right] = musicBed(music, durationSeconds);
  const spoken = clips.some(({ samples }) => samples.length > 0);
  const bedGain = spoken
    ? musicUnderVoice * decibels(targetLufs - loudnessOf(left))
    : decibels(musicOnlyLufs - loudnessOf(left));
  const mixed = new Float32Array(2 * voice.length);
  for (let index = 0; index < voice.length; index += 1) {
    const seconds = index / sampleRate;
    const fade = Math.max(0, Math.min(1, seconds / 0.8, (durationSeconds - seconds) / 1.1));
    const said = voice[index] ?? 0;
    mixed[2 * index] = softLimit(said + bedGain * fade * (left[index] ?? 0));
    mixed[2 * index + 1] = softLimit(said + bedGain * fade * (right[index] ?? 0));
  }
  return mixed;
}

function inBothEars(voice: Float32Array): Float32Array {
  return Float32Array.from({ length: 2 * voice.length }, (_, index) =>
    softLimit(voice[index >> 1] ?? 0),
  );
}

/** The clips in their places, cleared of rumble and boxiness, at the target loudness. */
function voiceTrack(clips: readonly PlacedClip[], durationSeconds: number): Float32Array {
  const track = new Float32Array(Math.round(durationSeconds * sampleRate));
  for (const { startSeconds, samples } of clips) {
    const start = Math.round(startSeconds * sampleRate);
    track.set(
      samples.subarray(0, Math.max(0, track.length - start)),
      Math.min(start, track.length),
    );
  }
  const tone = [
    highPass(70, sampleRate),
    peak(250, sampleRate, 0.9, -2.5),
    peak(3200, sampleRate, 0.8, 2.5),
  ].reduce(filtered, track);
  const loudness = loudnessOf(tone);
  if (loudness < -60) return tone;
  const gain = decibels(targetLufs - loudness);
  return tone.map((sample) => sample * gain);
}

/** Leaves ordinary samples alone and bends the rare peaks below the ceiling. */
function softLimit(sample: number): number {
  const knee = ceiling * 0.7;
  const size = Math.abs(sample);
  if (size <= knee) return sample;
  const room = ceiling - knee;
  return Math.sign(sample) * (knee + room * Math.tanh((size - knee) / room));
}

/** Root mean square of a loud vowel. */
const loudFrame = 0.32;

/** How loud the voice is at each video frame, 0–1, for the level meter. */
export function voiceLevels(
  clips: readonly PlacedClip[],
  durationSeconds: number,
  framesPerSecond: number,
): Float32Array {
  const levels = new Float32Array(Math.ceil(durationSeconds * framesPerSecond));
  const window = Math.round(sampleRate / framesPerSecond);
  for (const { startSeconds, samples } of clips) {
    for (let start = 0; start < samples.length; start += window) {
      const frame = Math.floor((startSeconds + start / sampleRate) * framesPerSecond);
      const part = samples.subarray(start, start + window);
      const power = part.reduce((sum, sample) => sum + sample * sample, 0) / part.length;
      if (frame < levels.length) levels[frame] = Math.min(1, Math.sqrt(power) / loudFrame);
    }
  }
  return levels;
}
