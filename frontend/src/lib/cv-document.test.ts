import { expect, it } from 'vitest';
import { buildCv } from '../testing/cv-builder.ts';
import { doubtfulFacts, readCvDocument } from './cv-document.ts';

const stored = {
  userId: 'u1',
  sourcePath: 'users/u1/uploads/up1',
  createdAt: '2026-11-22T09:58:00.000Z',
  cv: buildCv(),
};

it('reads a CV the server stored', () => {
  expect(readCvDocument({ exists: true, data: stored, live: true })).toEqual({
    state: 'ready',
    cv: stored.cv,
  });
});

it('shows nothing of a CV it does not understand', () => {
  const data = { ...stored, cv: { ...stored.cv, facts: 'none' } };
  expect(readCvDocument({ exists: true, data, live: true })).toEqual({ state: 'unavailable' });
});

it('says that a CV is not there only when the server said so', () => {
  expect(readCvDocument({ exists: false, data: undefined, live: true }).state).toBe('unavailable');
  expect(readCvDocument({ exists: false, data: undefined, live: false }).state).toBe('loading');
});

it('doubts what the parser is less than 70 % sure of', () => {
  const facts = [0.69, 0.7, 1].map((confidence, at) => ({
    id: `f${at}`,
    kind: 'skill' as const,
    text: 'Welding',
    source: null,
    confidence,
  }));
  expect([...doubtfulFacts(buildCv({ facts }))]).toEqual(['f0']);
});
