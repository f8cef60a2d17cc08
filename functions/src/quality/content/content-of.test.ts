import { describe, expect, it } from 'vitest';
import type { ContentExpectation, ContentMeasurement } from './content-measurement.ts';
import { contentOf } from './content-of.ts';
import {
  cues,
  expected,
  heard,
  measured,
  script,
  speechSpans,
} from './testing/measured-content.ts';

function check(
  id: string,
  measurement: Partial<ContentMeasurement> = {},
  expectation: Partial<ContentExpectation> = {},
) {
  const found = contentOf(measured(measurement), expected(expectation)).find(
    (each) => each.id === id,
  );
  if (!found) throw new Error(`There is no check ${id}.`);
  return found;
}

it('passes a good video in everything that could be looked at', () => {
  const checks = contentOf(measured(), expected());
  const notLookedAt = ['name-card', 'lip-sync'];
  for (const { id, result, finding } of checks) {
    expect([id, result, finding]).toEqual([id, notLookedAt.includes(id) ? 'not-checked' : 'pass', finding]); // prettier-ignore
  }
  expect(checks).toHaveLength(10);
});

it('asks nothing of a voice where none is wanted', () => {
  const ids = contentOf(measured(), expected({ wantsAudio: false })).map(({ id }) => id);
  expect(ids).toEqual(['captions-coverage', 'captions-timing', 'captions-reading', 'name-card', 'promise']); // prettier-ignore
});

describe('what is said', () => {
  it('is not checked where nobody listened, and says why', () => {
    const transcript = { notMeasured: 'Nobody listened: the service took too long.' };
    for (const id of ['spoken-words', 'spoken-names', 'spoken-language']) {
      expect(check(id, { transcript })).toMatchObject({
        result: 'not-checked',
        finding: transcript.notMeasured,
      });
    }
  });

  it('warns of some wrong words and fails many, with the place and the words', () => {
    const some = script.replace('I would like to lead', 'I wood like two leave');
    expect(check('spoken-words', { transcript: heard(some) }).result).toBe('pass');
    const more = script.replace('I would like to lead a larger site.', '');
    const warned = check('spoken-words', { transcript: heard(more) });
    expect(warned).toMatchObject({ result: 'warn', unit: '%' });
    expect(warned.finding).toContain('“I would like to lead a larger site”');
    expect(warned.atSeconds).toBeGreaterThan(7);
    const half = script.slice(0, script.length / 2);
    expect(check('spoken-words', { transcript: heard(half) }).result).toBe('fail');
    expect(check('spoken-words', { transcript: heard('') })).toMatchObject({
      result: 'fail',
      measured: 100,
    });
  });

  it('finds the place by the times of the words around it, where they are known', () => {
    const words = script.replace('I would like to lead a larger site. ', '');
    const wordTimes = words.split(' ').map((word, index) => ({
      word: word.replace(/[.,]$/, ''),
      startSeconds: index / 2,
      endSeconds: index / 2 + 0.4,
    }));
    const { atSeconds, untilSeconds } = check('spoken-words', { transcript: heard(words, { wordTimes }) }); // prettier-ignore
    const depot = wordTimes.find(({ word }) => word === 'Depot');
    expect(atSeconds).toBe(depot?.endSeconds);
    expect(untilSeconds).toBe((depot?.startSeconds ?? 0) + 0.5);
  });

  it('forgives how names are spelt and not that they are others', () => {
    const spelt = script.replace('Ilse Brandt', 'Ilsa Brand').replace('Kestrel', 'Kestrell');
    expect(check('spoken-names', { transcript: heard(spelt) }).result).toBe('pass');
    const other = script.replace('Ilse Brandt', 'Tom Miller').replace('38 %', '83 %');
    const warned = check('spoken-names', { transcript: heard(other) });
    expect(warned).toMatchObject({ result: 'warn', measured: 60 });
    expect(warned.finding).toContain('2 of 5');
    expect(warned.finding).toContain('“38”');
    const worse = other.replace('Kestrel Foods', 'the bakery').replace('2023', '2032');
    expect(check('spoken-names', { transcript: heard(worse) }).result).toBe('fail');
  });

  it.each([
    ['Ilse Brandt', 'Ilse-Brandt', 'pass'],
    ['Ilse Brandt', 'Ilsebrandt', 'pass'],
    ['Ilse Brandt', 'Elza Brent', 'pass'],
    ['Ilse Brandt', 'Anne Brandt', 'warn'],
    ['Ilse Brandt', 'Ilse Miller', 'warn'],
    ['Brightwater Depot', 'Bright Water Depo', 'pass'],
    ['Brightwater Depot', 'Brightwater Dock', 'warn'],
  ])('takes for “%s” what sounds like “%s”: %s', (name, said, result) => {
    const transcript = heard(script.replace(name, said));
    expect(check('spoken-names', { transcript }).result).toBe(result);
  });

  it('is checked for its language by what was heard', () => {
    const german = 'Guten Tag, ich bin Ilse Brandt und ich leite die Nachtschicht mit einem Team von zwölf Leuten.'; // prettier-ignore
    expect(check('spoken-language', { transcript: heard(german, { language: 'de' }) })).toMatchObject({ result: 'fail', finding: 'German is spoken, the script is English.' }); // prettier-ignore
    expect(check('spoken-language', { transcript: heard(german, { language: null }) }).result).toBe('fail'); // prettier-ignore
    // An accent is no language.
    expect(check('spoken-language', { transcript: heard(script, { language: 'cy' }) }).result).toBe('pass'); // prettier-ignore
    expect(check('spoken-language', { transcript: heard('Hello there') }).result).toBe(
      'not-checked',
    );
    const odd = heard('lorem ipsum dolor amet consectetur elit vivamus magna', { language: null });
    expect(check('spoken-language', { transcript: odd }).result).toBe('not-checked');
  });
});

