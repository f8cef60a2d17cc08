import { expect, it } from 'vitest';
import { splitScript } from './spoken-sentences.ts';
import { vttToSrt } from './subtitles.ts';

it('splits a script into its sentences, without pauses', () => {
  const script = 'Hello!<break time="1.5s"/> I worked at A.B.C. for 3.5 years.\n\nCall me?';
  expect(splitScript(script)).toEqual(['Hello!', 'I worked at A.B.C. for 3.5 years.', 'Call me?']);
});

it('loses no words of very many sentences', () => {
  const script = Array.from({ length: 1200 }, (_, index) => `W${index}.`).join(' ');
  const parts = splitScript(script);
  expect(parts.length).toBeLessThanOrEqual(200);
  expect(parts.join(' ')).toBe(script);
});

it('turns WebVTT into SubRip', () => {
  const vtt =
    'WEBVTT\n\nNOTE made locally\n\n1\n00:01.500 --> 00:02.000 line:90%\n<v Amelia>Q&amp;A\ntwo\n\n' +
    '01:00:00.000 --> 01:00:01.000\nend\n';
  expect(vttToSrt(vtt)).toBe(
    '1\n00:00:01,500 --> 00:00:02,000\nQ&A\ntwo\n\n2\n01:00:00,000 --> 01:00:01,000\nend\n',
  );
});
