import { expect, it } from 'vitest';
import { countWords, fileNameOf, formatBytes, formatSeconds, formatTimecode } from './format.ts';

it('says times as a person would', () => {
  expect(formatSeconds(4.24)).toBe('4.2 s');
  expect(formatSeconds(48.4)).toBe('48 s');
  expect(formatSeconds(120)).toBe('2 min');
  expect(formatSeconds(184)).toBe('3 min 4 s');
});

it('never says 60 seconds of a minute', () => {
  expect(formatSeconds(59.6)).toBe('1 min');
  expect(formatSeconds(179.7)).toBe('3 min');
});

it('writes places in a video like players do', () => {
  expect(formatTimecode(72.9)).toBe('1:12');
});

it('keeps sizes short', () => {
  expect(formatBytes(0)).toBe('0 bytes');
  expect(formatBytes(6_412_004)).toBe('6.1 MiB');
});

it('makes file names that any system takes', () => {
  expect(fileNameOf('Léa Martin / Sales: 100%', 'mp4')).toBe(
    'Léa-Martin-Sales-100-introduction.mp4',
  );
  expect(fileNameOf('???', 'mp4')).toBe('video-introduction.mp4');
});

it('counts words, not spaces', () => {
  expect(countWords('  one\n two  three ')).toBe(3);
  expect(countWords('')).toBe(0);
});
