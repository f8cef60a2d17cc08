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
    end: () => changes,
  };
}

type Statistics = { means: Float32Array; deviations: Float32Array };

function statistics(blocks: readonly Block[]): Statistics {
  const size = blocks[0]?.sums.length ?? 0;
  const frames = blocks.reduce((sum, block) => sum + block.frames, 0);
  const means = new Float32Array(size);
  const deviations = new Float32Array(size);
  for (let pixel = 0; pixel < size; pixel += 1) {
    let sum = 0;
    let square = 0;
    for (const { sums, squares } of blocks) {
      sum += sums[pixel] ?? 0;
      square += squares[pixel] ?? 0;
    }
    const mean = sum / frames;
    means[pixel] = mean;
    deviations[pixel] = Math.sqrt(Math.max(0, square / frames - mean * mean));
  }
  return { means, deviations };
}

/** Levels of 255. */
const still = 3;
const leastChange = 12;
const moving = 7;

/** Pixels that stand still at another level than before, or that only now stand still, or no longer do. */
function changedPixels(before: Statistics, after: Statistics): Uint8Array {
  const mask = new Uint8Array(before.means.length);
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    const change = Math.abs((after.means[pixel] ?? 0) - (before.means[pixel] ?? 0));
    const [was, is] = [before.deviations[pixel] ?? 0, after.deviations[pixel] ?? 0];
    const jumped =
      change >= leastChange && change >= 1.2 * (was + is) && Math.min(was, is) <= moving;
    const stopped = Math.min(was, is) <= still && Math.max(was, is) >= moving;
    mask[pixel] = jumped || stopped ? 1 : 0;
  }
  return mask;
}

/** Larger is a card or a caption, smaller could be anything. */
const size = { leastWidth: 0.05, mostWidth: 0.3, leastHeight: 0.035, mostHeight: 0.25 };
/** A plate fills its outline; words and moving things do not. */
const leastFill = 0.75;
/** Watermarks sit in corners. */
const cornerShare = 0.32;
/** It came on its own: when a scene changes, much else does at the same time. */
const ownShare = 0.6;

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
