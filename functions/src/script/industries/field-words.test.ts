import { industries } from '@cvplus/contracts/industry';
import { scriptLanguages, type ScriptLanguage } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { plainTokens } from '../grounding/plain-tokens.ts';
import { heardOf } from '../scoring/content-parts.ts';
import { IndustryTemplateManager } from './industry-template-manager.ts';
import { fieldTalks } from './testing/field-talks.ts';

const manager = new IndustryTemplateManager();
const fields = industries.filter((field) => field !== 'general');

/** As many words as a score asks for. */
const enough = 3;

function heard(field: (typeof fields)[number], language: ScriptLanguage, talk: string): string[] {
  return heardOf(manager.getTemplate(field, 'mid').words[language], plainTokens(talk));
}

describe.each(scriptLanguages)('somebody who introduces themselves in %s', (language) => {
  it.each(fields)('says enough words of %s, and more of it than of any other field', (field) => {
    const talk = fieldTalks[field][language];
    const own = heard(field, language, talk);
    expect(own.length, `heard only: ${own.join(', ')}`).toBeGreaterThanOrEqual(enough);
    const others = fields
      .filter((other) => other !== field)
      .map((other) => ({ other, words: heard(other, language, talk) }))
      .filter(({ words }) => words.length >= own.length);
    expect(others).toEqual([]);
  });
});
