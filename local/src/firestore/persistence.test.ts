import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collection, onSnapshot } from 'firebase/firestore';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startFirestoreServer } from './firestore-server.ts';
import { connectAdmin } from './testing/admin-client.ts';
import { Reports } from './testing/eventually.ts';
import { openAndOwned as gate } from './testing/gates.ts';
import { connectWeb } from './testing/web-client.ts';

let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'firestore-data-'));
});

afterEach(() => rmSync(dataFolder, { recursive: true }));

it('keeps every acknowledged write when the process is killed', async () => {
  const child = fork(join(import.meta.dirname, 'testing/killable-server.ts'), [dataFolder]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const acknowledged = new Set<number>();
  let next = 0;
  const writeOn = async (): Promise<void> => {
    for (let n = next++; await write(port, n); n = next++) {
      acknowledged.add(n);
      // Killed while other writes are under way.
      if (acknowledged.size === 50) child.kill('SIGKILL');
    }
  };
  const writing = Promise.all(Array.from({ length: 5 }, writeOn));
  await once(child, 'exit');
  await writing;

  const server = await startFirestoreServer({ port: 0, dataFolder, gate });
  const after = connectAdmin(server.port);
  const { docs } = await after.db.collection('jobs').get();
  const found = new Set(docs.map((document) => document.get('n') as number));
  expect(acknowledged.size).toBeGreaterThanOrEqual(50);
  for (const n of acknowledged) expect(found.has(n)).toBe(true);
  await after.stop();
  await server.close();
});

// A limit on the size of files is the only full disk that a test can have without a disk.
it.skipIf(process.platform === 'win32')(
  'refuses what finds no room on the disk and keeps the rest',
  async () => {
    const program = join(import.meta.dirname, 'testing/killable-server.ts');
    const limited = 'ulimit -f 40; exec "$0" "$@"';
    const command = [...process.execArgv, program, dataFolder];
    const child = spawn('/bin/sh', ['-c', limited, process.execPath, ...command], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    let stored = 0;
    while (await write(port, stored, 'x'.repeat(3000))) stored++;
    expect(stored).toBeGreaterThan(3);
    expect(await write(port, stored, 'x'.repeat(3000))).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const server = await startFirestoreServer({ port: 0, dataFolder, gate });
    expect(await write(server.port, stored + 1)).toBe(true);
    const found = await server.callAsOwner('ListDocuments', {
      parent: 'projects/demo-test/databases/(default)/documents',
      collectionId: 'jobs',
    });
    const numbers = [...Array(stored).keys(), stored + 1].map(String).sort();
    const { documents } = found as { documents: { name: string }[] };
    expect(documents.map(({ name }) => name.split('/').at(-1))).toEqual(numbers);
    await server.close();
  },
);

it('ignores a commit of which only half a line was written, and goes on after it', async () => {
  const first = await startFirestoreServer({ port: 0, dataFolder, gate });
  const admin = connectAdmin(first.port);
  const { writeTime } = await admin.db.doc('jobs/a').set({ n: 1 });
  await admin.stop();
  await first.close();
  const path = join(dataFolder, 'log-000001.jsonl');
  const [, ...commit] = readFileSync(path, 'utf8').split('\n');
  appendFileSync(path, commit.join('\n').slice(0, -20));

  const second = await startFirestoreServer({ port: 0, dataFolder, gate, now: () => new Date(0) });
  const again = connectAdmin(second.port);
  expect((await again.db.doc('jobs/a').get()).updateTime).toEqual(writeTime);
  // Even with a clock that went back, time does not.
  const later = await again.db.doc('jobs/c').set({ n: 3 });
  expect(later.writeTime.valueOf() > writeTime.valueOf()).toBe(true);
  await again.stop();
  await second.close();

  const third = await startFirestoreServer({ port: 0, dataFolder, gate });
  const last = connectAdmin(third.port);
  const { docs } = await last.db.collection('jobs').get();
  expect(docs.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(docs[0]?.updateTime).toEqual(writeTime);
  await last.stop();
  await third.close();
});

it('brings listeners of both SDKs back after a restart on the same port', async () => {
  const first = await startFirestoreServer({ port: 0, dataFolder, gate });
  const admin = connectAdmin(first.port);
  const web = connectWeb(first.port, 'ada');
  await admin.db.doc('open/a').set({});
  const [seenByWeb, seenByAdmin] = [new Reports<number>(), new Reports<number>()];
  const stops = [
    onSnapshot(collection(web.db, 'open'), ({ size }) => seenByWeb.add(size)),
    admin.db.collection('open').onSnapshot(({ size }) => seenByAdmin.add(size)),
  ];
  await seenByWeb.until((size) => size === 1);
  await seenByAdmin.until((size) => size === 1);
  await first.close();
  const second = await startFirestoreServer({ port: first.port, dataFolder, gate });
  await admin.db.doc('open/b').set({});
  await seenByWeb.until((size) => size === 2, 20_000);
  await seenByAdmin.until((size) => size === 2, 20_000);
  for (const stop of stops) stop();
  await Promise.all([admin.stop(), web.stop()]);
  await second.close();
});

/** Over REST, which does not try again when the server is gone. */
async function write(port: number, n: number, text = ''): Promise<boolean> {
  const root = `http://127.0.0.1:${port}/v1/projects/demo-test/databases/(default)/documents`;
  const response = await fetch(`${root}/jobs/${n}`, {
    method: 'PATCH',
    headers: { Authorization: 'Bearer owner' },
    body: JSON.stringify({
      fields: { n: { integerValue: String(n) }, text: { stringValue: text } },
    }),
  }).catch(() => undefined);
  return response?.ok ?? false;
}
