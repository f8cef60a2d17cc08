import { expect, it } from 'vitest';
import { SampleBlocks, type SampleBlock } from './sample-blocks.ts';

it('hands on whole blocks however the bytes arrive', () => {
  const samples = Float32Array.from({ length: 48_000 * 2 * 0.07 }, (_, index) => index);
  const bytes = new Uint8Array(samples.buffer);
  const heard: number[] = [];
  const lengths: number[] = [];
  const listener = {
    add: ({ samples: part }: SampleBlock) => {
      heard.push(...part);
      lengths.push(part.length);
    },
  };
  const blocks = new SampleBlocks({ rate: 48_000, channels: 2 }, [listener]);
  for (let place = 0; place < bytes.length; place += 1013) {
    blocks.add(bytes.subarray(place, place + 1013));
  }
  expect(lengths).toEqual([1920, 1920, 1920]);
  expect(heard).toEqual([...samples.subarray(0, 3 * 1920)]);
  expect(blocks.seconds).toBeCloseTo(0.06);
});
