import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { scorePartNames, type ScriptSentence } from '@cvplus/contracts/script';
import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { beforeAll, describe, expect, it } from 'vitest';
import { AdvancedPromptEngine } from '../advanced-prompt-engine.ts';
import { IndustryTemplateManager } from '../industries/industry-template-manager.ts';
import { readGoodCv, sampleBytes } from '../testing/sample-files.ts';
import type { Scored } from './reading.ts';
import { scoreScript } from './score-script.ts';

const options = videoOptionsSchema.parse({ durationSeconds: 60 });
const template = new IndustryTemplateManager().getTemplate('healthcare', 'senior');

let cv: ParsedCV;
let honest: ScriptSentence[];
beforeAll(async () => {
  cv = await readGoodCv(sampleBytes('nurse.pdf'));
  honest = (await new AdvancedPromptEngine().generateOptimizedScript(cv, options)).sentences;
});

const scoredOf = (sentences: ScriptSentence[], more: Partial<Scored> = {}): Scored => ({
  sentences,
  cv,
  options,
  business: {},
  language: 'en',
  wordsPerMinute: 157,
  method: 'template',
  vocabulary: template.words.en,
  shares: template.structure.scenes,
  ...more,
});
const scoreOf = (sentences: ScriptSentence[], more: Partial<Scored> = {}) =>
  scoreScript(scoredOf(sentences, more)).qualityScore;

/** Somebody's words, split into sentences over the scenes; all facts may be behind them. */
function spoken(texts: string[]): ScriptSentence[] {
  return texts.map((text, at) => ({
    text,
    scene: at === 0 ? 'opening' : at === texts.length - 1 ? 'closing' : 'experience',
    factIds: at === texts.length - 1 ? [] : cv.facts.map(({ id }) => id),
  }));
}

const skills = () => cv.skills.map(({ text }) => text);
const lines = () =>
  cv.experience.flatMap(({ achievements }) => achievements.map(({ text }) => text));
const generic = [
  "Hello, I'm Grace Adeyemi.",
  'I enjoy my work and I do it with care.',
  'I have worked in several places and I have learned a lot in all of them.',
  'People say that I am pleasant to work with.',
  'I like to learn new things and to share what I know.',
  'I look forward to the next step and to meeting new people.',
  'I would be happy to hear from you.',
];

describe('an honest script', () => {
  it('reaches nine, and its parts are all measured', () => {
    const { qualityScore, report } = scoreScript(scoredOf(honest));
    expect(qualityScore).toBeGreaterThanOrEqual(9);
    expect(report.parts.map(({ name }) => name)).toEqual([...scorePartNames]);
    expect(report.ceilings).toEqual([]);
  });

  it('scores the same again, and the same with another name in it', () => {
    const renamed: ParsedCV = {
      ...cv,
      personalInfo: { ...cv.personalInfo, name: 'Al Wu' },
      facts: cv.facts.map((fact) => (fact.kind === 'name' ? { ...fact, text: 'Al Wu' } : fact)),
    };
    const sentences = honest.map((sentence) => ({
      ...sentence,
      text: sentence.text.replaceAll('Grace Adeyemi', 'Al Wu'),
    }));
    expect(scoreOf(sentences, { cv: renamed })).toBe(scoreOf(honest));
    expect(scoreOf(honest)).toBe(scoreOf(honest));
  });

  it('leaves out of the mean what cannot be measured', () => {
    const { report } = scoreScript(scoredOf(honest, { vocabulary: null }));
    expect(report.parts.find(({ name }) => name === 'vocabulary')?.value).toBeNull();
  });
});

describe('the order of things', () => {
  it('is honest, generic, copied, soup, nothing', () => {
    const copied = spoken([...lines(), ...lines().slice(0, 2)]);
    const soup = spoken([
      `${skills().join(', ')}, ${skills().join(', ')}, ${skills().join(', ')}.`,
    ]);
    const nothing = spoken(['Hello.']);
    const scores = [
      scoreOf(honest),
      scoreOf(spoken(generic).map((sentence) => ({ ...sentence, factIds: [] }))),
      scoreOf(copied),
      scoreOf(soup),
      scoreOf(nothing),
    ];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });
});

