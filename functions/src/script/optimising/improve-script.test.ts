import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ScriptSentence } from '@cvplus/contracts/script';
import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { beforeAll, describe, expect, it } from 'vitest';
import { AdvancedPromptEngine } from '../advanced-prompt-engine.ts';
import { IndustryTemplateManager } from '../industries/industry-template-manager.ts';
import { readGoodCv, sampleBytes } from '../testing/sample-files.ts';
import { improveScript } from './improve-script.ts';

const options = videoOptionsSchema.parse({ durationSeconds: 45 });
const template = new IndustryTemplateManager().getTemplate('healthcare', 'senior');

let cv: ParsedCV;
let honest: ScriptSentence[];
beforeAll(async () => {
  cv = await readGoodCv(sampleBytes('nurse.pdf'));
  honest = (await new AdvancedPromptEngine().generateOptimizedScript(cv, options)).sentences;
});

const improve = (sentences: ScriptSentence[], durationSeconds = 45) =>
  improveScript({
    scored: {
      sentences,
      cv,
      options: { ...options, durationSeconds },
      business: {},
      language: 'en',
      wordsPerMinute: 157,
      method: 'model',
      vocabulary: template.words.en,
      shares: template.structure.scenes,
    },
    alternatives: [],
    closing: ['I would be glad to talk.'],
  });
const middle = (text: string): ScriptSentence => ({ text, scene: 'experience', factIds: [] });
const withMiddle = (...more: ScriptSentence[]) => [
  ...honest.slice(0, -1),
  ...more,
  ...honest.slice(-1),
];
const changes = (versions: { change: string }[]) => versions.map(({ change }) => change);

describe('improveScript', () => {
  it('leaves a good script as it is', () => {
    const { sentences, versions } = improve(honest);
    expect(sentences).toEqual(honest);
    expect(changes(versions)).toEqual(['First writing.']);
  });

  it('takes out an empty phrase and what was said before', () => {
    const empty = improve(withMiddle(middle('I am a passionate team player.')), 48);
    expect(empty.sentences).toEqual(honest);
    expect(changes(empty.versions).at(-1)).toMatch(/empty phrase/);
    const again = honest[3];
    if (!again) throw new Error('the script has a fourth sentence');
    const twice = improve(withMiddle(again), 50);
    expect(twice.sentences.filter(({ text }) => text === again.text)).toHaveLength(1);
  });

  it('splits a sentence nobody can follow', () => {
    const long = middle(
      'At work I listen before I speak, I write down what was said so that nobody has to ask again on the next morning or on the day after that, and I tell people early what will be late.',
    );
    const { sentences, versions } = improve(withMiddle(long), 58);
    expect(changes(versions)).toContain('Split a long sentence in two.');
    expect(sentences.some(({ text }) => text.startsWith('I tell people early'))).toBe(true);
  });

  it('asks for an answer where nothing does', () => {
    const { sentences } = improve(honest.slice(0, -1), 43);
    expect(sentences.at(-1)).toMatchObject({ text: 'I would be glad to talk.', scene: 'closing' });
  });

  it('shortens what is too long, but not far below the time', () => {
    const { sentences, versions } = improve(honest, 38);
    expect(changes(versions)).toContain('Left out a sentence to fit the time.');
    expect(sentences[0]).toEqual(honest[0]);
    const words = sentences.flatMap(({ text }) => text.split(' ')).length;
    expect(words).toBeGreaterThan(60);
  });

  it('raises the score with every version and ends with the one it gives back', () => {
    const worse = withMiddle(middle('I am a results-driven go-getter.')).slice(0, -1);
    const { versions, scores, sentences } = improve(worse);
    const rising = versions.map(({ qualityScore }) => qualityScore);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(new Set(rising).size).toBe(rising.length);
    expect(versions.at(-1)).toEqual({
      content: sentences.map(({ text }) => text).join(' '),
      qualityScore: scores.qualityScore,
      change: versions.at(-1)?.change,
    });
  });
});
