import { expect, it } from 'vitest';
import { planListing, type ListQuery } from './object-listing.ts';

const names = ['a', 'a/', 'a/1', 'a/b/2', 'a/b/3', 'b', 'c/4'];
const all: ListQuery = {
  prefix: '',
  delimiter: '',
  startOffset: '',
  endOffset: '',
  maxResults: 1000,
  pageToken: null,
};

it('folds folders and counts each once', () => {
  const page = planListing(names, { ...all, delimiter: '/' });
  expect(page).toEqual({ names: ['a', 'b'], prefixes: ['a/', 'c/'], nextPageToken: null });
});

it('shows the placeholder object of a folder inside that folder', () => {
  const page = planListing(names, { ...all, delimiter: '/', prefix: 'a/' });
  expect(page).toMatchObject({ names: ['a/', 'a/1'], prefixes: ['a/b/'] });
});

it('keeps between the offsets', () => {
  const page = planListing(names, { ...all, startOffset: 'a/1', endOffset: 'b' });
  expect(page.names).toEqual(['a/1', 'a/b/2', 'a/b/3']);
});

it.each([1, 2, 3, 4])('gives every entry exactly once in pages of %i', (maxResults) => {
  const seen: string[] = [];
  let pageToken: string | null = null;
  do {
    const page = planListing(names, { ...all, delimiter: '/', maxResults, pageToken });
    expect(page.names.length + page.prefixes.length).toBeLessThanOrEqual(maxResults);
    seen.push(...page.names, ...page.prefixes);
    pageToken = page.nextPageToken;
  } while (pageToken !== null);
  expect(seen.sort()).toEqual(['a', 'a/', 'b', 'c/']);
});
