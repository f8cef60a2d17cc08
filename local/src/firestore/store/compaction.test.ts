import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commitTexts, openDatabase, testRoot, textsIn } from '../testing/stored-documents.ts';
import type { Database } from './database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compaction-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const durability = { compactAfterBytes: 100_000 };
const text = 'x'.repeat(10_000);
const deadlineMs = 20_000;

async function until(isSo: () => boolean, inBetween = () => {}): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`There are only ${readdirSync(folder).join()}.`);
    inBetween();
    await nextTurn();
  }
}

async function commitUntil(database: Database, isEnough: () => boolean): Promise<void> {
  let n = 0;
  await until(isEnough, () => {
    n++;
    commitTexts(database, { 'jobs/a': `${n} ${text}`, [`jobs/b${n % 10}`]: `${n}` });
  });
}

const hasSnapshot = (number: number) => () =>
  readdirSync(folder).includes(`snapshot-00000${number}.jsonl`);

it('replaces logs by snapshots while commits go on', async () => {
  const first = openDatabase({ folder, durability });
  commitTexts(first, { 'jobs/gone': 'one' });
  commitTexts(first, { 'jobs/gone': null });
  await commitUntil(first, hasSnapshot(4));
  const texts = { ...textsIn(first), 'jobs/last': 'here' };
  // Nothing is left of what the snapshot replaced.
  await until(() => readdirSync(folder).length === 3);
  const [, log, snapshot] = readdirSync(folder).sort();
  expect(snapshot).toBe(log?.replace('log', 'snapshot'));
  expect(statSync(join(folder, snapshot ?? '')).size).toBeLessThan(2 * text.length);
  const last = commitTexts(first, { 'jobs/last': 'here' });
  await first.close();

  const again = openDatabase({ folder, durability, now: new Date(0) });
  expect(textsIn(again)).toEqual(texts);
  expect(again.clock.nextCommitTime() > last).toBe(true);
  await again.close();
});

it('does not pretend to know what was before a snapshot', async () => {
  const first = openDatabase({ folder, durability });
  const early = commitTexts(first, { 'jobs/early': 'early' });
  await commitUntil(first, hasSnapshot(2));
  commitTexts(first, { 'jobs/early': null });
  const { documents } = first;
  expect(documents.at(early).read(`${testRoot}/jobs/early`)).not.toBeNull();
  await first.close();
  const again = openDatabase({ folder, durability });
  expect(() => textsIn(again, early)).toThrow('too old');
  await again.close();
});

it('leaves out of the next start whatever a crash left half done', async () => {
  const first = openDatabase({ folder, durability });
  await commitUntil(first, hasSnapshot(3));
  const texts = textsIn(first);
  await first.close();
  // Before the last step of a compaction, and after it but before the old files were removed.
  writeFileSync(join(folder, 'snapshot.unfinished'), '{"format":');
  writeFileSync(join(folder, 'snapshot-000002.jsonl'), 'old');
  writeFileSync(join(folder, 'log-000002.jsonl'), 'old');
  const again = openDatabase({ folder, durability });
  expect(textsIn(again)).toEqual(texts);
  await again.close();
  const left = readdirSync(folder).filter((name) => /unfinished|000002/.test(name));
  expect(left).toEqual([]);
});

it('refuses a snapshot that lost its end', async () => {
  const first = openDatabase({ folder, durability });
  await commitUntil(first, hasSnapshot(2));
  await first.close();
  const path = join(folder, 'snapshot-000002.jsonl');
  truncateSync(path, statSync(path).size - 5);
  expect(() => openDatabase({ folder, durability })).toThrow(`${path}, line 2: the file ends`);
});

it('goes on with its log when there is no room for a snapshot, and makes one later', async () => {
  let isFull = false;
  const reports: string[] = [];
  const first = openDatabase({
    folder,
    durability,
    // Commits find room again and again, a snapshot never does.
    logFault: () => (isFull ? new Error('no room') : undefined),
    report: (line) => reports.push(line),
  });
  await commitUntil(first, () => {
    isFull = false;
    // Only what is done between two commits finds no room.
    void Promise.resolve().then(() => (isFull = true));
    return reports.length > 0;
  });
  expect(reports[0]).toBe('No snapshot of the documents: no room');
  isFull = false;
  await commitUntil(first, () => readdirSync(folder).some((name) => name.startsWith('snapshot-')));
  const texts = textsIn(first);
  await first.close();
  const again = openDatabase({ folder, durability });
  expect(textsIn(again)).toEqual(texts);
  await again.close();
});

it('stores nothing of a commit that finds no room, and everything of the next one', async () => {
  let isFull = true;
  const first = openDatabase({
    folder,
    logFault: () => (isFull ? new Error('no room') : undefined),
  });
  const heard: string[] = [];
  first.documents.onCommit(({ time }) => heard.push(time));
  expect(() => commitTexts(first, { 'jobs/a': 'one', 'jobs/b': 'two' })).toThrow(
    expect.objectContaining({ status: 'RESOURCE_EXHAUSTED' }),
  );
  expect(textsIn(first)).toEqual({});
  isFull = false;
  const time = commitTexts(first, { 'jobs/c': 'three' });
  expect(heard).toEqual([time]);
  await first.close();
  const again = openDatabase({ folder });
  expect(textsIn(again)).toEqual({ 'jobs/c': 'three' });
  await again.close();
});

it('can wait until commits outlive a power cut', async () => {
  const outlivesPower = { ...durability, outlives: 'power' as const };
  const first = openDatabase({ folder, durability: outlivesPower });
  for (let n = 0; n < 30; n++) {
    commitTexts(first, { 'jobs/a': `${n} ${text}` });
    // Some wait one by one, some together, some while a snapshot is made.
    const settled = first.settled();
    if (n % 3 === 0) await settled;
  }
  await first.settled();
  const texts = textsIn(first);
  await first.close();
  const again = openDatabase({ folder });
  expect(textsIn(again)).toEqual(texts);
  await again.close();
});
