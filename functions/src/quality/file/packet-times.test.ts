import { describe, expect, it } from 'vitest';
import { PacketReader } from './packet-times.ts';

function read(lines: string[], chunkBytes = 37) {
  const reader = new PacketReader();
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  for (let place = 0; place < bytes.length; place += chunkBytes) {
    reader.add(bytes.subarray(place, place + chunkBytes));
  }
  return reader.times();
}

const frames = (times: number[], stream = 0) =>
  times.map((time) => `video,${stream},${time.toFixed(6)},${time.toFixed(6)}`);
const steady = (count: number, usual = 0.04) =>
  Array.from({ length: count }, (_, index) => index * usual);

describe('PacketReader', () => {
  it('finds nothing wrong with a steady film, however its bytes arrive', () => {
    const { video, audio } = read([...frames(steady(50)), 'audio,1,0.000000,0.000000']);
    expect(video).toMatchObject({ packets: 50, backwards: 0, untimed: 0, irregularShare: 0 });
    expect(video?.usualSeconds).toBeCloseTo(0.04);
    expect(video?.longestGap?.seconds).toBeCloseTo(0.04);
    expect(audio).toMatchObject({ packets: 1, longestGap: null });
  });

  it('puts frames that are decoded in another order into the order they are shown', () => {
    const lines = [
      'video,0,0.000000,-0.080000',
      'video,0,0.160000,-0.040000',
      'video,0,0.080000,0.000000',
      'video,0,0.040000,0.040000',
      'video,0,0.120000,0.080000',
    ];
    expect(read(lines).video).toMatchObject({ backwards: 0, irregularShare: 0 });
  });

  it('finds gaps', () => {
    const times = [...steady(20), ...steady(20).map((time) => time + 2)];
    expect(read(frames(times)).video?.longestGap).toMatchObject({
      startSeconds: expect.closeTo(0.76) as number,
      seconds: expect.closeTo(1.24) as number,
    });
  });

  it('tells late frames from frames that were left out', () => {
    const late = steady(50).map((time, index) => time + (index % 2) * 0.02);
    expect(read(frames(late)).video?.irregularShare).toBeGreaterThan(0.4);
    const leftOut = steady(50).filter((_, index) => index % 5 !== 0);
    expect(read(frames(leftOut)).video?.irregularShare).toBe(0);
    expect(read(frames(leftOut)).video?.leftOutShare).toBeCloseTo(0.24, 1);
    const counted = steady(50, 1 / 30).map((time) => Math.round(time * 1000) / 1000);
    expect(read(frames(counted)).video?.irregularShare).toBe(0);
  });

  it('counts times that go backwards or are missing', () => {
    const lines = [...frames([0, 0.04, 0.02, 0.08]), 'video,0,N/A,N/A', 'audio,1,0.5,0.5,,'];
    expect(read(lines).video).toMatchObject({ backwards: 1, untimed: 1, packets: 5 });
  });

  it('does not take a cover for the film', () => {
    const { video } = read([...frames([0], 0), ...frames(steady(10), 1)]);
    expect(video?.packets).toBe(10);
  });

  it('keeps its memory bounded, whatever comes', () => {
    const reader = new PacketReader();
    reader.add(Buffer.alloc(5_000_000, 'x'));
    reader.add(Buffer.from('\nvideo,0,0,0\n'));
    expect(reader.times().video?.packets).toBe(1);
    const many = Array.from({ length: 200 }, (_, index) => `video,${index},0,0`);
    reader.add(Buffer.from(`${many.join('\n')}\n`));
    expect(reader.times().video?.packets).toBeGreaterThan(0);
  });
});
