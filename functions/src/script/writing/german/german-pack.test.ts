import { readdirSync, readFileSync } from 'node:fs';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { businessContextSchema, scriptObjectives } from '@cvplus/contracts/script';
import { platforms, videoOptionsSchema, videoStyles } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { AdvancedPromptEngine } from '../../advanced-prompt-engine.ts';
import { readGoodCv } from '../../testing/sample-files.ts';
import { germanPack } from './german-pack.ts';
import { pickerFor } from '../pick.ts';

const folder = new URL('./testing/cvs/', import.meta.url);
const cvs = await Promise.all(
  readdirSync(folder).map(async (file) => ({
    file,
    cv: await readGoodCv(readFileSync(new URL(file, folder))),
  })),
);
const engine = new AdvancedPromptEngine();
const write = (cv: ParsedCV, options: object, business = {}) =>
  engine.generateOptimizedScript(cv, videoOptionsSchema.parse(options), business);
const cvOf = (name: string) => {
  const found = cvs.find(({ file }) => file.startsWith(name))?.cv;
  if (!found) throw new Error(`No CV ${name}`);
  return found;
};

/** Too thin for a minute and a half: a first post in a shop, a student, five deeds at one school. */
const lengths: Record<string, number[]> = {
  'verkaeufer.txt': [30],
  'studentin.txt': [30, 60],
  'lehrerin.txt': [30, 60],
};

describe('German scripts', () => {
  it.each(cvs)('last as long as asked, repeat nothing and cite everything: $file', async (told) => {
    const { file, cv } = told;
    // One style a length, another one on every CV: together all styles at all lengths are heard.
    const turn = cvs.indexOf(told);
    for (const [at, durationSeconds] of (lengths[file] ?? [30, 60, 90]).entries()) {
      const style = videoStyles[(turn + at) % videoStyles.length];
      const { metadata, sentences, content } = await write(cv, { style, durationSeconds });
      expect(metadata.language).toBe('de');
      const off = Math.abs(metadata.estimatedSeconds - durationSeconds) / durationSeconds;
      expect(off, content).toBeLessThanOrEqual(0.05);
      const texts = sentences.map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
      const ids = new Set(cv.facts.map(({ id }) => id));
      for (const { factIds, scene, text } of sentences) {
        expect(factIds.every((id) => ids.has(id))).toBe(true);
        if (scene !== 'opening' && scene !== 'closing') expect(factIds, text).not.toEqual([]);
      }
      // Nothing left over from composing, no sign a voice cannot say.
      expect(content).not.toMatch(/undefined|null|Xanavo|[*§&€%]|\s[.,]|\s{2}|\.\./);
    }
  });

  it('sound different in every style', async () => {
    const cv = cvOf('vertrieb');
    const scripts = await Promise.all(
      videoStyles.map((style) => write(cv, { style, durationSeconds: 45 })),
    );
    const first = scripts.map(({ sentences }) => sentences[0]?.text);
    const last = scripts.map(({ sentences }) => sentences.at(-1)?.text);
    expect(new Set(first).size).toBeGreaterThanOrEqual(4);
    expect(new Set(last).size).toBe(videoStyles.length);
    expect(scripts[videoStyles.indexOf('formal')]?.content).not.toMatch(
      /\b(?:Hallo|gern|einfach)\b/,
    );
  });

  it('tell the same of people of any name', async () => {
    const cv = cvOf('koch');
    const told = async (name: string) => {
      const facts = cv.facts.map((fact) => (fact.kind === 'name' ? { ...fact, text: name } : fact));
      const named = { ...cv, facts, personalInfo: { ...cv.personalInfo, name } };
      const { content } = await write(named, { durationSeconds: 60 });
      return content.replaceAll(name, '·');
    };
    const [one, ...others] = await Promise.all(
      ['Tilo Hagedorn', 'Aleksandra Wojciechowska-Brandt', 'Xin Li'].map(told),
    );
    for (const other of others) expect(other).toBe(one);
  });

  it('speak of a gender-open title in neutral words', async () => {
    const { content } = await write(cvOf('lehrerin'), { durationSeconds: 60 });
    expect(content).toContain('Lehrkraft');
    expect(content).not.toMatch(/Lehrer(?:in)?(?!\p{L})/u);
  });

  it('use of a foreign CV only what needs no translation', async () => {
    const cv = { ...cvOf('koch'), language: 'en' };
    const { sentences } = await write(cv, { language: 'de', durationSeconds: 30 });
    const told = new Set(sentences.flatMap(({ factIds }) => factIds));
    const deeds = cv.experience.flatMap(({ achievements }) =>
      achievements.map(({ factId }) => factId),
    );
    expect(deeds.some((id) => told.has(id))).toBe(false);
    expect(told.has(cv.experience[0]?.factId ?? '')).toBe(true);
  });

  it('say the target and the owner’s own call to action as they stand', async () => {
    const business = businessContextSchema.parse({
      targetRole: 'Verkaufsdirektorin',
      targetCompany: 'Alpenkost',
      callToAction: 'Rufen Sie mich am Dienstag an!',
    });
    const { content } = await write(cvOf('vertrieb'), { durationSeconds: 60 }, business);
    expect(content).toContain('Rufen Sie mich am Dienstag an!');
    expect(content).toContain('bei Alpenkost einbringen, und zwar als Verkaufsdirektorin');
  });

  it('end differently for every platform and objective', () => {
    const cv = cvOf('vertrieb');
    const endings = platforms.flatMap((platform) =>
      scriptObjectives.map((objective) => {
        const options = videoOptionsSchema.parse({ platform });
        const pick = pickerFor(cv, 'professional');
        const telling = { cv, options, business: { objective }, pick };
        return germanPack.closings(telling)[0]?.texts.join(' ');
      }),
    );
    expect(new Set(endings).size).toBe(platforms.length * scriptObjectives.length);
  });
});
