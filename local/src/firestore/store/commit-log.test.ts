import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoredDocument } from '../values/value.ts';
import { CommitLog } from './commit-log.ts';
import { Database } from './database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commit-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const root = 'projects/p/databases/(default)/documents';
const time = '2026-11-22T10:00:00.000000Z';
const later = '2026-11-22T10:00:00.000001Z';

function document(id: string, text = ''): StoredDocument {
  const fields = { text: { stringValue: text } };
  return { name: `${root}/jobs/${id}`, fields, createTime: time, updateTime: time };
}

it('gives back whole commits in order', () => {
  const log = new CommitLog(folder);
  const a = document('a');
  log.append({ time, documents: [[a.name, a]] });
  log.append({ time: later, documents: [[a.name, null]] });
  log.close();
  const commits = new CommitLog(folder).replay();
  expect(commits).toEqual([
    { time, documents: [[a.name, a]] },
    { time: later, documents: [[a.name, null]] },
  ]);
});

it('cuts off the half line of a crash before it goes on', () => {
  const log = new CommitLog(folder);
  const a = document('a');
  log.append({ time, documents: [[a.name, a]] });
  log.close();
  appendFileSync(join(folder, 'commits.jsonl'), '{"time":"2026-');
  const again = new CommitLog(folder);
  again.append({ time: later, documents: [[a.name, null]] });
  again.close();
  expect(new CommitLog(folder).replay()).toHaveLength(2);
});

it('refuses to guess when a line in the middle is damaged', () => {
  writeFileSync(join(folder, 'commits.jsonl'), 'rubbish\n{"time":"x","documents":[]}\n');
  expect(() => new CommitLog(folder).replay()).toThrow('Line 1');
});

it('shrinks to what is there now once most of it is history', () => {
  const settings = { dataFolder: folder, now: () => new Date('2026-11-22T12:00:00Z') };
  const database = new Database(settings);
  const path = join(folder, 'commits.jsonl');
  const text = 'x'.repeat(500_000);
  for (let n = 0; n < 40; n++) {
    const changed = document('a', `${n}${text}`);
    database.commit(database.clock.nextCommitTime(), new Map([[changed.name, changed]]));
  }
  const gone = document('gone');
  database.commit(database.clock.nextCommitTime(), new Map([[gone.name, gone]]));
  const lastTime = database.clock.nextCommitTime();
  database.commit(lastTime, new Map([[gone.name, null]]));
  database.close();
  expect(statSync(path).size).toBeLessThan(8_500_000);

  const again = new Database({ ...settings, now: () => new Date(0) });
  expect(again.documents.read(`${root}/jobs/a`)?.fields).toEqual(document('', `39${text}`).fields);
  expect(again.documents.read(gone.name)).toBeNull();
  expect(again.clock.nextCommitTime() > lastTime).toBe(true);
  again.close();
  expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
});
