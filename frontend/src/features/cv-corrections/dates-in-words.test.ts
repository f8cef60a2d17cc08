import { expect, it } from 'vitest';
import { datesInWords } from './dates-in-words.ts';

const say = (dates: Parameters<typeof datesInWords>[0]) => datesInWords(dates, 'en', 'today');

it('says what the CV says of dates, and no more', () => {
  expect(say({ start: '2019-04', current: true })).toBe('Apr 2019 – today');
  expect(say({ start: '2014', end: '2018' })).toBe('2014 – 2018');
  expect(say({ start: '2018', end: '2018' })).toBe('2018');
  expect(say({ end: '2018-12', current: false })).toBe('Dec 2018');
  expect(say({ start: '2018-01', current: false })).toBe('Jan 2018');
  expect(say({})).toBe('');
});