describe('speech under captions', () => {
  const speech = (spans: typeof speechSpans) => ({
    speech: { value: { stepSeconds: 0.05, energyDb: [], spans } },
  });

  it('is missed where captions are up', () => {
    const gap = check('speech-present', speech(speechSpans.filter((_, index) => index !== 2)));
    expect(gap).toMatchObject({ result: 'warn' });
    expect(gap.atSeconds).toBeCloseTo(8.5, 0);
    expect(check('speech-present', speech(speechSpans.slice(0, 1))).result).toBe('fail');
    expect(check('speech-present', speech([])).result).toBe('fail');
  });

  it('is missed by captions where it is not shown', () => {
    const late = { captions: { value: cues.slice(0, 3) } };
    const bare = check('speech-present', late);
    expect(bare).toMatchObject({ result: 'warn' });
    expect(bare.atSeconds).toBeGreaterThan(12);
    expect(check('speech-present', { captions: { value: cues.slice(0, 1) } }).result).toBe('fail');
  });

  it('is enough without captions when it is long enough for the words', () => {
    const captions = { notMeasured: 'There are no captions.' };
    expect(check('speech-present', { captions }).result).toBe('pass');
    expect(check('speech-present', { captions, ...speech(speechSpans.slice(0, 2)) }).result).toBe('fail'); // prettier-ignore
  });

  it('is not missed in a video of our own that is captioned only', () => {
    const mute = { ...speech([]), transcript: heard('') };
    const captioned = { mayBeCaptionedOnly: true };
    for (const id of ['speech-present', 'spoken-words', 'spoken-names', 'spoken-language']) {
      expect(check(id, mute, captioned).result).toBe('not-checked');
    }
    expect(check('spoken-words', mute).result).toBe('fail');
    // Where somebody does speak, it is looked at all the same.
    const half = speech(speechSpans.slice(0, 1));
    expect(check('speech-present', half, captioned).result).toBe('fail');
  });

  it('is not checked when it was not measured', () => {
    expect(check('speech-present', { speech: { notMeasured: 'No sound.' } }).result).toBe('not-checked'); // prettier-ignore
  });
});