describe('what tries to win without telling anything scores under five', () => {
  const games: [string, () => string[]][] = [
    [
      'keywords in a row',
      () => [`${skills().join(' ')} ${skills().join(' ')} ${skills().join(' ')}`],
    ],
    [
      'an I before each keyword',
      () =>
        [0, 1, 2, 3].map(() =>
          skills()
            .map((word) => `I ${word}`)
            .join(' '),
        ),
    ],
    [
      'little words strewn in',
      () =>
        [0, 1, 2, 3].map(() =>
          skills()
            .map((word, at) => `${['the', 'of', 'and', 'with'][at % 4]} ${word}`)
            .join(' '),
        ),
    ],
    ['lines of the CV', () => lines()],
    ['lines with an I in front', () => lines().map((line) => `I ${line}`)],
    ['lines in a frame', () => lines().map((line) => `In my job I did the following: ${line}`)],
    [
      'one sentence again and again',
      () =>
        Array.from(
          { length: 9 },
          () => 'I lead a shift team of 12 nurses on a 20-bed intensive care unit.',
        ),
    ],
    [
      'lists in sentences',
      () =>
        [1, 2, 3, 4, 5].map((n) => `My skills ${n} include ${skills().slice(0, 7).join(', ')}.`),
    ],
    [
      'one frame with words of the field',
      () => template.words.en.slice(0, 12).map((word) => `I know all about ${word} at work.`),
    ],
    [
      'praise',
      () => [
        'I am the best nurse you will ever find.',
        'I am outstanding, brilliant and truly exceptional in everything.',
        'My work is perfect and my results are incredible.',
        'I lead a shift team of 12 nurses.',
        'I am an amazing and legendary person to work with.',
        'Let us talk.',
      ],
    ],
  ];
  it.each(games)('%s', (_, texts) => {
    expect(scoreOf(spoken(texts()))).toBeLessThan(5);
    const cited = spoken(texts()).map((sentence) => ({ ...sentence, factIds: [] }));
    expect(scoreOf(cited, { method: 'custom' })).toBeLessThan(5);
  });
});

describe('damage lowers the score', () => {
  const empty = (text: string): ScriptSentence => ({ text, scene: 'experience', factIds: [] });
  const middle = (sentences: ScriptSentence[], more: ScriptSentence[]) => [
    ...sentences.slice(0, -1),
    ...more,
    ...sentences.slice(-1),
  ];
  const damages: [string, (sentences: ScriptSentence[]) => ScriptSentence[]][] = [
    [
      'a lie',
      (all) => middle(all, [{ ...empty('I won the Nobel Prize in 2019.'), factIds: ['name-1'] }]),
    ],
    [
      'empty phrases',
      (all) => middle(all, [empty('I am a passionate team player with a proven track record.')]),
    ],
    [
      'no figures',
      (all) =>
        all.map((sentence) => ({ ...sentence, text: sentence.text.replace(/\d[\d.,]*/g, 'some') })),
    ],
    ['the same twice', (all) => middle(all, all.slice(4, 5))],
    ['no invitation', (all) => all.slice(0, -1)],
    ['backwards', (all) => all.toReversed()],
    [
      'far too long',
      (all) =>
        middle(
          all,
          all.slice(1, -1).map((sentence) => ({
            ...sentence,
            text: `${sentence.text.slice(0, -1)}, and that took time.`,
          })),
        ),
    ],
    ['no opening', (all) => all.slice(2)],
  ];
  it.each(damages)('%s', (_, damage) => {
    expect(scoreOf(damage(honest))).toBeLessThan(scoreOf(honest));
  });

  it('and a lie on top of empty phrases does not raise it', () => {
    const praised = middle(honest, [
      empty('I am a passionate team player.'),
      empty('I am a results-driven go-getter with a proven track record.'),
    ]);
    const lied = middle(praised, [
      { ...empty('I won the Nobel Prize in 2019.'), factIds: ['name-1'] },
    ]);
    expect(scoreOf(lied)).toBeLessThanOrEqual(scoreOf(praised));
  });
});
