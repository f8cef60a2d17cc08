import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { openAndOwned } from '../testing/gates.ts';

let server: FirestoreServer;
const root = 'projects/demo-test/databases/(default)/documents';
const loaded: string[] = [];

beforeAll(async () => {
  server = await startFirestoreServer({
    port: 0,
    dataFolder: null,
    gate: openAndOwned,
    loadRules(source) {
      loaded.push(source);
      if (source !== 'broken') return { issues: [] };
      const sourcePosition = { line: 1, column: 2 };
      return { issues: [{ severity: 'ERROR', description: 'No rules.', sourcePosition }] };
    },
  });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

async function ask(method: string, path: string, body?: object, token = 'owner') {
  const response = await fetch(`http://127.0.0.1:${server.port}/${path}`, {
    method,
    // The web SDK sends its JSON under this name.
    headers: { 'Content-Type': 'text/plain', ...(token && { Authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const integer = (n: number) => ({ integerValue: String(n) });

it('creates, reads, updates, lists and deletes documents', async () => {
  const created = await ask('POST', `v1/${root}/open?documentId=a`, { fields: { n: integer(1) } });
  expect(created.body).toMatchObject({ name: `${root}/open/a`, fields: { n: integer(1) } });
  const again = await ask('POST', `v1/${root}/open?documentId=a`, {});
  expect(again).toMatchObject({ status: 409, body: { error: { status: 'ALREADY_EXISTS' } } });
  const mask = 'updateMask.fieldPaths=m&updateMask.fieldPaths=n';
  await ask('PATCH', `v1/${root}/open/a?${mask}`, { fields: { m: integer(2) } });
  expect((await ask('GET', `v1/${root}/open/a`)).body).toMatchObject({ fields: { m: integer(2) } });
  await ask('PATCH', `v1/${root}/open/b%20c`, { fields: {} });
  const page = await ask('GET', `v1/${root}/open?pageSize=1`);
  const next = await ask('GET', `v1/${root}/open?pageToken=${String(page.body['nextPageToken'])}`);
  expect(next.body).toMatchObject({ documents: [{ name: `${root}/open/b c` }] });
  expect((await ask('DELETE', `v1/${root}/open/a`)).status).toBe(200);
  const missing = await ask('GET', `v1/${root}/open/a`);
  expect(missing).toMatchObject({ status: 404, body: { error: { status: 'NOT_FOUND' } } });
});

it('runs transactions that are begun by hand', async () => {
  const begun = await ask('POST', `v1/${root}:beginTransaction`, { options: { readWrite: {} } });
  const { transaction } = begun.body;
  const documents = [`${root}/open/a`];
  const read = await ask('POST', `v1/${root}:batchGet`, { documents, transaction });
  expect(read.body).toMatchObject([{ missing: `${root}/open/a`, readTime: expect.any(String) }]);
  const writes = [{ update: { name: `${root}/open/a`, fields: {} } }];
  const done = await ask('POST', `v1/${root}:commit`, { writes, transaction });
  expect(done).toMatchObject({ status: 200, body: { writeResults: [{}] } });
  const late = await ask('POST', `v1/${root}:commit`, { writes, transaction });
  expect(late.status).toBe(400);
  expect(JSON.stringify(late.body)).toContain('transaction has expired');
});

it('begins a transaction together with its first read', async () => {
  const newTransaction = { readWrite: {} };
  const structuredQuery = { from: [{ collectionId: 'open' }] };
  const found = await ask('POST', `v1/${root}:runQuery`, { structuredQuery, newTransaction });
  const [{ transaction }] = found.body as unknown as [{ transaction: string }];
  expect((await ask('POST', `v1/${root}:rollback`, { transaction })).status).toBe(200);
});

it('shows a recent past by its read time', async () => {
  const first = await ask('PATCH', `v1/${root}/open/a`, { fields: { n: integer(1) } });
  await ask('PATCH', `v1/${root}/open/a`, { fields: { n: integer(2) } });
  const readTime = String(first.body['updateTime']);
  const past = await ask('GET', `v1/${root}/open/a?readTime=${readTime}`);
  expect(past.body).toMatchObject({ fields: { n: integer(1) } });
});

it('writes a batch of which some fail', async () => {
  const name = `${root}/open/a`;
  const writes = [
    { update: { name, fields: {} } },
    { delete: `${root}/open/b`, currentDocument: { exists: true } },
  ];
  const { body } = await ask('POST', `v1/${root}:batchWrite`, { writes });
  expect(body).toMatchObject({ status: [{ code: 0 }, { code: 5 }] });
  const twice = await ask('POST', `v1/${root}:batchWrite`, { writes: [writes[0], writes[0]] });
  expect(twice.status).toBe(400);
});

it('names collections to the owner only', async () => {
  await ask('PATCH', `v1/${root}/open/a/deep/b`, { fields: {} });
  const below = await ask('POST', `v1/${root}/open/a:listCollectionIds`, {});
  expect(below.body).toEqual({ collectionIds: ['deep'] });
  const refused = await ask('POST', `v1/${root}:listCollectionIds`, {}, '');
  expect(refused).toMatchObject({ status: 403, body: { error: { status: 'PERMISSION_DENIED' } } });
});

it('asks the rules about clients, with or without a token', async () => {
  await ask('PATCH', `v1/${root}/secret/a`, { fields: {} });
  expect((await ask('GET', `v1/${root}/secret/a`, undefined, '')).status).toBe(403);
  expect((await ask('GET', `v1/${root}/secret`, undefined, '')).status).toBe(403);
  expect((await ask('PATCH', `v1/${root}/secret/a`, {}, '')).status).toBe(403);
  expect((await ask('DELETE', `v1/${root}/secret/missing`, undefined, '')).status).toBe(403);
  expect((await ask('GET', `v1/${root}/secret/a`, undefined, 'rubbish')).status).toBe(401);
});

it('refuses what it does not support by name', async () => {
  const pipeline = await ask('POST', `v1/${root}:executePipeline`, {});
  expect(pipeline).toMatchObject({ status: 501, body: { error: { status: 'UNIMPLEMENTED' } } });
  expect((await ask('POST', `v1/${root}:unheardOf`, {})).status).toBe(404);
});

it('clears a database and takes new rules, as the official emulator does', async () => {
  await ask('PATCH', `v1/${root}/open/a`, { fields: {} });
  expect((await ask('DELETE', `emulator/v1/${root}`, undefined, '')).status).toBe(200);
  expect((await ask('GET', `v1/${root}/open/a`)).status).toBe(404);
  const rules = (content: string) => ({ rules: { files: [{ name: 'firestore.rules', content }] } });
  const address = 'emulator/v1/projects/demo-test:securityRules';
  expect((await ask('PUT', address, rules('fine'), '')).body).toEqual({});
  expect((await ask('PUT', address, rules('broken'), '')).status).toBe(400);
  const shown = await ask('PUT', address, { ...rules('broken'), ignore_errors: true }, '');
  expect(shown.body).toMatchObject({ issues: [{ description: 'No rules.' }] });
  expect(loaded).toEqual(['fine', 'broken', 'broken']);
});

it('lets any page ask, by its own name', async () => {
  const response = await fetch(`http://127.0.0.1:${server.port}/v1/${root}:commit`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://localhost:5173',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,x-goog-api-client',
    },
  });
  const { headers } = response;
  expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  expect(headers.get('access-control-allow-headers')).toBe('authorization,x-goog-api-client');
});