describe('captions', () => {
  it('are to show all words of the script', () => {
    const without = (index: number) => ({
      captions: { value: cues.filter((_, at) => at !== index) },
    });
    expect(check('captions-coverage', without(4))).toMatchObject({ result: 'warn' });
    expect(check('captions-coverage', without(1))).toMatchObject({ result: 'fail' });
    expect(check('captions-coverage', without(1)).finding).toContain('I run nights');
  });

  it('are to be read in comfort', () => {
    const reading = (
      change: (cue: (typeof cues)[number], index: number) => (typeof cues)[number],
    ) => check('captions-reading', { captions: { value: cues.map(change) } });
    const only = (at: number, changes: Partial<(typeof cues)[number]>) =>
      reading((cue, index) => (index === at ? { ...cue, ...changes } : cue));
    expect(only(1, { text: 'a\nb\nc' })).toMatchObject({ result: 'warn', atSeconds: 4.5 });
    expect(only(1, { text: 'x'.repeat(43) }).finding).toContain('a line too long');
    expect(only(1, { endSeconds: 9 }).finding).toContain('covers the next one');
    expect(only(4, { endSeconds: 40 }).finding).toContain('after the end of the video');
    expect(only(1, { endSeconds: 4 }).finding).toContain('ends before it begins');
    expect(only(1, { text: ' ' }).finding).toContain('empty');
    expect(reading((cue) => ({ ...cue, endSeconds: cue.startSeconds + 0.5 })).result).toBe('fail');
  });

  it('may be too fast once in a while', () => {
    const fine = Array.from({ length: 12 }, (_, index) => ({
      startSeconds: index,
      endSeconds: index + 0.95,
      text: 'Ten signs.',
    }));
    const fast = fine.map((cue, index) =>
      index === 5 || index === 11 ? { ...cue, text: 'x'.repeat(24) } : cue,
    );
    const reading = (value: typeof fine) => check('captions-reading', { captions: { value } }).result; // prettier-ignore
    expect([reading(fine), reading(fast.slice(0, 9))]).toEqual(['pass', 'pass']);
    expect(reading(fast)).toBe('warn');
  });

  it('are not checked when there are none', () => {
    const captions = { notMeasured: 'There are no captions.' };
    expect(check('captions-timing', { captions }).result).toBe('not-checked');
    expect(check('captions-coverage', { captions: { value: [] } }).result).toBe('not-checked');
  });
});

describe('the promise', () => {
  it.each<[Partial<ContentExpectation>, string, string]>([
    [{ aspectRatio: '9:16' }, 'fail', 'not 9:16'],
    [{ expectedSeconds: 17.5 }, 'warn', '20.0 s long instead of 17.5 s'],
    [{ expectedSeconds: 30 }, 'fail', '20.0 s long instead of 30.0 s'],
  ])('is broken with %o: %s', (expectation, result, finding) => {
    const promise = check('promise', {}, expectation);
    expect(promise.result).toBe(result);
    expect(promise.finding).toContain(finding);
  });

  it('has captions when they were asked for', () => {
    const captions = { notMeasured: 'There are no captions.' };
    expect(check('promise', { captions })).toMatchObject({ result: 'warn' });
    expect(check('promise', { captions }, { wantsCaptions: false }).result).toBe('pass');
  });
});

describe('the name in the picture', () => {
  const card = (...texts: string[]) =>
    check('name-card', { visibleTexts: { value: texts } }).result;
  it('is as it is spelt, or partly, or not seen', () => {
    expect(card('ILSE BRANDT', 'Night shift lead')).toBe('pass');
    expect(card('Ilse Brant')).toBe('warn');
    expect(card('Welcome')).toBe('not-checked');
    expect(card()).toBe('not-checked');
    expect(check('name-card', { visibleTexts: { value: ['x'] } }, { cardName: null }).result).toBe('not-checked'); // prettier-ignore
  });
});
