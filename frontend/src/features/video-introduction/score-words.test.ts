import { expect, it } from 'vitest';
import { percentOf, wordForQuality, wordForShare } from './score-words.ts';

it('has a word for every score, and better words for better scores', () => {
  expect([9.4, 9, 8.2, 7.5, 6, 5, 4.9, 0].map(wordForQuality)).toEqual([
    'excellent',
    'excellent',
    'good',
    'good',
    'fair',
    'fair',
    'weak',
    'weak',
  ]);
  expect([1, 0.85, 0.7, 0.4, 0.39, 0].map(wordForShare)).toEqual([
    'high',
    'high',
    'good',
    'middling',
    'low',
    'low',
  ]);
});

it('shows shares as whole percent', () => {
  expect([0, 0.005, 0.874, 1].map(percentOf)).toEqual([0, 1, 87, 100]);
});
