import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitTexts, openDatabase, testRoot, textsIn } from '../testing/stored-documents.ts';
import { Database } from '../store/database.ts';
import type { Fields } from '../values/value.ts';
import { exportDocuments } from './export-documents.ts';
import { importDocuments } from './import-documents.ts';

let scratch: string;
let folder: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'exports-'));
  folder = join(scratch, 'here', 'firestore_export');
});
afterEach(() => rmSync(scratch, { recursive: true }));

const inMemory = () => new Database({ dataFolder: null, now: () => new Date() });

function commitFields(database: Database, name: string, fields: Fields): string {
  const time = database.clock.nextCommitTime();
  database.commit(time, new Map([[name, { name, fields, createTime: time, updateTime: time }]]));
  return time;
}

it('takes everything to another server: values, subcollections, times of creation', async () => {
  const texts = { 'jobs/a': 'one', 'jobs/a/events/1': 'two\u2028\u{1f642}\nthree', 'jobs/ü': '' };
  const first = openDatabase({ folder: join(scratch, 'data') });
  const created = commitTexts(first, texts);
  await first.close();
  // Documents that were not read since the start are exported as well.
  const again = openDatabase({ folder: join(scratch, 'data') });
  expect(await exportDocuments(again, 'projects', folder)).toBe(3);
  await again.close();
  expect(readdirSync(join(scratch, 'here'))).toEqual(['firestore_export']);

  const other = inMemory();
  commitTexts(other, { 'jobs/a': 'replaced', 'jobs/stays': 'here' });
  const heard: number[] = [];
  other.documents.onCommit(({ changes }) => heard.push(changes.length));
  expect(await importDocuments(other, folder)).toBe(3);
  expect(textsIn(other)).toEqual({ ...texts, 'jobs/stays': 'here' });
  const { createTime = '', updateTime = '' } = other.documents.read(`${testRoot}/jobs/ü`) ?? {};
  expect([createTime, updateTime > createTime]).toEqual([created, true]);
  // As one commit; once more changes nothing.
  await importDocuments(other, folder);
  expect(heard).toEqual([3, 0]);
});

it('takes one database of several, and moves it with its references', async () => {
  const first = inMemory();
  const from = 'projects/p/databases/(default)';
  const link = (database: string): Fields => {
    const reference = { referenceValue: `${database}/documents/jobs/b` };
    const elsewhere = { referenceValue: 'projects/q/databases/(default)/documents/jobs/b' };
    const map = { mapValue: { fields: { deep: reference } } };
    return { list: { arrayValue: { values: [reference, elsewhere, map] } }, map };
  };
  commitFields(first, `${from}/documents/jobs/a`, link(from));
  commitFields(first, 'projects/p/databases/other/documents/jobs/a', {});
  expect(await exportDocuments(first, `${from}/documents`, folder)).toBe(1);

  const other = inMemory();
  const to = 'projects/r/databases/second';
  await importDocuments(other, folder, to);
  expect(other.documents.read(`${to}/documents/jobs/a`)?.fields).toEqual(link(to));
  expect(other.documents.collectionsBelow('projects')).toEqual([`${to}/documents/jobs`]);

  await exportDocuments(first, 'projects', folder);
  await expect(importDocuments(other, folder, to)).rejects.toThrow('more than one database');
});

describe('an export that is not as it should be', () => {
  const lines = () => join(folder, 'documents.jsonl');

  beforeEach(async () => {
    const database = inMemory();
    commitTexts(database, { 'jobs/a': 'one', 'jobs/b': 'two' });
    await exportDocuments(database, 'projects', folder);
  });

  it.each([
    ['a value of no type', '"stringValue":"two"', '"textValue":"two"', 'line 2: This server'],
    ['a name that is none', 'jobs/b', 'jobs', 'line 2: Invalid document name'],
    ['half a line', /\{[^\n]*two.*/s, '{"name":', 'line 2'],
    ['a line too few', /\{[^\n]*two.*\n/s, '', '1 documents, but export.json says 2'],
    ['another database', /\(default\)(?=[^\n]*two)/, 'x', 'does not name the database'],
  ])('is refused as a whole: %s', async (_, before, after, message) => {
    const text = readFileSync(lines(), 'utf8');
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    writeFileSync(lines(), changed);
    const other = inMemory();
    await expect(importDocuments(other, folder)).rejects.toThrow(message);
    expect(textsIn(other)).toEqual({});
  });

  it('is refused when it is from a newer version, and when it is none', async () => {
    const path = join(folder, 'export.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version": 1', '"version": 2'));
    await expect(importDocuments(inMemory(), folder)).rejects.toThrow('newer version');
    const missing = join(scratch, 'missing');
    await expect(importDocuments(inMemory(), missing)).rejects.toThrow(`no folder ${missing}`);
    await expect(importDocuments(inMemory(), scratch)).rejects.toThrow('is not an export');
  });

  it("is refused by name when it is one of Google's", async () => {
    writeFileSync(join(folder, 'firestore_export.overall_export_metadata'), '');
    await expect(importDocuments(inMemory(), folder)).rejects.toMatchObject({
      status: 'UNIMPLEMENTED',
      message: expect.stringContaining('LevelDB') as string,
    });
  });
});

it('replaces an earlier export, and nothing else', async () => {
  const database = inMemory();
  commitTexts(database, { 'jobs/a': 'one' });
  await exportDocuments(database, 'projects', folder);
  commitTexts(database, { 'jobs/a': 'two' });
  await exportDocuments(database, 'projects', folder);
  const other = inMemory();
  await importDocuments(other, folder);
  expect(textsIn(other)).toEqual({ 'jobs/a': 'two' });

  const mine = join(scratch, 'mine');
  mkdirSync(mine);
  writeFileSync(join(mine, 'thesis.txt'), 'long');
  await expect(exportDocuments(database, 'projects', mine)).rejects.toThrow('not overwritten');
  expect(readdirSync(mine)).toEqual(['thesis.txt']);
});
