import { sampleRate } from './speech-synth.ts';

/** Samples of a 16-bit mono wave file between −1 and 1. */
export function readWave(file: Uint8Array): Float32Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const textAt = (offset: number) => String.fromCharCode(...file.subarray(offset, offset + 4));
  if (file.length < 44 || textAt(0) !== 'RIFF' || textAt(8) !== 'WAVE') {
    throw new Error('This is not a wave file.');
  }
  let offset = 12;
  while (offset + 8 <= file.length) {
    const size = view.getUint32(offset + 4, true);
    const body = offset + 8;
    if (textAt(offset) === 'fmt ' && view.getUint32(body + 4, true) !== sampleRate) {
      throw new Error(`The wave file does not have ${sampleRate} samples a second.`);
    }
    if (textAt(offset) === 'data') {
      const count = Math.floor(Math.min(size, file.length - body) / 2);
      return Float32Array.from(
        { length: count },
        (_, index) => view.getInt16(body + 2 * index, true) / 32_768,
      );
    }
    offset = body + size + (size % 2);
  }
  throw new Error('The wave file has no samples.');
}

const silenceLevel = 0.006;
const keptSeconds = 0.03;

/** Without the pauses at both ends, and how much went at the start; empty when all is pause. */
export function trimSilence(samples: Float32Array): {
  samples: Float32Array;
  cutSeconds: number;
} {
  const loud = (sample: number) => Math.abs(sample) > silenceLevel;
  const first = samples.findIndex(loud);
  if (first < 0) return { samples: new Float32Array(0), cutSeconds: 0 };
  const last = samples.findLastIndex(loud);
  const margin = Math.round(keptSeconds * sampleRate);
  const from = Math.max(0, first - margin);
  return { samples: samples.slice(from, last + 1 + 2 * margin), cutSeconds: from / sampleRate };
}
