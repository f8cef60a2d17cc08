import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { type AdminClient, connectAdmin } from '../testing/admin-client.ts';
import { Reports } from '../testing/eventually.ts';
import { openAndOwned as gate } from '../testing/gates.ts';

let scratch: string;
let server: FirestoreServer;
let admin: AdminClient;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'emulator-endpoints-'));
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate });
  admin = connectAdmin(server.port);
});

afterAll(async () => {
  await admin.stop();
  await server.close();
  rmSync(scratch, { recursive: true });
});

beforeEach(() => server.reset());

type Answer = { status: number; json: Record<string, unknown> };

async function ask(
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${server.port}/emulator/v1/projects/${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

const database = 'projects/demo-test/databases/(default)';
const order = () => ({ database, export_directory: scratch, export_name: 'firestore_export' });

describe('export and import', () => {
  it('work as firebase-tools asks for them, also into another project', async () => {
    await admin.db.doc('jobs/a').set({ to: admin.db.doc('jobs/b'), at: new Date(0) });
    const exported = await ask('POST', 'demo-test:export', order());
    expect(exported).toEqual({
      status: 200,
      json: { folder: join(scratch, 'firestore_export'), documents: 1 },
    });
    await admin.db.doc('jobs/a').delete();

    const seen = new Reports<number>();
    const stop = admin.db.collection('jobs').onSnapshot(({ size }) => seen.add(size));
    await seen.until((size) => size === 0);
    expect((await ask('POST', 'demo-test:import', order())).status).toBe(200);
    await seen.until((size) => size === 1);
    stop();
    expect((await admin.db.doc('jobs/a').get()).get('to')).toEqual(admin.db.doc('jobs/b'));

    const elsewhere = 'projects/demo-else/databases/(default)';
    await ask('POST', 'demo-else:import', { ...order(), database: elsewhere });
    const other = connectAdmin(server.port, 'demo-else');
    const moved = (await other.db.doc('jobs/a').get()).get('to') as { path: string };
    expect(moved).toEqual(other.db.doc('jobs/b'));
    await other.stop();
  });

  it('are refused to web pages and for other projects', async () => {
    const fromPage = await ask('POST', 'demo-test:export', order(), { Origin: 'http://evil.test' });
    expect(fromPage.status).toBe(403);
    expect((await ask('POST', 'demo-else:export', order())).status).toBe(400);
    const outside = { ...order(), export_name: '../elsewhere' };
    expect((await ask('POST', 'demo-test:export', outside)).status).toBe(400);
    expect((await ask('GET', 'demo-test:export')).status).toBe(501);
  });

  it('fill a server at its start', async () => {
    await admin.db.doc('jobs/a').set({ n: 1 });
    const folder = join(scratch, 'whole');
    await server.exportTo(folder);
    const importing = { port: 0, dataFolder: null, gate, importFrom: folder };
    const second = await startFirestoreServer(importing);
    expect(second.databases()).toEqual([{ name: database, documents: 1 }]);
    await second.close();
    const missing = { ...importing, importFrom: join(scratch, 'missing') };
    await expect(startFirestoreServer(missing)).rejects.toThrow('There is no folder');
  });
});

describe('clearing a database', () => {
  it('deletes every document of it, makes listeners see that, and ends transactions', async () => {
    await admin.db.doc('jobs/a').set({ n: 1 });
    const other = connectAdmin(server.port, 'demo-else');
    await other.db.doc('jobs/kept').set({});
    const seen = new Reports<number>();
    const stop = admin.db.collection('jobs').onSnapshot(({ size }) => seen.add(size));
    await seen.until((size) => size === 1);
    let attempts = 0;
    const found = await admin.db.runTransaction(async (transaction) => {
      attempts++;
      const { exists } = await transaction.get(admin.db.doc('jobs/a'));
      if (attempts === 1) {
        await ask('DELETE', 'demo-test/databases/(default)/documents');
      }
      transaction.set(admin.db.doc('jobs/b'), { exists });
      return exists;
    });
    expect([attempts, found]).toEqual([2, false]);
    await seen.until((size) => size === 0);
    stop();
    expect((await other.db.doc('jobs/kept').get()).exists).toBe(true);
    await other.stop();
  });
});

describe('what there is not', () => {
  it.each([
    ['PUT', 'demo-test/triggers/function-1'],
    ['POST', 'demo-test/eventarcTrigger?eventarcTriggerId=1'],
  ])('tells %s %s that there are no triggers', async (method, path) => {
    const { status, json } = await ask(method, path, {});
    expect(status).toBe(501);
    expect(json).toMatchObject({
      error: { status: 'UNIMPLEMENTED', message: expect.stringContaining('triggers') as string },
    });
  });

  it('is named', async () => {
    const { json } = await ask('POST', 'demo-test:explode', {});
    expect(json).toMatchObject({
      error: { message: 'This server has no POST /emulator/v1/projects/demo-test:explode.' },
    });
  });
});

it('goes on after a full disk, without any of the commits that were refused', async () => {
  server.setDiskFull(true);
  const root = `http://127.0.0.1:${server.port}/v1/${database}/documents`;
  const write = (id: string) =>
    fetch(`${root}/jobs/${id}`, {
      method: 'PATCH',
      headers: { Authorization: 'Bearer owner' },
      body: JSON.stringify({ fields: { n: { integerValue: '1' } } }),
    });
  const refused = await write('a');
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ error: { status: 'RESOURCE_EXHAUSTED' } });
  server.setDiskFull(false);
  expect((await write('b')).status).toBe(200);
  const { docs } = await admin.db.collection('jobs').get();
  expect(docs.map(({ id }) => id)).toEqual(['b']);
});
