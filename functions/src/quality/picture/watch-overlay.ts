import { findPatches, type Patch } from './find-patches.ts';
import type { LightFrame, Watch } from './watch.ts';

/** A small still plate in a corner that came, went or changed on its own, in shares of the picture. */
export type OverlayChange = {
  startSeconds: number;
  endSeconds: number;
  left: number;
  top: number;
  width: number;
  height: number;
};

/** Long enough to tell what stands still from what moves. */
const blockSeconds = 0.5;
const blocksBefore = 4;
/** In the block between, it comes or goes, at once or softly. */
const blocksAtOnce = 1;
const blocksAfter = 4;

/** A change is seen from a few places in time; the one in the middle is nearest to it. */
function inOnePiece(changes: readonly OverlayChange[]): OverlayChange[] {
  const groups: OverlayChange[][] = [];
  for (const change of changes) {
    const group = groups.find((each) => each.some((other) => isSame(change, other)));
    if (group) group.push(change);
    else groups.push([change]);
  }
  return groups.flatMap((group) => group[Math.floor(group.length / 2)] ?? []);
}

function isSame(one: OverlayChange, other: OverlayChange): boolean {
  const isNear = Math.abs(one.startSeconds - other.startSeconds) <= 3 * blockSeconds;
  const [x, y] = [Math.abs(one.left - other.left), Math.abs(one.top - other.top)];
  return isNear && x <= one.width / 2 && y <= one.height / 2;
}

/** The sums of a block of frames, for the mean and the deviation of each pixel. */
type Block = { seconds: number; frames: number; sums: Float32Array; squares: Float32Array };

/** Compares what each pixel was for two seconds with what it is for the next two. */
export function watchOverlay(
  width: number,
  height: number,
  framesPerSecond: number,
): Watch<LightFrame, OverlayChange[]> {
  const framesPerBlock = Math.max(2, Math.round(blockSeconds * framesPerSecond));
  const blocks: Block[] = [];
  const kept = blocksBefore + blocksAtOnce + blocksAfter;
  const changes: OverlayChange[] = [];
  let open: Block | undefined;

  const close = (block: Block) => {
    blocks.push(block);
    if (blocks.length > kept) blocks.shift();
    if (blocks.length < kept) return;
    const before = statistics(blocks.slice(0, blocksBefore));
    const after = statistics(blocks.slice(-blocksAfter));
    const mask = changedPixels(before, after);
    const patches = findPatches(mask, width, height);
    const from = blocks[blocksBefore]?.seconds ?? 0;
    for (const patch of patches) {
      if (!isOverlay(patch, patches, width, height)) continue;
      changes.push({
        startSeconds: from,
        endSeconds: from + blocksAtOnce * blockSeconds,
        left: patch.left / width,
        top: patch.top / height,
        width: patch.width / width,
        height: patch.height / height,
      });
    }
  };

  return {
    add({ seconds, luma }) {
      open ??= {
        ...{ seconds, frames: 0 },
        sums: new Float32Array(luma.length),
        squares: new Float32Array(luma.length),
      };
      const { sums, squares } = open;
      for (let pixel = 0; pixel < luma.length; pixel += 1) {
        const value = luma[pixel] ?? 0;
        sums[pixel] = (sums[pixel] ?? 0) + value;
        squares[pixel] = (squares[pixel] ?? 0) + value * value;
      }
      open.frames += 1;
      if (open.frames < framesPerBlock) return;
      close(open);
      open = undefined;
    },
    end: () => inOnePiece(changes),
  };
}

type Statistics = {
  means: Float32Array;
  /** Over all of the blocks together. */
  deviations: Float32Array;
  /** Within the block in which the pixel changes least. */
  leastWithin: Float32Array;
};

function statistics(blocks: readonly Block[]): Statistics {
  const size = blocks[0]?.sums.length ?? 0;
  const means = new Float32Array(size);
  const deviations = new Float32Array(size);
  const leastWithin = new Float32Array(size);
  for (let pixel = 0; pixel < size; pixel += 1) {
    let [sum, square, frames, least] = [0, 0, 0, Infinity];
    for (const block of blocks) {
      const [ofSum, ofSquare] = [block.sums[pixel] ?? 0, block.squares[pixel] ?? 0];
      least = Math.min(least, deviation(ofSum, ofSquare, block.frames));
      sum += ofSum;
      square += ofSquare;
      frames += block.frames;
    }
    means[pixel] = sum / frames;
    deviations[pixel] = deviation(sum, square, frames);
    leastWithin[pixel] = least;
  }
  return { means, deviations, leastWithin };
}

function deviation(sum: number, square: number, count: number): number {
  return Math.sqrt(Math.max(0, square / count - (sum / count) ** 2));
}

/** Levels of 255. */
const leastChange = 12;
const still = 2.5;
const moving = 4;
/** So far apart that the time of the change lies between the two stretches and not in one of them. */
const apart = 2;

/** Pixels that are at another level than before, or that only now stand still, or no longer do. */
function changedPixels(before: Statistics, after: Statistics): Uint8Array {
  const mask = new Uint8Array(before.means.length);
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    const change = Math.abs((after.means[pixel] ?? 0) - (before.means[pixel] ?? 0));
    const [was, is] = [before.deviations[pixel] ?? 0, after.deviations[pixel] ?? 0];
    const jumped = change >= leastChange && change >= apart * (was + is);
    const stopped = is <= still && (before.leastWithin[pixel] ?? 0) >= moving;
    const started = was <= still && (after.leastWithin[pixel] ?? 0) >= moving;
    mask[pixel] = jumped || stopped || started ? 1 : 0;
  }
  return mask;
}

/** Larger is a card or a caption, smaller could be anything. */
const size = { leastWidth: 0.05, mostWidth: 0.3, leastHeight: 0.035, mostHeight: 0.25 };
/** A plate fills its outline; words and moving things do not. */
const leastFill = 0.82;
/** Watermarks sit in corners. */
const cornerShare = 0.32;
/** It came on its own: when a scene changes, much else does at the same time. */
const ownShare = 0.5;

function isOverlay(patch: Patch, all: readonly Patch[], width: number, height: number): boolean {
  const [wide, high] = [patch.width / width, patch.height / height];
  const [x, y] = [patch.left / width + wide / 2, patch.top / height + high / 2];
  const inCorner = Math.min(x, 1 - x) <= cornerShare && Math.min(y, 1 - y) <= cornerShare;
  const fits =
    wide >= size.leastWidth &&
    wide <= size.mostWidth &&
    high >= size.leastHeight &&
    high <= size.mostHeight;
  const total = all.reduce((sum, each) => sum + each.pixels, 0);
  return (
    inCorner &&
    fits &&
    patch.pixels >= leastFill * patch.width * patch.height &&
    patch.pixels >= ownShare * total
  );
}
