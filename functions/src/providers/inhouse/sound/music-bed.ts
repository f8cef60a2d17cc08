import type { VideoStyle } from '@cvplus/contracts/video-options';
import { sampleRate } from './speech-synth.ts';

/** A slow pad of sines, made here so that nobody else has rights in it. */
type Bed = { chordSeconds: number; chords: readonly (readonly number[])[]; pulse: number };

const beds: Record<VideoStyle, Bed> = {
  professional: {
    chordSeconds: 6,
    chords: [[45, 57, 60, 64], [41, 57, 60, 65], [48, 55, 60, 64], [43, 55, 59, 62]],
    pulse: 0,
  },
  friendly: {
    chordSeconds: 4.5,
    chords: [[48, 60, 64, 67], [45, 60, 64, 69], [41, 57, 60, 65], [43, 59, 62, 67]],
    pulse: 0.12,
  },
  energetic: {
    chordSeconds: 3.2,
    chords: [[40, 52, 59, 64], [43, 55, 59, 67], [38, 54, 57, 62], [45, 57, 61, 64]],
    pulse: 0.35,
  },
  confident: {
    chordSeconds: 4,
    chords: [[40, 52, 59, 63], [45, 57, 61, 64], [37, 52, 56, 61], [47, 54, 59, 63]],
    pulse: 0.22,
  },
  formal: {
    chordSeconds: 7,
    chords: [[43, 55, 59, 62], [48, 55, 60, 64], [40, 55, 59, 64], [45, 57, 60, 64]],
    pulse: 0,
  },
}; // prettier-ignore

const fadeSeconds = 1.2;

function hertzOf(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}

/** Left and right channel, about −20 dBFS at its loudest. */
export function musicBed(
  style: VideoStyle,
  seconds: number,
): readonly [Float32Array, Float32Array] {
  const { chordSeconds, chords, pulse } = beds[style];
  const length = Math.round(seconds * sampleRate);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  const count = Math.ceil(seconds / chordSeconds);
  for (let index = 0; index < count; index += 1) {
    const start = Math.round(index * chordSeconds * sampleRate);
    const chord = chords[index % chords.length] ?? [];
    chord.forEach((note, voice) => {
      const side = chord.length > 1 ? voice / (chord.length - 1) : 0.5;
      addNote(left, start, chordSeconds, hertzOf(note) * 0.9985, (1 - 0.5 * side) / (voice + 3));
      addNote(right, start, chordSeconds, hertzOf(note) * 1.0015, (0.5 + 0.5 * side) / (voice + 3));
    });
  }
  for (const channel of [left, right]) shape(channel, chordSeconds / 8, pulse);
  return [left, right];
}

/** Overlaps its neighbours by a fade on each side, so that chords melt into each other. */
function addNote(
  channel: Float32Array,
  start: number,
  seconds: number,
  hertz: number,
  volume: number,
): void {
  const fade = fadeSeconds * sampleRate;
  const end = Math.min(channel.length, start + Math.round(seconds * sampleRate + fade));
  const turn = (2 * Math.PI * hertz) / sampleRate;
  for (let index = start; index < end; index += 1) {
    const played = index - start;
    const envelope = Math.min(
      1,
      played / fade,
      (start + seconds * sampleRate + fade - index) / fade,
    );
    const tone = Math.sin(turn * played) + 0.25 * Math.sin(2 * turn * played);
    channel[index] = (channel[index] ?? 0) + 0.25 * volume * envelope * tone;
  }
}

function shape(channel: Float32Array, beatSeconds: number, pulse: number): void {
  if (pulse === 0) return;
  const beat = beatSeconds * sampleRate;
  for (let index = 0; index < channel.length; index += 1) {
    const sinceBeat = (index % beat) / beat;
    // Rises within the first tenth of a beat, so that no beat clicks.
    const swell = Math.min(1, sinceBeat * 10) * Math.exp(-2.5 * sinceBeat);
    channel[index] = (channel[index] ?? 0) * (1 - pulse + pulse * 1.6 * swell);
  }
}
