import { describe, expect, it } from 'vitest';
import { planParts, type SpokenTimes } from './plan-parts.ts';

/** Sentences of these lengths, half a second apart, each over the scene of its letter. */
function spokenFor(lengths: readonly number[], scenes: string): SpokenTimes[] {
  let now = 0.5;
  return lengths.map((length, index) => {
    const sentence = { startSeconds: now, endSeconds: now + length, scene: scenes[index] ?? 'z' };
    now = sentence.endSeconds + 0.5;
    return sentence;
  });
}

const endOf = (spoken: readonly SpokenTimes[]) => (spoken.at(-1)?.endSeconds ?? 0) + 1;

describe('planParts', () => {
  it('leaves whole what one part holds', () => {
    const spoken = spokenFor([5, 5, 5], 'abc');
    expect(planParts(spoken, endOf(spoken), 60)).toEqual([
      { startSeconds: 0, seconds: endOf(spoken), sentences: [0, 3] },
    ]);
  });

  it('makes as few parts as it can, of about the same length, and cuts in the pauses', () => {
    const spoken = spokenFor([7, 7, 7, 7, 7, 7], 'aaaaaa');
    const parts = planParts(spoken, endOf(spoken), 40);
    expect(parts?.map(({ sentences }) => sentences)).toEqual([
      [0, 3],
      [3, 6],
    ]);
    const cut = parts?.[1]?.startSeconds ?? 0;
    expect(cut).toBeGreaterThan(spoken[2]?.endSeconds ?? 0);
    expect(cut).toBeLessThan(spoken[3]?.startSeconds ?? 0);
  });

  it.each([
    ['aaabbbb', 3],
    ['aaaabbb', 4],
  ])('of two cuts as good takes that where the scene changes: %s', (scenes, cut) => {
    const spoken = spokenFor([7, 7, 7, 7, 7, 7, 7], scenes);
    const parts = planParts(spoken, endOf(spoken), 40);
    expect(parts?.map(({ sentences }) => sentences)).toEqual([
      [0, cut],
      [cut, 7],
    ]);
  });

  it('covers every sentence once and the whole time, in whole frames, below the limit', () => {
    const lengths = Array.from({ length: 24 }, (_, index) => 1.234 + ((index * 7) % 5));
    const spoken = spokenFor(lengths, 'aaabbbbcccccddddddeeeeff');
    const whole = Math.ceil(endOf(spoken) * 30) / 30;
    for (const limit of [9, 15, 31, 60]) {
      const parts = planParts(spoken, whole, limit) ?? [];
      expect(parts[0]?.sentences[0]).toBe(0);
      expect(parts.at(-1)?.sentences[1]).toBe(24);
      let end = 0;
      parts.forEach(({ startSeconds, seconds, sentences }, index) => {
        expect(startSeconds).toBeCloseTo(end, 6);
        end = startSeconds + seconds;
        expect(seconds).toBeLessThanOrEqual(limit);
        expect((30 * end) % 1).toBeCloseTo(Math.round((30 * end) % 1), 6);
        expect(sentences[0]).toBe(index === 0 ? 0 : parts[index - 1]?.sentences[1]);
      });
      expect(end).toBeCloseTo(whole, 6);
    }
  });

  it('has no plan for a sentence that is longer than a part may be', () => {
    const spoken = spokenFor([3, 30, 3], 'aaa');
    expect(planParts(spoken, endOf(spoken), 20)).toBeNull();
  });
});
