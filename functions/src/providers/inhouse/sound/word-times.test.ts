import { describe, expect, it } from 'vitest';
import { FliteSynth } from './flite-synth.ts';
import { spokenText } from './spoken-text.ts';
import { readWordTimes } from './word-times.ts';

const together = 'pau:0.2 hh:0.3 ay:0.5 ae:0.6 m:0.7 pau:0.9 ey:1.1 d:1.2 ax:1.4 pau:1.6';
const apart = 'pau:0.2 hh:0.3 ay:0.5 pau:0.7 ae:0.8 m:0.9 pau:1.1 ey:1.3 d:1.4 ax:1.5 pau:1.7';

describe('readWordTimes', () => {
  it('finds where each word begins', () => {
    expect(readWordTimes(together, apart, ['Hi,', 'am', 'Ada.'])).toEqual([0.2, 0.5, 0.9]);
  });

  it('gives a lone sign the time of the word that follows', () => {
    expect(readWordTimes(together, apart, ['Hi', '–', 'am', 'Ada'])).toEqual([0.2, 0.5, 0.5, 0.9]);
  });

  it('says nothing when words and sounds do not agree', () => {
    expect(readWordTimes(together, apart, ['Hi', 'am'])).toBeNull();
    expect(readWordTimes(together, 'pau:0.2 hh:0.3 pau:0.5', ['Hi'])).toBeNull();
    expect(readWordTimes('', '', [])).toEqual([]);
  });
});

it('times the words of real sentences, in order and inside the clip', async () => {
  const texts = [
    'At Northwind I led a team of seven and moved 40 services to Kubernetes.',
    'My work saved €3.2m in two years, and raised availability to 99.98%.',
    'I know Go, C++, SQL and the well-known ways of AWS.',
    'From 2016 to 2020 I ran the payments platform; it was Contoso’s largest.',
  ].map(spokenText);
  const clips = await new FliteSynth().speak(
    texts,
    { presenter: 'feminine', pace: 'natural' },
    new AbortController().signal,
  );
  clips.forEach(({ samples, wordStarts }, index) => {
    const words = texts[index]?.split(' ') ?? [];
    expect(wordStarts, texts[index]).toHaveLength(words.length);
    const starts = wordStarts ?? [];
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(starts[0]).toBeLessThan(0.12);
    expect(starts.at(-1)).toBeLessThan(samples.length / 16_000);
  });
});
