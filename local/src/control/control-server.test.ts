import { request as httpRequest } from 'node:http';
import {
  collection,
  doc,
  getDoc,
  limit,
  onSnapshot,
  query,
  setDoc,
  where,
} from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AdminClient, connectAdmin } from '../firestore/testing/admin-client.ts';
import { connectWeb, type WebClient } from '../firestore/testing/web-client.ts';
import type { Decision } from './decision-log.ts';
import type { Place } from './documents.ts';
import { runControl, type RunningControl } from './testing/running-control.ts';

let control: RunningControl;
let admin: AdminClient;
let ada: WebClient;
const database = 'projects/demo-test/databases/(default)';

beforeAll(async () => {
  control = await runControl();
  admin = connectAdmin(control.firestore.port);
  ada = connectWeb(control.firestore.port, 'ada');
});
beforeEach(async () => {
  control.faults.clear();
  control.firestore.reset();
  await control.storage.reset();
});
afterAll(async () => {
  await Promise.all([admin.stop(), ada.stop()]);
  await control.stop();
});

const json = { 'content-type': 'application/json' };

async function get<T>(path: string, search: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(`${control.url}${path}?${new URLSearchParams(search).toString()}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

function put(path: string, body: object): Promise<Response> {
  return fetch(`${control.url}${path}`, {
    method: 'PUT',
    headers: json,
    body: JSON.stringify(body),
  });
}

async function upload(name: string, contentType: string, body: string): Promise<void> {
  const query = new URLSearchParams({ uploadType: 'media', name }).toString();
  const address = `http://127.0.0.1:${control.storage.port}/upload/storage/v1/b/demo-bucket/o?${query}`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  });
  expect(answer.status).toBe(200);
}

describe('documents', () => {
  const place = (path: string, more: Record<string, string> = {}) =>
    get<Place>('/api/documents', { database, path, ...more });

  it('are found from the root down, with parents that do not exist', async () => {
    await admin.db.doc('jobs/a').set({ n: 1 });
    await admin.db.doc('jobs/ghost/events/1').set({ n: 2 });
    expect(await place('')).toMatchObject({ collections: ['jobs'], documents: null });
    expect((await place('jobs')).documents?.ids).toEqual([
      { id: 'a', isMissing: false },
      { id: 'ghost', isMissing: true },
    ]);
    const found = await place('jobs/a');
    expect(found.document).toMatchObject({
      fields: { n: { integerValue: '1' } },
      isMissing: false,
    });
    expect((await place('jobs/ghost')).document).toMatchObject({
      isMissing: true,
      collections: ['events'],
    });
    expect(await place('jobs/ghost/events/1')).toMatchObject({
      collections: ['events'],
      documents: { ids: [{ id: '1' }] },
    });
  });

  it('come in pages', async () => {
    const batch = admin.db.batch();
    for (let n = 0; n < 120; n++) batch.set(admin.db.doc(`many/${String(n).padStart(3, '0')}`), {});
    await batch.commit();
    const first = (await place('many')).documents;
    expect(first?.ids).toHaveLength(100);
    const rest = (await place('many', { pageToken: first?.nextPageToken ?? '' })).documents;
    expect(rest?.ids.map(({ id }) => id).at(-1)).toBe('119');
    expect(rest?.nextPageToken).toBeNull();
  });

  it('are counted by database, and shown while Firestore is out', async () => {
    await admin.db.doc('jobs/a').set({});
    control.faults.change('firestore', { unavailableRate: 1 });
    const state = await get('/api/state');
    expect(state).toMatchObject({ databases: [{ name: database, documents: 1 }], isFaulty: true });
    expect((await place('jobs')).documents?.ids).toHaveLength(1);
  });

  it('are refused with a sentence where no document can be', async () => {
    const answer = await fetch(`${control.url}/api/documents?database=${database}&path=a//b`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: '“a//b” is not a path.' });
  });
});

describe('files', () => {
  it('are listed by folder and served without the power to act here', async () => {
    await upload('users/ada/page.html', 'text/html', '<script>alert(1)</script>');
    expect(await get('/api/files', { prefix: 'users/' })).toMatchObject({
      bucket: 'demo-bucket',
      folders: [{ name: 'users/ada/', files: 1, bytes: 25 }],
    });
    const search = new URLSearchParams({ bucket: 'demo-bucket', name: 'users/ada/page.html' });
    const answer = await fetch(`${control.url}/api/files/content?${search.toString()}`);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(await answer.text()).toBe('<script>alert(1)</script>');
  });

  it('are served in ranges, as a video player asks', async () => {
    await upload('a.txt', 'text/plain', '0123456789');
    const address = `${control.url}/api/files/content?bucket=demo-bucket&name=a.txt`;
    const answer = await fetch(address, { headers: { range: 'bytes=2-4' } });
    expect([answer.status, await answer.text()]).toEqual([206, '234']);
    expect((await fetch(`${control.url}/api/files/content?bucket=demo-bucket&name=b`)).status).toBe(
      404,
    );
  });
});

