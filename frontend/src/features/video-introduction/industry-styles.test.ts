import { industries } from '@cvplus/contracts/industry';
import { expect, it } from 'vitest';
import { en } from '../../lib/locales/en.ts';
import { adviseStyle } from './industry-styles.ts';

const read = { industryConfidence: 0.8, experienceLevel: 'senior', experienceYears: 11 } as const;

it('advises a style for every field, with a reason in words', () => {
  for (const industry of industries) {
    if (industry === 'general') continue;
    expect(adviseStyle({ ...read, industry })).toMatchObject({ industry });
    expect(en.order.style.reason[industry]).toMatch(/\.$/);
  }
});

it('advises warmth to those who care for people, and form to lawyers', () => {
  expect(adviseStyle({ ...read, industry: 'healthcare' })?.style).toBe('friendly');
  expect(adviseStyle({ ...read, industry: 'legal' })?.style).toBe('formal');
});

it('gives no advice where the field is not known', () => {
  expect(adviseStyle({ ...read, industry: 'general' })).toBeNull();
  expect(adviseStyle(null)).toBeNull();
  expect(adviseStyle(undefined)).toBeNull();
});
