import type { Understanding } from '@cvplus/contracts/script';
import { expect, it } from 'vitest';
import { createTexts } from '../../lib/i18n.ts';
import { wordsForUnderstanding } from './understanding-words.ts';

const say = (overrides: Partial<Understanding>) =>
  wordsForUnderstanding(
    {
      industry: 'healthcare',
      industryConfidence: 0.9,
      experienceLevel: 'senior',
      experienceYears: 11.2,
      ...overrides,
    },
    createTexts().t,
  );

it('says what a CV was read as', () => {
  expect(say({})).toBe('Read as: Healthcare, senior, 11 years');
  expect(say({ experienceYears: 1.1 })).toContain('1 year');
});

it('does not make up a field or years', () => {
  expect(say({ industry: 'general' })).toMatch(/^No particular field recognised/);
  expect(say({ experienceYears: null })).toContain('no dates');
  expect(say({ experienceYears: 0.2 })).toContain('under a year');
});
