import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { SceneKind } from '@cvplus/contracts/script';
import { describe, expect, it } from 'vitest';
import { writeChapters } from './chapters.ts';
import { planStoryboard } from './storyboard.ts';
import { planTimeline, type Timeline } from './timeline.ts';
import { describePicture, writeTranscript } from './transcript.ts';

const cards: IntroductionCards = {
  name: 'Ada Lovelace',
  headline: 'Analyst',
  strengths: ['Mathematics', 'Chess'],
  achievements: ['38% lower costs'],
  callToAction: 'Let’s talk',
};

function timelineOf(script: readonly (readonly [SceneKind, string])[]): Timeline {
  const sentences = script.map(([scene, text]) => ({ scene, text, factIds: [] }));
  return planTimeline(
    sentences,
    sentences.map(() => ({ seconds: 3, wordStarts: null })),
  );
}

const story = timelineOf([
  ['opening', 'Hello, I am Ada Lovelace, an analyst.'],
  ['achievements', 'I saved money.'],
  ['skills', 'I know mathematics.'],
  ['closing', 'Let’s talk.'],
]);
const described = describePicture(planStoryboard(story, cards, { nameCard: true }), story);

describe('describePicture', () => {
  it('tells what stands on cards and is never said, when the card appears', () => {
    expect(described.map(({ text }) => text)).toEqual(['38% lower costs', 'Chess']);
    const starts = story.scenes.slice(1, 3).map(({ startSeconds }) => startSeconds);
    expect(described.map(({ startSeconds }) => startSeconds)).toEqual(starts);
  });

  it('has nothing to add where the voice tells everything', () => {
    const all = timelineOf([
      ['opening', 'I am Ada Lovelace, analyst.'],
      ['achievements', 'I brought 38% lower costs.'],
      ['skills', 'Mathematics and chess are mine.'],
      ['closing', 'Let’s talk.'],
    ]);
    expect(describePicture(planStoryboard(all, cards, { nameCard: true }), all)).toEqual([]);
  });
});

it('writes the whole video in words, scene by scene', () => {
  expect(writeTranscript(story, described, 'de-AT')).toBe(
    [
      'Vorstellung\nHello, I am Ada Lovelace, an analyst.',
      'Erfolge\nI saved money.\n[38% lower costs]',
      'Stärken\nI know mathematics.\n[Chess]',
      'Kontakt\nLet’s talk.\n',
    ].join('\n\n'),
  );
});

describe('writeChapters', () => {
  it('marks each scene, without gaps, to the end of the video', () => {
    const text = writeChapters(story, 'en') ?? '';
    const times = [...text.matchAll(/START=(\d+)\nEND=(\d+)/g)].map(([, start, end]) => [
      Number(start),
      Number(end),
    ]);
    expect(times).toHaveLength(4);
    expect(times[0]?.[0]).toBe(0);
    expect(times.at(-1)?.[1]).toBe(Math.round(story.durationSeconds * 1000));
    times.slice(1).forEach(([start], index) => expect(start).toBe(times[index]?.[1]));
  });

  it('leaves them out in a language it has no words for, and for a single scene', () => {
    expect(writeChapters(story, 'xx')).toBeNull();
    expect(writeChapters(timelineOf([['opening', 'Hello.']]), 'en')).toBeNull();
  });
});
