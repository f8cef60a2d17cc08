import { describe, expect, it } from 'vitest';
import type { VideoMeasurement } from '../video-measurement.ts';
import { judgeBanding } from './judge-banding.ts';
import { judgeBlockiness } from './judge-blockiness.ts';
import { judgeBlur } from './judge-blur.ts';
import { judgeGrain } from './judge-grain.ts';
import { judgeLetterbox } from './judge-letterbox.ts';
import { heavyFrame, seededNoise } from './testing/frames.ts';
import { watchBands } from './watch-bands.ts';
import { watchBars } from './watch-bars.ts';
import { watchBlocks } from './watch-blocks.ts';
import { watchNoise } from './watch-noise.ts';
import { watchSharpness } from './watch-sharpness.ts';
import type { HeavyFrame, Watch } from './watch.ts';

type Paint = (x: number, y: number) => number;

const size = { width: 640, height: 360 };
const judge = (picture: object, judged: (measurement: VideoMeasurement) => { result: string }) =>
  judged({ picture } as VideoMeasurement);

function watched<Seen>(watch: Watch<HeavyFrame, Seen>, ...paints: Paint[]): { value: Seen } {
  paints.forEach((paint, index) => watch.add(heavyFrame({ ...size, seconds: index + 0.5 }, paint)));
  return { value: watch.end() };
}

/** Bars of light and shade whose edges are as soft as they would be after a blur of so many pixels. */
const bars =
  (sigma: number): Paint =>
  (x) => {
    const place = ((x + 20) % 80) - 40;
    return 120 - 60 * Math.tanh((0.8 * (Math.abs(place) - 20)) / sigma);
  };

describe('blur', () => {
  const of = (...paints: Paint[]) =>
    judge({ sharpness: watched(watchSharpness(), ...paints) }, judgeBlur);

  it('is measured by the width of the sharpest edges', () => {
    expect(of(bars(0.3), bars(0.3)).result).toBe('pass');
    expect(of(bars(1.2), bars(1.2)).result).toBe('warn');
    expect(of(bars(5), bars(5)).result).toBe('fail');
  });

  it('is found in a stretch, with its place', () => {
    const sharp = bars(0.3);
    const soft = bars(4);
    expect(of(sharp, sharp, sharp, soft, soft, soft, sharp)).toMatchObject({
      atSeconds: 3,
      untilSeconds: 6,
    });
    expect(of(sharp, sharp, soft, sharp).result).toBe('pass');
  });

  it('is not seen in soft light, nor behind something sharp', () => {
    expect(of((x, y) => 60 + x / 8 + y / 10).result).toBe('pass');
    expect(of((x, y) => (y < 90 ? bars(0.3)(x, y) : bars(5)(x, y))).result).toBe('pass');
  });
});

describe('blockiness', () => {
  const of = (paint: Paint) => judge({ blocks: watched(watchBlocks(), paint) }, judgeBlockiness);
  const random = seededNoise();
  const levels = Array.from({ length: 200 * 200 }, () => 12 * random());
  const inBlocks =
    (side: number, height: number): Paint =>
    (x, y) =>
      90 + x / 20 + height * (levels[Math.floor(y / side) * 200 + Math.floor(x / side)] ?? 0);

  it('is seen in steps on the grid of blocks', () => {
    expect(of(inBlocks(8, 1)).result).toBe('fail');
    expect(of(inBlocks(16, 1)).result).toBe('fail');
  });

  it('is not seen in a pattern of another size, in soft light or in invisible steps', () => {
    expect(of(inBlocks(7, 1)).result).toBe('pass');
    expect(of(inBlocks(8, 0.1)).result).toBe('pass');
    expect(of((x, y) => 40 + x / 5 + y / 7).result).toBe('pass');
  });
});