describe('decisions of the rules', () => {
  const decisions = async () => (await get<{ decisions: Decision[] }>('/api/decisions')).decisions;

  it('are kept with the deciding line, and nothing of what documents hold', async () => {
    await admin.db.doc('jobs/1').set({ userId: 'bob', summary: 'a life in sentences' });
    await expect(getDoc(doc(ada.db, 'jobs/1'))).rejects.toMatchObject({
      code: 'permission-denied',
    });
    await setDoc(doc(ada.db, 'jobs/2'), { userId: 'ada' });
    const [created, denied] = await decisions();
    expect(created).toMatchObject({
      service: 'firestore',
      who: 'ada',
      method: 'create',
      path: 'jobs/2',
      allowed: true,
      why: 'allowed @ L6',
      explanation: [],
    });
    expect(denied).toMatchObject({ allowed: false, method: 'get', path: 'jobs/1' });
    expect(denied?.why).toContain('@ L5');
    expect(denied?.explanation.at(-1)).toBe(`denied: ${denied?.why}`);
    expect(JSON.stringify(denied)).not.toContain('a life in sentences');
  });

  it('count the same one once', async () => {
    await admin.db.doc('jobs/3').set({ userId: 'bob' });
    for (let n = 0; n < 3; n++) await getDoc(doc(ada.db, 'jobs/3')).catch(() => {});
    expect((await decisions())[0]).toMatchObject({ path: 'jobs/3', times: 3 });
  });
});

describe('faults', () => {
  it('are switched on, shown and switched off', async () => {
    const change = { latencyMs: { min: 1, max: 2 }, outageSeconds: 30, dropStreamsEverySeconds: 5 };
    const answer = await put('/api/faults/firestore', change);
    expect(await answer.json()).toMatchObject({
      firestore: {
        latencyMs: { min: 1, max: 2 },
        outageSecondsLeft: 30,
        dropStreamsEverySeconds: 5,
      },
      storage: { outageSecondsLeft: 0, diskFull: false },
    });
    expect(control.faults.gate('firestore').decide().outcome).toBe('unavailable');
    await fetch(`${control.url}/api/faults`, { method: 'DELETE', headers: json });
    expect(control.faults.gate('firestore').decide()).toEqual({ delayMs: 0, outcome: 'pass' });
  });

  it.each([
    { unavailableRate: 2 },
    { latencyMs: -1 },
    { latencyMs: { min: 5, max: 1 } },
    { dropStreamsEverySeconds: 0 },
    { later: true },
  ])('are refused when they make no sense: %j', async (change) => {
    const answer = await put('/api/faults/storage', change);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toHaveProperty('error');
  });
});

it('shows who listens to what, and which transactions run', async () => {
  await admin.db.doc('jobs/live').set({ userId: 'ada' });
  const own = query(collection(ada.db, 'jobs'), where('userId', '==', 'ada'), limit(5));
  const first = Promise.withResolvers<void>();
  const stop = onSnapshot(own, () => first.resolve());
  await first.promise;
  const live = await admin.db.runTransaction(async (transaction) => {
    await transaction.get(admin.db.doc('jobs/live'));
    return get('/api/live');
  });
  expect(live).toMatchObject({
    listeners: [{ who: 'ada', targets: ['jobs, filtered, at most 5: 1 shown'] }],
    transactions: [{ database: 'projects/demo-test/databases/(default)', mode: 'read-write' }],
    uploads: [],
  });
  stop();
  await expect
    .poll(async () => (await get<{ listeners: { targets: string[] }[] }>('/api/live')).listeners)
    .toSatisfy((left: { targets: string[] }[]) =>
      left.every(({ targets }) => targets.length === 0),
    );
});

describe('strangers', () => {
  it('are turned away over the wire', async () => {
    const status = (headers: Record<string, string>, method = 'GET') =>
      new Promise<number | undefined>((resolve, reject) => {
        const url = `${control.url}/api/faults`;
        const asked = httpRequest(url, { method, headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.on('error', reject).end();
      });
    expect(await status({ host: 'rebound.example' })).toBe(403);
    expect(await status({ origin: 'http://127.0.0.1:5000' })).toBe(403);
    expect(await status({}, 'DELETE')).toBe(415);
    expect(await status(json, 'DELETE')).toBe(200);
  });

  it('get no file of ours that is not part of the page', async () => {
    for (const path of ['/page/../control-server.ts', '/page/tsconfig.json', '/page/%2e%2e/x.ts']) {
      expect((await fetch(`${control.url}${path}`)).status).toBe(404);
    }
    const script = await fetch(`${control.url}/page/page.ts`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).not.toContain(': Promise<void>');
  });
});
