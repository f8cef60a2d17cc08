import { AggregateField, type Query } from 'firebase-admin/firestore';
import * as web from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { type AdminClient, connectAdmin } from '../testing/admin-client.ts';
import { gateThat } from '../testing/gates.ts';
import { connectWeb, type WebClient } from '../testing/web-client.ts';
import type { IndexDeclarations } from './index-declarations.ts';
import { IndexGuard } from './index-guard.ts';
import { readQuery } from '../query/read-query.ts';

const none: IndexDeclarations = { composites: [], overrides: [] };
const byAge: IndexDeclarations = {
  composites: [
    {
      collectionGroup: 'jobs',
      queryScope: 'COLLECTION',
      fields: [
        { path: ['userId'], mode: 'ASCENDING' },
        { path: ['createdAt'], mode: 'DESCENDING' },
      ],
    },
  ],
  overrides: [],
};

let server: FirestoreServer;
let admin: AdminClient;
let client: WebClient;
let declared = none;
let reported: string[] = [];

beforeAll(async () => {
  server = await startFirestoreServer({
    port: 0,
    dataFolder: null,
    gate: gateThat(({ path }) => path.startsWith('jobs')),
    indexes: {
      mode: 'refuse',
      declared: () => declared,
      report: (advice) => void reported.push(advice),
    },
  });
  admin = connectAdmin(server.port);
  client = connectWeb(server.port);
  await admin.db.doc('jobs/a').set({ userId: 'u', createdAt: 1 });
});

afterAll(async () => {
  await client.stop();
  await admin.stop();
  await server.close();
});

const refusal = {
  code: 9,
  message: expect.stringMatching(
    /The query requires an index\. Add it to "indexes" in firestore\.indexes\.json:\n\{\n {2}"collectionGroup": "jobs",/,
  ),
};
const theirJobs = () => admin.db.collection('jobs').where('userId', '==', 'u');
const sortedJobs = () => theirJobs().orderBy('createdAt', 'desc');

describe('a query without its index is refused', () => {
  it('when it is run, counted or summed', async () => {
    await expect(sortedJobs().get()).rejects.toMatchObject(refusal);
    await expect(sortedJobs().count().get()).rejects.toMatchObject(refusal);
    const sum = { all: AggregateField.sum('createdAt') };
    await expect(theirJobs().aggregate(sum).get()).rejects.toMatchObject(refusal);
    expect((await theirJobs().get()).size).toBe(1);
  });

  it('in a transaction, which holds nothing afterwards', async () => {
    const attempt = admin.db.runTransaction((transaction) => transaction.get(sortedJobs()));
    await expect(attempt).rejects.toMatchObject(refusal);
    await admin.db.doc('jobs/a').update({ seen: true });
  });

  it('when someone listens', async () => {
    const heard = Promise.withResolvers<unknown>();
    const stop = sortedJobs().onSnapshot(heard.reject, heard.resolve);
    expect(await heard.promise).toMatchObject({
      message: expect.stringMatching(/^Error 9: The query requires an index\./),
    });
    stop();
    const jobs = web.query(
      web.collection(client.db, 'jobs'),
      web.where('userId', '==', 'u'),
      web.orderBy('createdAt', 'desc'),
    );
    const failed = Promise.withResolvers<web.FirestoreError>();
    const leave = web.onSnapshot(jobs, failed.reject, failed.resolve);
    expect(await failed.promise).toMatchObject({
      code: 'failed-precondition',
      message: refusal.message,
    });
    leave();
  });

  it('over a collection group, even by one field', async () => {
    const group = admin.db.collectionGroup('jobs');
    await expect(group.where('userId', '==', 'u').get()).rejects.toMatchObject({
      code: 9,
      message: expect.stringContaining('requires a COLLECTION_GROUP_ASC index for collection jobs'),
    });
    expect((await group.get()).size).toBe(1);
  });

  it('but a client who may not ask learns only that', async () => {
    const secret = web.query(
      web.collection(client.db, 'secrets'),
      web.where('a', '==', 1),
      web.orderBy('b'),
    );
    await expect(web.getDocs(secret)).rejects.toMatchObject({ code: 'permission-denied' });
  });
});

it('answers as soon as the index is declared', async () => {
  declared = byAge;
  const sum = { all: AggregateField.sum('createdAt') };
  expect((await sortedJobs().get()).size).toBe(1);
  expect(await sortedJobs().limitToLast(1).get().catch(codeOf)).toBe(9);
  expect((await theirJobs().aggregate(sum).get()).data()).toEqual({ all: 1 });
  declared = none;
});

it('tells whoever runs the server once about each missing index', async () => {
  reported = [];
  const query = (): Query => admin.db.collection('jobs').orderBy('once').orderBy('twice', 'desc');
  await expect(query().get()).rejects.toMatchObject({ code: 9 });
  await expect(query().get()).rejects.toMatchObject({ code: 9 });
  expect(reported).toEqual([expect.stringContaining('"fieldPath": "once"')]);
});

it('does not hold whoever runs the server to indexes', async () => {
  const structuredQuery = {
    from: [{ collectionId: 'jobs' }],
    orderBy: [{ field: { fieldPath: 'a' } }, { field: { fieldPath: 'b' } }],
  };
  const parent = 'projects/demo-test/databases/(default)/documents';
  await admin.db.doc('jobs/shown').set({ a: 1, b: 2 });
  const answer = await server.callAsOwner('RunQuery', { parent, structuredQuery });
  expect(JSON.stringify(answer)).toContain(`${parent}/jobs/shown`);
});

it('only warns when told to, or stays silent', () => {
  const query = readQuery('projects/p/databases/d/documents', {
    from: [{ collectionId: 'c' }],
    orderBy: [{ field: { fieldPath: 'a' } }, { field: { fieldPath: 'b' } }],
  });
  const lines: string[] = [];
  const guard = (mode: 'refuse' | 'warn' | 'off') =>
    new IndexGuard({ mode, declared: () => none, report: (line) => void lines.push(line) });
  guard('off').check(query);
  expect(lines).toEqual([]);
  guard('warn').check(query);
  expect(lines).toHaveLength(1);
  expect(() => guard('refuse').check(query)).toThrow('The query requires an index.');
});

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code;
}
