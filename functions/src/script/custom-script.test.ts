import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { optimizedScriptSchema } from '@cvplus/contracts/script';
import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { beforeAll, describe, expect, it } from 'vitest';
import { customScript } from './custom-script.ts';
import { readGoodCv, sampleBytes } from './testing/sample-files.ts';

let cv: ParsedCV;
beforeAll(async () => {
  cv = await readGoodCv(sampleBytes('chef.txt'));
});
const options = videoOptionsSchema.parse({ durationSeconds: 30, style: 'friendly' });

describe('customScript', () => {
  it('splits the words into sentences, finds the facts behind them and the scene of each', () => {
    const reading = customScript(
      "Hi, I'm Marco. I run the kitchen at Osteria del Ponte.\nI cut food waste by 45% with a menu that changes every week! Fresh pasta and food costing are what I do best. See you in Turin, e.g. next week.",
      cv,
      options,
    );
    if (!reading.ok) throw new Error(reading.problem.message);
    const { script } = reading;
    expect(optimizedScriptSchema.parse(script)).toEqual(script);
    expect(script.sentences.map(({ text, scene }) => [text.slice(0, 12), scene])).toEqual([
      ["Hi, I'm Marc", 'opening'],
      ['I run the ki', 'experience'],
      ['I cut food w', 'achievements'],
      ['Fresh pasta ', 'skills'],
      ['See you in T', 'closing'],
    ]);
    expect(script.sentences[1]?.factIds).toContain(cv.experience[0]?.factId);
    expect(script.sentences[2]?.factIds).toContain(cv.experience[0]?.achievements[1]?.factId);
    expect(script.metadata).toMatchObject({ method: 'custom', style: 'friendly' });
  });

  it('does not forbid what the CV does not say, but notes it', () => {
    const reading = customScript(
      "I'm Marco. I once cooked for 900 guests at Buckingham Palace.",
      cv,
      options,
    );
    if (!reading.ok) throw new Error(reading.problem.message);
    expect(reading.script.metadata.notes.join(' ')).toMatch(/900.*Buckingham Palace/);
  });

  it('refuses nothing at all, and far too much', () => {
    expect(customScript(' \n ', cv, options)).toMatchObject({
      ok: false,
      problem: { code: 'script-empty' },
    });
    expect(customScript('…!?', cv, options)).toMatchObject({
      ok: false,
      problem: { code: 'script-empty' },
    });
    const long = customScript('I cook. '.repeat(100), cv, options);
    expect(long).toMatchObject({ ok: false, problem: { code: 'script-too-long' } });
    if (!long.ok) expect(long.problem.message).toMatch(/more than twice the 30 seconds/);
    expect(customScript('a'.repeat(5001), cv, options)).toMatchObject({
      ok: false,
      problem: { code: 'script-too-long' },
    });
  });
});
