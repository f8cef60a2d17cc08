import type { Assembly } from '../video-provider.ts';

export const framesPerSecond = 30;

/** A piece by its place among the pieces, or a card that our own renderer paints. */
export type PictureSource = number | 'name-card' | 'closing-card';

/** One picture after the other. */
export type ShownPicture = {
  source: PictureSource;
  /** Until the next one begins. */
  frames: number;
  /** How long it stays below the next one that fades in over it. */
  fadeFrames: number;
  /** Slowed down by this factor, where it is a little too short. */
  stretch: number;
};

export type PicturePlan = { frames: number; shown: ShownPicture[] };

const crossFade = 0.3 * framesPerSecond;
/** Slow motion beyond this is seen as such. */
const maxStretch = 1.25;
/** A card takes its time from the shot beside it, but leaves it most of its own. */
const cardFrames = { 'name-card': 2.4 * framesPerSecond, 'closing-card': 2.6 * framesPerSecond };
const maxCardShare = 0.45;
const minCardFrames = 1.2 * framesPerSecond;

export type PictureWish = Pick<Assembly, 'kind' | 'seconds'> & {
  /** How long each piece really is. */
  lengths: readonly number[];
  /** How long the video is to be; without it, as long as its pieces are shown. */
  wholeSeconds: number | null;
  withCards: boolean;
};

/**
 * When which picture is shown. Speech is cut hard, for every frame belongs to a sound; silent shots
 * fade into each other, and one that is too short is slowed down or, when that would show, seen twice.
 */
export function planPictures({
  kind,
  seconds,
  lengths,
  wholeSeconds,
  withCards,
}: PictureWish): PicturePlan {
  const sum = seconds.reduce((total, each) => total + each, 0);
  const frames = Math.round((wholeSeconds ?? sum) * framesPerSecond);
  const own = ownFrames(seconds, frames);
  if (kind === 'speech') return { frames, shown: own.map((each, index) => still(index, each)) };
  const once = own.map((each, index) => still(index, each));
  const shown = (withCards ? betweenCards(once) : once).flatMap((each) => playsOf(each, lengths));
  return {
    frames,
    shown: faded(
      shown.filter((each) => each.frames > 0),
      lengths,
    ),
  };
}

/** Rounded once, from the beginning, so that the cuts stay where the sentences begin. */
function ownFrames(seconds: readonly number[], whole: number): number[] {
  let now = 0;
  const ends = seconds.map((each) => {
    now += each;
    return Math.min(whole, Math.round(now * framesPerSecond));
  });
  // The last one stays until the sound is over.
  ends[ends.length - 1] = whole;
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

function still(source: PictureSource, frames: number): ShownPicture {
  return { source, frames, fadeFrames: 0, stretch: 1 };
}

function haveOf(lengths: readonly number[], index: number): number {
  return Math.max(1, Math.floor((lengths[index] ?? 0) * framesPerSecond));
}

/** The same shot again, faded into its own beginning, rather than a picture that stands still. */
function playsOf(shown: ShownPicture, lengths: readonly number[]): ShownPicture[] {
  const { source, frames } = shown;
  if (typeof source !== 'number') return [shown];
  const atMost = Math.max(1, Math.floor(haveOf(lengths, source) * maxStretch) - crossFade);
  const plays = Math.max(1, Math.ceil(frames / atMost));
  const share = Math.ceil(frames / plays);
  return Array.from({ length: plays }, (_, index) =>
    still(source, Math.max(0, Math.min(share, frames - index * share))),
  );
}

function betweenCards(shown: readonly ShownPicture[]): ShownPicture[] {
  const opened = behindCard('name-card', shown);
  return behindCard('closing-card', opened.toReversed()).toReversed();
}

function behindCard(
  card: 'name-card' | 'closing-card',
  shown: readonly ShownPicture[],
): ShownPicture[] {
  const [first, ...others] = shown;
  if (!first) return [];
  const frames = Math.min(cardFrames[card], Math.floor(first.frames * maxCardShare));
  if (frames < minCardFrames) return [...shown];
  return [still(card, frames), { ...first, frames: first.frames - frames }, ...others];
}

function faded(shown: readonly ShownPicture[], lengths: readonly number[]): ShownPicture[] {
  return shown.map((each, index) => {
    const next = shown[index + 1];
    const room = next ? Math.floor(Math.min(each.frames, next.frames) / 2) : 0;
    const fadeFrames = Math.min(crossFade, room);
    if (typeof each.source !== 'number') return { ...each, fadeFrames };
    // One more than is shown: the last one is lost to rounding.
    const needed = each.frames + fadeFrames + 1;
    const stretch = Math.min(maxStretch, Math.max(1, needed / haveOf(lengths, each.source)));
    return { ...each, fadeFrames, stretch };
  });
}
