import { Biquad, highPass, lowPass } from '../voice-band.ts';
import { SampleBlocks, type SoundAnalyser } from '../sample-blocks.ts';

export const rate = 48_000;

/** The same “random” numbers every time, between −1 and 1. */
function randomNumbers(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state / 2 ** 31;
  };
}

export function toneOf(hertz: number, seconds: number, peak = 0.3): Float32Array {
  const turn = (2 * Math.PI * hertz) / rate;
  return Float32Array.from({ length: seconds * rate }, (_, index) => peak * Math.sin(turn * index));
}

export function noiseOf(seconds: number, peak: number, seed = 7): Float32Array {
  const next = randomNumbers(seed);
  return Float32Array.from({ length: seconds * rate }, () => peak * next());
}

const syllableSeconds = 0.2;
const wordsInSentence = 5;

/**
 * Like speech where it matters here: vowels of a gliding pitch that swell and fade, hisses and stops
 * between them, a pause after each sentence, all in a small room.
 */
export function speechOf(seconds: number, pauseSeconds = 0.6, seed = 3): Float32Array {
  const samples = new Float32Array(seconds * rate);
  const next = randomNumbers(seed);
  const high = new Biquad(highPass(3000, rate));
  const low = new Biquad(lowPass(1400, rate));
  let phase = 0;
  let place = 0.3 * rate;
  for (let syllable = 0; place < samples.length; syllable += 1) {
    const length = Math.round(syllableSeconds * rate * (0.9 + 0.2 * next()));
    const pitch = 130 + 25 * next();
    const loud = 0.75 + 0.25 * next();
    for (let index = 0; index < length && place + index < samples.length; index += 1) {
      const part = index / length;
      // A hiss, then a vowel, then the mouth closes.
      const hiss =
        part < 0.2 ? high.next(0.25 * next()) * Math.sin((Math.PI * part) / 0.2) ** 2 : 0;
      phase += (pitch * (1 + 0.1 * part)) / rate;
      const swell = part > 0.2 && part < 0.9 ? Math.sin((Math.PI * (part - 0.2)) / 0.7) ** 2 : 0;
      const vowel = low.next(Math.exp(-9 * (phase % 1)) - 0.11) * swell;
      samples[Math.round(place) + index] = loud * (0.75 * vowel + hiss);
    }
    place += length;
    if (syllable % (2 * wordsInSentence) === 2 * wordsInSentence - 1) place += pauseSeconds * rate;
  }
  return inRoom(samples);
}

/** Echoes of a few walls, so that nothing ends in digital silence at once. */
function inRoom(samples: Float32Array): Float32Array {
  for (const delay of [307, 523, 811, 1201]) {
    for (let index = delay; index < samples.length; index += 1) {
      samples[index] = (samples[index] ?? 0) + 0.35 * (samples[index - delay] ?? 0);
    }
  }
  return samples;
}

export function mixed(...sounds: Float32Array[]): Float32Array {
  const [first = new Float32Array()] = sounds;
  return first.map((_, index) => sounds.reduce((sum, sound) => sum + (sound[index] ?? 0), 0));
}

export function withGap(sound: Float32Array, startSeconds: number, seconds: number): Float32Array {
  return sound.slice().fill(0, startSeconds * rate, (startSeconds + seconds) * rate);
}

/** Lets analysers hear one sound, or a different one on each side. */
export function hearAll(
  analysers: readonly SoundAnalyser[],
  left: Float32Array,
  right?: Float32Array,
): void {
  const blocks = new SampleBlocks({ rate, channels: right ? 2 : 1 }, analysers);
  const samples = right ? interleaved(left, right) : left;
  blocks.add(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
}

export function hear<A extends SoundAnalyser>(
  analyser: A,
  left: Float32Array,
  right?: Float32Array,
): A {
  hearAll([analyser], left, right);
  return analyser;
}

function interleaved(left: Float32Array, right: Float32Array): Float32Array {
  return Float32Array.from({ length: left.length * 2 }, (_, index) => {
    const side = index % 2 === 0 ? left : right;
    return side[index >> 1] ?? 0;
  });
}
