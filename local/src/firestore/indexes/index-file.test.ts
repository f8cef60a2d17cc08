import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readIndexDeclarations } from './index-declarations.ts';
import { openIndexFile } from './index-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indexes-'));
  path = join(folder, 'firestore.indexes.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const jobs = {
  collectionGroup: 'jobs',
  queryScope: 'COLLECTION',
  fields: [
    { fieldPath: 'a', order: 'ASCENDING' },
    { fieldPath: 'b.c', arrayConfig: 'CONTAINS' },
  ],
};
const write = (content: unknown) => writeFileSync(path, JSON.stringify(content));

it('picks up a changed file, and keeps to the old one while a new one is broken', () => {
  const lines: string[] = [];
  write({ indexes: [] });
  const declared = openIndexFile(path, (line) => void lines.push(line));
  expect(declared().composites).toEqual([]);
  write({ indexes: [jobs] });
  expect(declared().composites).toEqual([
    {
      collectionGroup: 'jobs',
      queryScope: 'COLLECTION',
      fields: [
        { path: ['a'], mode: 'ASCENDING' },
        { path: ['b', 'c'], mode: 'CONTAINS' },
      ],
    },
  ]);
  writeFileSync(path, '{ "indexes": ');
  expect(declared().composites).toHaveLength(1);
  expect(declared().composites).toHaveLength(1);
  rmSync(path);
  expect(declared().composites).toHaveLength(1);
  write({ indexes: [] });
  expect(declared().composites).toEqual([]);
  expect(lines).toEqual([
    'firestore.indexes.json changed: its indexes count from now on.',
    expect.stringMatching(/declares no indexes.*JSON.*still count\.$/),
    expect.stringMatching(/ENOENT.*still count\.$/),
    'firestore.indexes.json changed: its indexes count from now on.',
  ]);
});

it('refuses at once a file that cannot be read, with its path and the reason', () => {
  const open = () => openIndexFile(path, () => {});
  expect(open).toThrow(`${path} declares no indexes that can be read: ENOENT`);
  write({ indexes: [{ ...jobs, queryScope: 'EVERYWHERE' }] });
  expect(open).toThrow(/indexes\[0\]\.queryScope/);
});

it('says which entry is wrong', () => {
  const wrong = (fields: object[], reason: string | RegExp) =>
    expect(() => readIndexDeclarations(JSON.stringify({ indexes: [{ ...jobs, fields }] }))).toThrow(
      reason,
    );
  wrong([{ fieldPath: 'a' }, { fieldPath: 'b', order: 'ASCENDING' }], /fields\[0\]: needs "order"/);
  wrong([{ fieldPath: 'a', order: 'ASCENDING' }], /indexes\[0\].*"fieldOverrides"/);
  wrong([{ fieldPath: 'a..b', order: 'ASCENDING' }, jobs.fields[0] as object], /“a\.\.b” is not/);
  wrong(
    [{ fieldPath: 'a', order: 'ASCENDING', arrayConfig: 'CONTAINS' }, jobs.fields[0] as object],
    /not both/,
  );
  expect(() => readIndexDeclarations('{}')).toThrow(/indexes/);
});

it('takes what says nothing about ordinary queries', () => {
  const vector = { fieldPath: 'e', vectorConfig: { dimension: 3, flat: {} } };
  const content = {
    indexes: [{ ...jobs, fields: [vector], density: 'SPARSE_ALL' }],
    fieldOverrides: [{ collectionGroup: 'jobs', fieldPath: 'at', ttl: true, indexes: [] }],
  };
  expect(readIndexDeclarations(JSON.stringify(content))).toEqual({
    composites: [],
    overrides: [{ collectionGroup: 'jobs', path: ['at'], indexes: [] }],
  });
});
