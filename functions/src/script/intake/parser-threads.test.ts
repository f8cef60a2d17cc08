import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleBytes } from '../testing/sample-files.ts';
import { readCv } from './read-cv.ts';

let started = 0;
const count = () => started++;

beforeEach(() => {
  started = 0;
  process.on('worker', count);
});
afterEach(() => process.off('worker', count));

const nameIn = async (sample: string) => {
  const reading = await readCv(sampleBytes(sample));
  return reading.ok ? reading.cv.personalInfo.name : reading.problem.code;
};

describe('the thread of the parsers', () => {
  it('reads one document after another, PDF or Word', async () => {
    expect(await nameIn('nurse.pdf')).toBe('Grace Adeyemi');
    expect(await nameIn('teacher.docx')).toBe('Eleanor Whitfield');
    expect(await nameIn('nurse.pdf')).toBe('Grace Adeyemi');
    expect(started).toBeLessThanOrEqual(1);
  });

  it('never reads two documents at once', async () => {
    const names = ['nurse.pdf', 'teacher.docx', 'accountant.docx'];
    expect(await Promise.all(names.map(nameIn))).toEqual([
      'Grace Adeyemi',
      'Eleanor Whitfield',
      'Priya Raman',
    ]);
    expect(started).toBeGreaterThanOrEqual(2);
  });

  it('is a fresh one after a document that could not be read', async () => {
    await nameIn('nurse.pdf');
    started = 0;
    const damaged = sampleBytes('nurse.pdf').slice(0, 900);
    expect(await readCv(damaged)).toMatchObject({ ok: false, problem: { code: 'corrupt' } });
    expect(started).toBe(0);
    expect(await nameIn('nurse.pdf')).toBe('Grace Adeyemi');
    expect(started).toBe(1);
  });

  it('is a fresh one after a reading that was called off', async () => {
    await nameIn('nurse.pdf');
    started = 0;
    const caller = new AbortController();
    const reading = readCv(sampleBytes('nurse.pdf'), { signal: caller.signal });
    caller.abort(new Error('gone'));
    await expect(reading).rejects.toThrow('gone');
    expect(await nameIn('nurse.pdf')).toBe('Grace Adeyemi');
  });

  it('lets a program end', async () => {
    const program = `
      import { readCv } from ${JSON.stringify(new URL('./read-cv.ts', import.meta.url).href)};
      import { sampleBytes } from ${JSON.stringify(new URL('../testing/sample-files.ts', import.meta.url).href)};
      const reading = await readCv(sampleBytes('nurse.pdf'));
      console.log(reading.ok);`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', program],
      { timeout: 20_000 },
    );
    expect(stdout.trim()).toBe('true');
  }, 30_000);
});
