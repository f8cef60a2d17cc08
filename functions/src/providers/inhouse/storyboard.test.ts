import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { SceneKind } from '@cvplus/contracts/script';
import { describe, expect, it } from 'vitest';
import { captionCues } from '../../platform/caption-cues.ts';
import { figureIn, figureText, figureTextAt } from './figure-in-text.ts';
import { planStoryboard } from './storyboard.ts';
import { planTimeline } from './timeline.ts';

const cards: IntroductionCards = {
  name: 'Ada Lovelace',
  headline: 'Analyst',
  strengths: ['Mathematics', 'Writing'],
  achievements: ['Cut costs by 35%', 'Led 12 people', 'Won a prize', 'Raised €3.2m'],
  callToAction: 'Let’s talk',
};
const noCards: IntroductionCards = {
  name: '',
  headline: '',
  strengths: [],
  achievements: [],
  callToAction: '',
};

function storyboardOf(
  script: readonly (readonly [SceneKind, string])[],
  shown = cards,
  nameCard = true,
) {
  const sentences = script.map(([scene, text]) => ({ scene, text, factIds: [] }));
  return planStoryboard(
    planTimeline(
      sentences,
      sentences.map(({ text }) => ({ seconds: text.length / 15, wordStarts: null })),
    ),
    shown,
    { nameCard },
  );
}

const story = [
  ['opening', 'Hello, I am Ada Lovelace, an analyst from London.'],
  ['experience', 'I have worked on engines for ten years.'],
  ['achievements', 'I cut costs by a third and led twelve people to the end.'],
  ['skills', 'I am strong in mathematics and writing.'],
  ['closing', 'If that sounds like what you need, let’s talk.'],
] as const;

describe('planStoryboard', () => {
  it('gives each scene its card', () => {
    const { shots } = storyboardOf(story);
    expect(shots.map(({ kind }) => kind)).toEqual([
      'name',
      'statement',
      'figures',
      'strengths',
      'closing',
    ]);
  });

  it('opens with the first words when no name card is wanted', () => {
    const { shots } = storyboardOf(story, cards, false);
    expect(shots[0]).toMatchObject({ kind: 'statement', startSeconds: 0 });
  });

  it('does not say a number twice on one card', () => {
    const achievements = ['38% lower costs', '€3.2m saved in two years', 'Cut costs by 35%', '40%'];
    const { shots } = storyboardOf(story, { ...cards, achievements });
    const items = shots.flatMap((shot) => (shot.kind === 'figures' ? shot.items : []));
    expect(items.slice(0, 3).map(({ text }) => text)).toEqual([
      'lower costs',
      'saved in two years',
      'Cut costs by 35%',
    ]);
  });

  it('leaves no moment without a shot and none over another', () => {
    const { shots, durationSeconds } = storyboardOf(story);
    expect(shots[0]?.startSeconds).toBe(0);
    expect(shots.at(-1)?.endSeconds).toBe(durationSeconds);
    shots
      .slice(1)
      .forEach((shot, index) => expect(shot.startSeconds).toBe(shots[index]?.endSeconds));
  });

  it('shows the sentences themselves when there is nothing for the cards', () => {
    const { shots } = storyboardOf(story, noCards);
    expect(new Set(shots.map(({ kind }) => kind))).toEqual(new Set(['statement']));
  });

  it('lets no item appear before or after its shot', () => {
    for (const shot of storyboardOf(story).shots) {
      if (shot.kind !== 'figures' && shot.kind !== 'strengths') continue;
      for (const { atSeconds } of shot.items) {
        expect(atSeconds).toBeGreaterThanOrEqual(shot.startSeconds);
        expect(atSeconds).toBeLessThan(shot.endSeconds - 1);
      }
    }
  });

  it('turns achievements into pages when there is time for them', () => {
    const long = Array.from(
      { length: 4 },
      () => ['achievements', 'A sentence that takes its time to be told.'] as const,
    );
    const { shots } = storyboardOf(long);
    expect(shots.map((shot) => (shot.kind === 'figures' ? shot.items.length : 0))).toEqual([2, 2]);
  });

  it('cuts a long sentence into statements that can be read', () => {
    const text =
      'I design bridges, tunnels and stations, and I have been doing that for cities all over the north of Europe, from Oslo to Tallinn, since I left university.';
    const { shots } = storyboardOf([['experience', text]], noCards);
    expect(shots.length).toBe(2);
    expect(shots.map((shot) => (shot.kind === 'statement' ? shot.text : '')).join(' ')).toBe(text);
  });

  it('comes to an end with a sentence without end, which captions and statements follow', () => {
    const text = 'I have led teams of engineers and '.repeat(3000);
    const timeline = planTimeline(
      [{ scene: 'experience', text, factIds: [] }],
      [{ seconds: 6600, wordStarts: null }],
    );
    const cues = captionCues(timeline.scenes.flatMap(({ sentences }) => sentences));
    const { shots } = planStoryboard(timeline, cards, { nameCard: true });
    const shown = shots.map((shot) => (shot.kind === 'statement' ? shot.text : ''));
    expect(shown.join(' ')).toBe(text.trim());
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(96);
    expect(cues.map((cue) => cue.text.replaceAll('\n', ' ')).join(' ')).toBe(text.trim());
  });

  it('cuts a word without end, so that no statement is wider than a card', () => {
    const { shots } = storyboardOf([['experience', 'o'.repeat(500)]], noCards);
    const shown = shots.map((shot) => (shot.kind === 'statement' ? shot.text : ''));
    expect(shown.join('')).toBe('o'.repeat(500));
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(96);
  });

  it('ignores emoji and control characters on cards', () => {
    const { shots } = storyboardOf(story, { ...cards, name: '🚀 Ada\u0007 Lovelace 🎉' });
    expect(shots[0]).toMatchObject({ kind: 'name', name: 'Ada Lovelace' });
  });
});

describe('figureIn', () => {
  it.each([
    ['Grew revenue by 35% in 2019', '35%'],
    ['Raised €3.2m from 4 funds', '€3.2m'],
    ['Served 1,250,000 users', '1,250,000'],
    ['Led 12+ engineers', '12+'],
    ['Made it 3x faster', '3×'],
    ['Saved $4 million', '$4M'],
    ['Managed 40 people', '40'],
  ])('finds the number of %j', (text, figure) => {
    const found = figureIn(text)?.figure;
    expect(found && figureText(found)).toBe(figure);
  });

  it.each(['Won the prize of 2019', 'Wrote version v2', 'No number'])(
    'finds none in %j',
    (text) => {
      expect(figureIn(text)).toBeUndefined();
    },
  );

  it('counts up in the same writing and ends exactly on the number', () => {
    const { figure } = figureIn('1,250.5 k') ?? { figure: { before: '', digits: '', after: '' } };
    expect(figureTextAt({ ...figure, digits: '1,250.5' }, 0.999)).toMatch(/^1,24\d\.\d/);
    expect(figureTextAt({ before: '€', digits: '3.2', after: 'm' }, 0.5)).toBe('€1.6m');
    expect(figureTextAt({ before: '€', digits: '3.2', after: 'm' }, 1)).toBe('€3.2m');
  });
});
