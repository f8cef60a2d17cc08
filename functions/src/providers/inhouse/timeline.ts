import type { ScriptSentence, SceneKind } from '@cvplus/contracts/script';

export type TimedSentence = {
  text: string;
  scene: SceneKind;
  startSeconds: number;
  endSeconds: number;
  /** When each word of the cleaned text begins; null where only the sentence is timed. */
  wordStarts: number[] | null;
};

/** How long a sentence takes, and when its words begin after its start. */
export type SentenceTiming = { seconds: number; wordStarts: number[] | null };

/** Consecutive sentences over one scene. */
export type TimedScene = {
  kind: SceneKind;
  startSeconds: number;
  endSeconds: number;
  sentences: TimedSentence[];
};

export type Timeline = { scenes: TimedScene[]; durationSeconds: number };

const firstLeadSeconds = 0.7;
const leadSeconds = 0.35;
const gapSeconds = 0.28;
const tailSeconds = 0.4;
const lastTailSeconds = 1.3;

/** Lays measured sentences one after the other: everything else in the video follows these times. */
export function planTimeline(
  sentences: readonly ScriptSentence[],
  timings: readonly SentenceTiming[],
): Timeline {
  const scenes: TimedScene[] = [];
  let now = firstLeadSeconds;
  sentences.forEach((sentence, index) => {
    const open = scenes.at(-1);
    const continues = open?.kind === sentence.scene;
    if (open && !continues) {
      open.endSeconds = now - gapSeconds + tailSeconds;
      now = open.endSeconds + leadSeconds;
    }
    const { seconds = 0, wordStarts = null } = timings[index] ?? {};
    const from = now;
    const timed: TimedSentence = {
      text: sentence.text,
      scene: sentence.scene,
      startSeconds: now,
      endSeconds: now + seconds,
      wordStarts: wordStarts && wordStarts.map((start) => from + start),
    };
    now = timed.endSeconds + gapSeconds;
    if (open && continues) open.sentences.push(timed);
    else {
      const startSeconds = open ? open.endSeconds : 0;
      scenes.push({ kind: sentence.scene, startSeconds, endSeconds: now, sentences: [timed] });
    }
  });
  const last = scenes.at(-1);
  const durationSeconds = wholeFrames(now - gapSeconds + lastTailSeconds);
  if (last) last.endSeconds = durationSeconds;
  return { scenes, durationSeconds };
}

function wholeFrames(seconds: number): number {
  return Math.ceil(seconds * 30) / 30;
}
