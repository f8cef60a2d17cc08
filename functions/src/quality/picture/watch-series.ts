import type { LightFrame, Watch } from './watch.ts';

/** The course of a video, for a timeline: one value for each step. */
export type PictureSeries = {
  stepSeconds: number;
  /** Mean brightness, 0–255. */
  luma: number[];
  /** Mean change from one frame to the next, in levels of 255. */
  motion: number[];
  /** 1 for edges as steep as pixels allow, 0 when there is no edge in the whole video. */
  sharpness: number[];
};

const stepSeconds = 1;

export function watchSeries(
  framesPerSecond: number,
): Watch<LightFrame, Omit<PictureSeries, 'sharpness'>> {
  const perStep = Math.max(1, Math.round(framesPerSecond * stepSeconds));
  const luma: number[] = [];
  const motion: number[] = [];
  let before: Uint8Array | undefined;
  let frames = 0;
  let brightness = 0;
  let change = 0;

  const closeStep = () => {
    luma.push(rounded(brightness / frames));
    motion.push(rounded(change / frames));
    frames = brightness = change = 0;
  };
  return {
    add({ luma: now }) {
      let sum = 0;
      let differences = 0;
      before ??= now.slice();
      for (let pixel = 0; pixel < now.length; pixel += 1) {
        const value = now[pixel] ?? 0;
        sum += value;
        differences += Math.abs(value - (before[pixel] ?? 0));
      }
      before.set(now);
      brightness += sum / now.length;
      change += differences / now.length;
      frames += 1;
      if (frames === perStep) closeStep();
    },
    end() {
      if (frames > 0) closeStep();
      return { stepSeconds, luma, motion };
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
