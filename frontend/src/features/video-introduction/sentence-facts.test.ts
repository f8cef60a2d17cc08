import { expect, it } from 'vitest';
import { buildCv } from '../../testing/cv-builder.ts';
import { factsOf } from './sentence-facts.ts';

const cv = { state: 'ready', cv: buildCv() } as const;
const said = (...factIds: string[]) => ({ text: 'So.', scene: 'skills' as const, factIds });

it('names each fact behind a sentence once, in the order of the sentence', () => {
  const behind = factsOf(said('f3', 'f1', 'f3'), cv);
  expect(behind).toMatchObject({ state: 'ready', facts: [{ id: 'f3' }, { id: 'f1' }] });
});

it('keeps the place of a fact that is not in the CV any more', () => {
  expect(factsOf(said('f1', 'gone'), cv)).toMatchObject({
    facts: [{ fact: { id: 'f1' } }, { id: 'gone', fact: null }],
  });
});

it('needs no CV for a sentence that claims nothing', () => {
  expect(factsOf(said(), { state: 'loading' })).toEqual({ state: 'claims-nothing' });
  expect(factsOf(said('f1'), { state: 'loading' })).toEqual({ state: 'loading' });
  expect(factsOf(said('f1'), { state: 'unavailable' })).toEqual({ state: 'unavailable' });
});
