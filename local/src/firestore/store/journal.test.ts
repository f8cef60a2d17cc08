import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitTexts, openDatabase, testRoot, textsIn } from '../testing/stored-documents.ts';
import { checksumOf } from './sealed-line.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const log = () => join(folder, 'log-000001.jsonl');

it('gives back what was committed, with its recent past, and never goes back in time', async () => {
  const first = openDatabase({ folder });
  const wasThere = commitTexts(first, { 'jobs/a': 'one', 'jobs/a/events/1': 'ä "quoted" \\ 🙂' });
  commitTexts(first, { 'jobs/b "c"\\d': 'two' });
  const last = commitTexts(first, { 'jobs/a': null, 'jobs/e': 'three' });
  await first.close();

  const again = openDatabase({ folder, now: new Date(0) });
  expect(textsIn(again)).toEqual({
    'jobs/a/events/1': 'ä "quoted" \\ 🙂',
    'jobs/b "c"\\d': 'two',
    'jobs/e': 'three',
  });
  expect(textsIn(again, wasThere)).toMatchObject({ 'jobs/a': 'one' });
  expect(again.documents.read(`${testRoot}/jobs/e`)).toEqual({
    name: `${testRoot}/jobs/e`,
    fields: { text: { stringValue: 'three' } },
    createTime: last,
    updateTime: last,
  });
  expect(again.clock.nextCommitTime() > last).toBe(true);
  await again.close();
});

describe('a crash', () => {
  it('in the middle of a commit takes all of it back, wherever it was cut', async () => {
    const first = openDatabase({ folder });
    commitTexts(first, { 'jobs/a': 'before' });
    const wholeBytes = statSync(log()).size;
    commitTexts(first, { 'jobs/a': 'after', 'jobs/b': 'after' });
    await first.close();
    const whole = readFileSync(log());
    for (let bytes = wholeBytes; bytes < whole.length; bytes += 7) {
      writeFileSync(log(), whole.subarray(0, bytes));
      const cut = openDatabase({ folder });
      expect(textsIn(cut)).toEqual({ 'jobs/a': 'before' });
      commitTexts(cut, { 'jobs/c': 'next' });
      await cut.close();
      const again = openDatabase({ folder });
      expect(textsIn(again)).toEqual({ 'jobs/a': 'before', 'jobs/c': 'next' });
      await again.close();
    }
  });

  it('right after the first file was made leaves an empty database', async () => {
    const first = openDatabase({ folder });
    await first.close();
    truncateSync(log(), 10);
    const again = openDatabase({ folder });
    commitTexts(again, { 'jobs/a': 'one' });
    await again.close();
    const last = openDatabase({ folder });
    expect(textsIn(last)).toEqual({ 'jobs/a': 'one' });
    await last.close();
  });

  it('of the machine may leave zeros where a commit should be', async () => {
    const first = openDatabase({ folder });
    commitTexts(first, { 'jobs/a': 'before' });
    const wholeBytes = statSync(log()).size;
    commitTexts(first, { 'jobs/a': 'after', 'jobs/b': 'after' });
    await first.close();
    writeFileSync(log(), readFileSync(log()).fill(0, wholeBytes + 150));
    appendFileSync(log(), Buffer.alloc(200_000));
    const again = openDatabase({ folder });
    expect(textsIn(again)).toEqual({ 'jobs/a': 'before' });
    await again.close();
  });
});

describe('damage', () => {
  it('of any byte is told with file and line, and nothing is changed', async () => {
    const first = openDatabase({ folder });
    commitTexts(first, { 'jobs/a': 'one', 'jobs/b': 'two' });
    commitTexts(first, { 'jobs/a': null });
    await first.close();
    const whole = readFileSync(log());
    const whereTold: number[] = [];
    for (let at = 0; at < whole.length; at += 3) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(log(), damaged);
      let told = '';
      try {
        await openDatabase({ folder }).close();
      } catch (error) {
        told = (error as Error).message;
      }
      expect(told, `byte ${at}`).toContain(`${log()}, line `);
      whereTold.push(Number(/line (\d+)/.exec(told)?.[1]));
      expect(readFileSync(log()).equals(damaged)).toBe(true);
    }
    // The first line, the first commit with its two documents, the second one.
    expect([...new Set(whereTold)]).toEqual([1, 2, 5]);
  });

  it('is a log that is missing between others', async () => {
    const first = openDatabase({ folder });
    commitTexts(first, { 'jobs/a': 'one' });
    await first.close();
    copyFileSync(log(), join(folder, 'log-000003.jsonl'));
    expect(() => openDatabase({ folder })).toThrow('log-000002.jsonl is missing');
  });
});

it('refuses files that a newer version of it wrote', () => {
  const open = '{"format":"cvplus-firestore","version":3';
  writeFileSync(log(), `${open},"seal":"${checksumOf(open)}"}\n`);
  expect(() => openDatabase({ folder })).toThrow('newer version');
});

it('opens what the first format left, half line and all, and goes on in the present one', async () => {
  const time = '2026-11-22T10:00:00.000000Z';
  const line = (path: string, text: string | null) => {
    const name = `${testRoot}/${path}`;
    const fields = { text: { stringValue: text } };
    const document = text === null ? null : { name, fields, createTime: time, updateTime: time };
    return JSON.stringify({ time, documents: [[name, document]] });
  };
  const lines = [line('jobs/a', 'one'), line('jobs/b', 'two'), line('jobs/a', null)];
  const path = join(folder, 'commits.jsonl');
  writeFileSync(path, `${lines.join('\n')}\n{"time":"2026-`);
  const first = openDatabase({ folder });
  expect(textsIn(first)).toEqual({ 'jobs/b': 'two' });
  commitTexts(first, { 'jobs/c': 'three' });
  await first.close();
  const again = openDatabase({ folder });
  expect(textsIn(again)).toEqual({ 'jobs/b': 'two', 'jobs/c': 'three' });
  await again.close();

  writeFileSync(path, `${lines[0]}\nrubbish\n${lines[1]}\n`);
  expect(() => openDatabase({ folder })).toThrow(`${path}, line 2`);
});

it('leaves a folder alone that another server writes to', async () => {
  const first = openDatabase({ folder });
  expect(() => openDatabase({ folder })).toThrow(`in use by another Firestore server (process`);
  commitTexts(first, { 'jobs/a': 'one' });
  await first.close();
  const second = openDatabase({ folder });
  expect(textsIn(second)).toEqual({ 'jobs/a': 'one' });
  await second.close();
  expect(readdirSync(folder)).toEqual(['log-000001.jsonl']);
});

it('takes over the lock of a process that is gone, or whose number another one has now', async () => {
  // No process has this number on any system.
  const gone = { pid: 2 ** 30, started: '1' };
  const reused = { pid: process.pid, started: 'another time' };
  const holders = process.platform === 'linux' ? [gone, reused] : [gone];
  for (const holder of holders) {
    writeFileSync(join(folder, 'lock.json'), JSON.stringify(holder));
    await openDatabase({ folder }).close();
  }
});

it('says so when the data folder cannot be written', () => {
  const path = join(folder, 'file');
  writeFileSync(path, '');
  expect(() => openDatabase({ folder: path })).toThrow(`The data folder ${path} cannot be written`);
});