describe('banding', () => {
  const of = (paint: Paint) => judge({ bands: watched(watchBands(), paint) }, judgeBanding);
  const slope: Paint = (x, y) => 30 + x / 5 + y / 12;
  const inSteps =
    (step: number): Paint =>
    (x, y) =>
      16 + Math.floor((slope(x, y) - 16) / step) * step;

  it('is seen where a slope has become a staircase', () => {
    expect(of(inSteps(10)).result).toBe('fail');
    expect(of(inSteps(5)).result).not.toBe('pass');
  });

  it('is seen in a picture of too few levels, however full it is', () => {
    const shelf: Paint = (x, y) =>
      Math.floor(x / 18) % 3 > 0 ? 30 + ((x * 7 + y) % 160) : slope(x, y);
    const level = (step: number): Paint => (x, y) =>
      16 + Math.floor((shelf(Math.floor(x / 18) * 18, Math.floor(y / 30) * 30) - 16) / step) * step; // prettier-ignore
    expect(of(level(12)).result).toBe('warn');
    expect(of(level(1)).result).toBe('pass');
  });

  it('is not seen in a slope of eight bits, nor in cards upon cards', () => {
    expect(of(slope).result).toBe('pass');
    expect(of((x) => 30 + x / 40).result).toBe('pass');
    const cards: Paint = (x, y) =>
      30 + [40, 90, 140].filter((in_) => Math.min(x, y) > in_).length * 9;
    expect(of(cards).result).toBe('pass');
  });
});

describe('noise', () => {
  const of = (paint: Paint, next: Paint) => {
    const watch = watchNoise();
    watch.add(heavyFrame(size, paint, next));
    return judge({ noise: { value: watch.end() } }, judgeGrain);
  };
  const noisy = (strength: number, seed = 1): Paint => {
    const random = seededNoise(seed);
    return () => 100 + strength * (random() + random() + random() + random() - 2);
  };

  it('is measured where it changes from frame to frame and from pixel to pixel', () => {
    expect(of(noisy(0.5), noisy(0.5, 2)).result).toBe('pass');
    expect(of(noisy(9), noisy(9, 2)).result).toBe('warn');
    expect(of(noisy(20), noisy(20, 2)).result).toBe('fail');
  });

  it('is neither a texture that stands still nor a plain thing that moves', () => {
    const texture = noisy(20);
    const plane = heavyFrame(size, texture).luma;
    const still: Paint = (x, y) => plane[y * size.width + x] ?? 0;
    expect(of(still, still).result).toBe('pass');
    expect(of((x) => 60 + x / 4, (x) => 62 + x / 4.4).result).toBe('pass'); // prettier-ignore
  });
});

describe('bars', () => {
  const of = (...paints: Paint[]) =>
    judge({ bars: watched(watchBars(), ...paints) }, judgeLetterbox);
  const picture: Paint = (x, y) => 60 + ((x * 7 + y * 3) % 90);
  const barred =
    (isBar: Paint, inner = picture): Paint =>
    (x, y) =>
      isBar(x, y) ? 16 : inner(x, y);
  const letterbox: Paint = (_, y) => Number(y < 45 || y >= 315);

  it('are seen above and below, left and right', () => {
    expect(of(barred(letterbox))).toMatchObject({ result: 'fail', measured: 12.5 });
    const pillars: Paint = (x) => Number(x < 32 || x >= 608);
    expect(of(barred(pillars))).toMatchObject({ result: 'warn', measured: 5 });
  });

  it('are seen through the shimmer that compression leaves at their edge', () => {
    const shimmering: Paint = (x, y) =>
      letterbox(x, y) ? (y > 38 && y < 320 && x % 70 === 3 ? 40 : 16) : picture(x, y);
    expect(of(shimmering)).toMatchObject({ result: 'fail' });
  });

  it('are not a dark design with words in the middle, nor a dark moment', () => {
    const words: Paint = (x, y) => (y > 100 && y < 200 && x % 30 < 12 && x > 100 ? 220 : 16);
    expect(of(words).result).toBe('pass');
    expect(of(barred(letterbox), picture, barred(letterbox)).result).toBe('pass');
  });

  it('are not one dark side', () => {
    expect(of(barred((_, y) => Number(y < 60))).result).toBe('pass');
  });
});
