/** What OpenAI's voices sound like on the wire: 24 kHz, one channel, 16 bits. */
const sampleRate = 24_000;
const bytesPerSample = 2;
const headerBytes = 44;
const secondsPerWord = 0.4;
const shortestSeconds = 0.4;

/** How long a voice of 150 words a minute speaks. */
export function spokenSeconds(text: string, speed = 1): number {
  const words = text.split(/\s+/).filter(Boolean).length;
  return Math.max(shortestSeconds, words * secondsPerWord) / speed;
}

/** A soft tone for every word with a breath after it: no speech, but sound where speech would be. */
export function soundPcm(seconds: number, isSilent = false): Buffer {
  const samples = Math.round(seconds * sampleRate);
  const pcm = Buffer.alloc(samples * bytesPerSample);
  if (isSilent) return pcm;
  const perWord = sampleRate * secondsPerWord;
  for (let at = 0; at < samples; at++) {
    const inWord = (at % perWord) / perWord;
    if (inWord > 0.8) continue;
    const loudness = Math.sin((inWord / 0.8) * Math.PI) * 6000;
    const pitch = 160 + 40 * (Math.floor(at / perWord) % 3);
    const value = Math.sin((2 * Math.PI * pitch * at) / sampleRate) * loudness;
    pcm.writeInt16LE(Math.round(value), at * bytesPerSample);
  }
  return pcm;
}

export function wavOf(pcm: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write('RIFF', 0);
  header.writeUInt32LE(headerBytes - 8 + pcm.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * bytesPerSample, 28);
  header.writeUInt16LE(bytesPerSample, 32);
  header.writeUInt16LE(8 * bytesPerSample, 34);
  header.write('data', 36);
  header.writeUInt32LE(pcm.length, 40);
  return Buffer.concat([header, pcm]);
}

/** Seconds of an uncompressed WAV file; undefined when it is none. */
export function wavSeconds(file: Buffer): number | undefined {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') {
    return undefined;
  }
  let bytesPerSecond: number | undefined;
  for (let at = 12; at + 8 <= file.length;) {
    const kind = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    if (kind === 'fmt ' && at + 20 <= file.length) bytesPerSecond = file.readUInt32LE(at + 16);
    if (kind === 'data' && bytesPerSecond) {
      // A streamed file may name a size that it does not have.
      return Math.min(size, file.length - at - 8) / bytesPerSecond;
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}
