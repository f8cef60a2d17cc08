/** How movement in the picture follows the voice. */
export type LipOffset = {
  /** Positive: the sound comes later than the movement. */
  offsetSeconds: number;
  /** 0–1: how much the movement follows the voice at that offset. */
  correlation: number;
  /** How far that stands out of what chance gives, in its standard deviations. */
  confidence: number;
};

/** Lips are looked for within this. */
const farthestSeconds = 0.5;
/** What fits only further off than this is chance: it tells how much chance gives. */
const chanceFromSeconds = 0.8;
const chanceToSeconds = 2.4;
/** Slower changes than these are gestures, cards and cuts. */
const slowSeconds = 0.6;
/** Grey levels: less is the noise of a coder. */
const leastMotion = 0.4;
/** A mouth moves most of the time while one speaks; what moves in bursts is none. */
const leastMovingShare = 0.3;
/** A mouth is a small part of the picture, but a part. */
const mostBlocksShare = 0.25;
const fewestBlocks = 2;
const blocksKept = 12;

/**
 * Lays the loudness of the voice over the movement of the blocks that follow it best, at every shift of up to half
 * a second. Null when nothing moves as lips do: too little, in bursts, or everywhere at once.
 */
export function findLipOffset(
  blocks: readonly (readonly number[])[],
  loudness: readonly number[],
  framesPerSecond: number,
): LipOffset | null {
  const frames = Math.min(loudness.length, blocks[0]?.length ?? 0);
  const chanceTo = Math.round(chanceToSeconds * framesPerSecond);
  if (frames < 2 * chanceTo) return null;
  const window = Math.round(slowSeconds * framesPerSecond);
  const voice = normalise(loudness.slice(0, frames), window);
  if (!voice) return null;
  const moving = blocks.filter((changes) => movesLikeLips(changes.slice(0, frames)));
  if (moving.length < fewestBlocks || moving.length > blocks.length * mostBlocksShare) return null;
  const curves = moving.flatMap((changes) => {
    const motion = normalise(changes.slice(0, frames), window);
    return motion ? [correlations(motion, voice, chanceTo)] : [];
  });
  const near = Math.round(farthestSeconds * framesPerSecond);
  const best = curves
    .map((curve) => ({
      curve,
      peak: Math.max(...curve.slice(chanceTo - near, chanceTo + near + 1)),
    }))
    .sort((a, b) => b.peak - a.peak)
    .slice(0, blocksKept)
    .map(({ curve }) => curve);
  return best.length < fewestBlocks ? null : readPeak(meanOf(best), framesPerSecond, chanceTo);
}

function movesLikeLips(changes: readonly number[]): boolean {
  const moving = changes.filter((change) => change > leastMotion).length;
  return moving >= changes.length * leastMovingShare;
}

/** Without its slow part, and with its extremes cut, so that a cut does not outweigh a sentence; null when it is flat. */
function normalise(values: readonly number[], window: number): Float64Array | null {
  const quick = Float64Array.from(values, (value, at) => {
    const around = values.slice(Math.max(0, at - window), at + window + 1);
    return value - around.reduce((sum, each) => sum + each, 0) / around.length;
  });
  const sizes = Array.from(quick, Math.abs).sort((a, b) => a - b);
  const most = 2 * (sizes[Math.floor(sizes.length * 0.7)] ?? 0);
  if (most === 0) return null;
  const cut = smooth(quick.map((value) => Math.max(-most, Math.min(most, value))));
  const power = Math.sqrt(cut.reduce((sum, value) => sum + value * value, 0));
  return power === 0 ? null : cut.map((value) => value / power);
}

/** Over three frames: a mouth moves as a syllable begins and as it ends, the voice is loud in between. */
function smooth(values: Float64Array): Float64Array {
  return values.map((_, at) => {
    const around = values.slice(Math.max(0, at - 1), at + 2);
    return around.reduce((sum, each) => sum + each, 0) / around.length;
  });
}

/** For every shift of the voice from −farthest to +farthest frames. */
function correlations(motion: Float64Array, voice: Float64Array, farthest: number): number[] {
  const curve: number[] = [];
  for (let shift = -farthest; shift <= farthest; shift += 1) {
    let sum = 0;
    const from = Math.max(0, -shift);
    const to = Math.min(motion.length, voice.length - shift);
    for (let at = from; at < to; at += 1) sum += (motion[at] ?? 0) * (voice[at + shift] ?? 0);
    curve.push(sum);
  }
  return curve;
}

function meanOf(curves: readonly (readonly number[])[]): number[] {
  const [first = []] = curves;
  return first.map((_, at) => curves.reduce((sum, curve) => sum + (curve[at] ?? 0), 0) / curves.length); // prettier-ignore
}

function readPeak(
  curve: readonly number[],
  framesPerSecond: number,
  middle: number,
): LipOffset | null {
  const near = Math.round(farthestSeconds * framesPerSecond);
  let best = middle - near;
  for (let at = best; at <= middle + near; at += 1) {
    if ((curve[at] ?? 0) > (curve[best] ?? 0)) best = at;
  }
  const chance = curve.filter((_, at) => Math.abs(at - middle) >= chanceFromSeconds * framesPerSecond); // prettier-ignore
  const mean = chance.reduce((sum, value) => sum + value, 0) / chance.length;
  const spread = Math.sqrt(chance.reduce((sum, value) => sum + (value - mean) ** 2, 0) / chance.length); // prettier-ignore
  const peak = curve[best] ?? 0;
  if (spread === 0 || Math.abs(best - middle) === near) return null;
  const offsetSeconds = (best - middle) / framesPerSecond;
  return { offsetSeconds, correlation: Math.max(0, peak), confidence: (peak - mean) / spread };
}
