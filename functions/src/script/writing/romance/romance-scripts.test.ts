import { readdirSync, readFileSync } from 'node:fs';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, OptimizedScript } from '@cvplus/contracts/script';
import {
  platforms,
  type VideoOptionsInput,
  videoOptionsSchema,
  videoStyles,
} from '@cvplus/contracts/video-options';
import { beforeAll, describe, expect, it } from 'vitest';
import { AdvancedPromptEngine } from '../../advanced-prompt-engine.ts';
import { findUnsupportedClaims } from '../../grounding/find-unsupported-claims.ts';
import { readGoodCv, sampleBytes } from '../../testing/sample-files.ts';
import { clicheIn as frenchCliche } from '../french/plain-words.ts';
import { clicheIn as spanishCliche } from '../spanish/plain-words.ts';

const languages = [
  { language: 'fr', folder: 'french', clicheIn: frenchCliche },
  { language: 'es', folder: 'spanish', clicheIn: spanishCliche },
] as const;

/** These hold too little for a minute and a half, and one of them for a minute. */
const thin = /debutante|cuisinier|commercial|recien-graduada|community-manager|ingeniero-civil/;

const folderOf = (folder: string) => new URL(`../${folder}/__fixtures__/`, import.meta.url);
const write = (
  cv: ParsedCV,
  options: VideoOptionsInput,
  business: BusinessContext = {},
): Promise<OptimizedScript> =>
  new AdvancedPromptEngine().generateOptimizedScript(
    cv,
    videoOptionsSchema.parse(options),
    business,
  );

describe.each(languages)('scripts in $language', ({ language, folder, clicheIn }) => {
  const names = readdirSync(folderOf(folder));
  const texts = new Map(
    names.map((name) => [name, readFileSync(new URL(name, folderOf(folder)), 'utf8')]),
  );
  const cvs = new Map<string, ParsedCV>();
  beforeAll(async () => {
    for (const [name, text] of texts) cvs.set(name, await readGoodCv(text));
  });
  const cvOf = (name: string): ParsedCV => {
    const cv = cvs.get(name);
    if (!cv) throw new Error(name);
    return cv;
  };

  it.each(names)('%s: fits, cites and repeats nothing in every style', async (name) => {
    const cv = cvOf(name);
    expect(cv.language).toBe(language);
    for (const [at, style] of videoStyles.entries()) {
      const durationSeconds = [30, 60, 90][at % 3] ?? 60;
      const script = await write(cv, { style, durationSeconds });
      const { estimatedSeconds, writing } = script.metadata;
      expect(script.metadata.language).toBe(language);
      expect(estimatedSeconds).toBeLessThanOrEqual(durationSeconds * 1.05);
      if (durationSeconds < 60 || !thin.test(name)) {
        expect(estimatedSeconds).toBeGreaterThanOrEqual(durationSeconds * 0.95);
      }
      expect(writing?.repairs).toEqual([]);
      expect(findUnsupportedClaims(script, cv)).toEqual([]);
      const said = script.sentences.map(({ text }) => text);
      expect(new Set(said).size).toBe(said.length);
      for (const { text, factIds, scene } of script.sentences) {
        expect(text).toMatch(/^\p{Lu}.*[.!?]$/u);
        expect(text).not.toMatch(
          / {2}|,\.|\.\.|undefined|null|[<>{}%€]| ,|\ba el\b|\bde el\b|\bde le\b|\bà le\b/,
        );
        expect(clicheIn(text)).toBe(false);
        if (scene !== 'opening' && scene !== 'closing') expect(factIds.length).toBeGreaterThan(0);
      }
    }
  });

  it('says the same of everybody whatever their name is', async () => {
    for (const name of names.slice(0, 3)) {
      const own = cvOf(name).personalInfo.name;
      const script = await write(cvOf(name), { durationSeconds: 60 });
      for (const other of ['Anaïs Okonkwo', 'Ivan de la Torre Ibáñez']) {
        const renamed = await readGoodCv((texts.get(name) ?? '').replace(own, other));
        const { content } = await write(renamed, { durationSeconds: 60 });
        expect(content).toBe(script.content.replaceAll(own, other));
      }
    }
  });

  it('sounds different in every style, and two people rarely share a sentence', async () => {
    const [first = ''] = names;
    const styles = await Promise.all(
      videoStyles.map((style) => write(cvOf(first), { style, durationSeconds: 60 })),
    );
    const [closings, openings] = [-1, 0].map((at) =>
      styles.map(({ sentences }) => sentences.at(at)?.text),
    );
    expect(new Set(closings).size).toBe(videoStyles.length);
    expect(new Set(openings).size).toBeGreaterThanOrEqual(4);
    const all = await Promise.all(names.map((name) => write(cvOf(name), { durationSeconds: 60 })));
    const told = all.flatMap(({ sentences }) =>
      sentences.filter(({ scene }) => scene !== 'closing').map(({ text }) => text),
    );
    expect(new Set(told).size / told.length).toBeGreaterThan(0.95);
  });

  it('ends as the platform and the owner want it', async () => {
    const [first = ''] = names;
    const endings = await Promise.all(
      platforms.map(async (platform) => (await write(cvOf(first), { platform })).content),
    );
    expect(endings[platforms.indexOf('linkedin')]).toContain('LinkedIn');
    const business = {
      targetRole: 'Directrice des soins',
      targetCompany: 'Mercy General',
      callToAction: 'Appelez mon agence le lundi',
    };
    const { sentences } = await write(cvOf(first), {}, business);
    const closing = sentences.filter(({ scene }) => scene === 'closing').map(({ text }) => text);
    expect(closing[0]).toMatch(/Mercy General .*directrice des soins\.$/);
    expect(closing).toContain('Appelez mon agence le lundi.');
  });

  it('takes from a CV in another language only what needs no translation', async () => {
    const english = await readGoodCv(sampleBytes('nurse.pdf'));
    const script = await write(english, { language, durationSeconds: 30 });
    expect(script.metadata.language).toBe(language);
    expect(script.metadata.writing?.repairs).toEqual([]);
    expect(script.content).not.toMatch(/\b(?:the|reduced|trained|with|and)\b/i);
    expect(script.content).toContain(english.personalInfo.name);
    const company = english.experience[0]?.company ?? '';
    expect(script.content).toContain(company);
  });
});
