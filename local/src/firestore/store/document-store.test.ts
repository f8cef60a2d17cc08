import { expect, it } from 'vitest';
import { timestampFromMicros } from '../values/timestamp.ts';
import type { StoredDocument } from '../values/value.ts';
import { DocumentStore } from './document-store.ts';

const collection = 'projects/p/databases/(default)/documents/jobs';
const name = `${collection}/a`;
const startMicros = Date.parse('2026-11-22T10:00:00Z') * 1000;
const secondMicros = 1_000_000;
const at = (seconds: number) => timestampFromMicros(startMicros + seconds * secondMicros);

function version(n: number, time: string): StoredDocument {
  const fields = { n: { integerValue: String(n) } };
  return { name, fields, createTime: time, updateTime: time };
}

it('shows the past as it was', () => {
  const store = new DocumentStore();
  store.apply(at(1), [[name, version(1, at(1))]]);
  store.apply(at(2), [[name, version(2, at(2))]]);
  store.apply(at(3), [[name, null]]);
  expect(store.at(at(0)).read(name)).toBeNull();
  expect(store.at(at(1.5)).read(name)?.updateTime).toBe(at(1));
  expect([...store.at(at(2)).documentsIn([collection])]).toHaveLength(1);
  expect(store.at(at(3)).read(name)).toBeNull();
  expect([...store.documentsIn([collection])]).toHaveLength(0);
});

it('says so when it no longer knows that moment', () => {
  const store = new DocumentStore();
  store.apply(at(1), [[name, version(1, at(1))]]);
  store.apply(at(2), [[name, version(2, at(2))]]);
  store.apply(at(400), [[name, version(3, at(400))]]);
  expect(() => store.at(at(1)).read(name)).toThrow('too old');
  expect(store.at(at(399)).read(name)?.updateTime).toBe(at(2));
});

it('tells listeners what changed and nothing else', () => {
  const store = new DocumentStore();
  const document = version(1, at(1));
  store.apply(at(1), [[name, document]]);
  const heard: string[][] = [];
  store.onCommit(({ changes }) => heard.push(changes.map((change) => change.name)));
  store.apply(at(2), [
    [name, document],
    [`${collection}/b`, { ...document, name: `${collection}/b` }],
  ]);
  expect(heard).toEqual([[`${collection}/b`]]);
});

it('tells nothing of a time at which there was a document that it has forgotten', () => {
  const store = new DocumentStore();
  store.apply(at(1), [[name, version(1, at(1))]]);
  store.apply(at(2), [[name, null]]);
  const other = `${collection}/b`;
  // Deleted documents are looked for now and then.
  for (let n = 0; n < 1000; n++) {
    const time = at(400 + n / 1000);
    store.apply(time, [[other, { ...version(n, time), name: other }]]);
  }
  expect(() => store.at(at(1)).read(name)).toThrow('too old');
  expect(store.at(at(401)).read(name)).toBeNull();
});
