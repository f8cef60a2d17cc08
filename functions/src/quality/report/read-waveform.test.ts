import { expect, it } from 'vitest';
import { WaveformColumns } from './read-waveform.ts';

function samples(...values: number[]): Uint8Array {
  return new Uint8Array(Int16Array.from(values).buffer);
}

it('keeps the loudest and the softest sample of each column', () => {
  const columns = new WaveformColumns(1200);
  columns.add(samples(0x4000, -0x8000, 0, 0x2000));
  expect(columns.waveform.slice(0, 3)).toEqual([
    { low: -1, high: 0.5 },
    { low: 0, high: 0.25 },
    { low: 0, high: 0 },
  ]);
});

it('puts a sample together that came in two chunks, and ignores what is beyond the end', () => {
  const columns = new WaveformColumns(600);
  const bytes = samples(...Array.from({ length: 601 }, (_, index) => index));
  for (const byte of bytes) columns.add(Uint8Array.of(byte));
  expect(columns.waveform[599]).toEqual({ low: 0, high: 599 / 0x8000 });
});
