import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { openAndOwned } from '../testing/gates.ts';
import {
  database,
  form,
  type NumberedArray,
  origin,
  TestChannel,
} from '../testing/web-channel-client.ts';

let server: FirestoreServer;
let listen: TestChannel;
let write: TestChannel;

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate: openAndOwned });
});
beforeEach(() => {
  server.reset();
  server.dropStreams();
  listen = new TestChannel(server.port, 'Listen');
  write = new TestChannel(server.port, 'Write');
});
afterAll(() => server.close());

const root = `${database}/documents`;
const update = (path: string, text: string) => ({
  update: { name: `${root}/${path}`, fields: { text: { stringValue: text } } },
});
const set = (path: string, text = '') => ({ writes: [update(path, text)] });
const commit = (...writes: object[]) => server.callAsOwner('Commit', { database, writes });
const open = { database, addTarget: { targetId: 2, query: queryOf('open') } };

function queryOf(collectionId: string): object {
  return { parent: root, structuredQuery: { from: [{ collectionId }] } };
}

/** The texts of the documents that the arrays carry. */
function textsIn(arrays: NumberedArray[]): string[] {
  return arrays.flatMap(([, payload]) => {
    const [message] = payload as {
      documentChange?: { document: { fields: { text: { stringValue: string } } } };
    }[];
    return message?.documentChange?.document.fields.text.stringValue ?? [];
  });
}

function numbersOf(arrays: NumberedArray[]): number[] {
  return arrays.map(([number]) => number);
}

function expectToBeReadable(response: Response): void {
  expect(response.headers.get('access-control-allow-origin')).toBe(origin);
  expect(response.headers.get('access-control-allow-credentials')).toBe('true');
  expect(response.headers.get('vary')).toContain('Origin');
}

it('sends again what the client did not confirm, and nothing that it did', async () => {
  await write.shakeHands([{ database }]);
  const hello = await write.poll(0);
  expect(hello).toMatchObject([[1, [{ streamId: '1' }]]]);
  expect(await write.poll(0)).toEqual(hello);
  expect(await write.send([set('open/a')], 1, 1)).toEqual([0, 1, 0]);
  expect(await write.poll(1)).toMatchObject([[2, [{ writeResults: [{}] }]]]);
});

it('hears a repeated message once', async () => {
  await write.shakeHands([{ database }]);
  const create = { writes: [{ ...update('open/once', ''), currentDocument: { exists: false } }] };
  for (let attempt = 0; attempt < 2; attempt++) await write.send([create], 1);
  await write.send([create, set('open/next')], 1);
  expect(await write.pollFor(3)).toMatchObject([
    [1, [{ streamId: '1' }]],
    [2, [{ writeResults: [{}] }]],
    [3, [{ writeResults: [{}] }]],
  ]);
});

it('keeps a hanging GET open and sends frame after frame, whatever the characters', async () => {
  await commit(update('open/a', 'first'));
  await listen.shakeHands([open]);
  const followed = await listen.follow(0);
  const first = (await followed.next()) ?? [];
  expect(textsIn(first)).toEqual(['first']);
  const odd = 'naïve 🎬 \u2028 \ud83d';
  for (const text of [odd, '🎬'.repeat(40_000)]) {
    await commit(update('open/a', text));
    let texts: string[] = [];
    while (texts.length === 0) texts = textsIn((await followed.next()) ?? []);
    expect(texts).toEqual([text]);
  }
  await followed.cancel();
});

it('says something at once on a GET for which there is nothing', async () => {
  await write.shakeHands([{ database }]);
  const followed = await write.follow(1);
  expect(await followed.next()).toEqual([[2, ['noop']]]);
  await followed.cancel();
});

it('answers one long poll with all that is there', async () => {
  await commit(update('open/a', 'a'), update('open/b', 'b'));
  await listen.shakeHands([open]);
  const arrays = await listen.poll(0);
  expect(numbersOf(arrays)).toEqual([1, 2, 3, 4, 5]);
  expect(textsIn(arrays)).toEqual(['a', 'b']);
  const next = listen.poll(5);
  await commit(update('open/a', 'c'), update('open/b', 'd'));
  expect(textsIn(await next)).toEqual(['c', 'd']);
});

it('lets a second GET replace the first', async () => {
  await listen.shakeHands([open]);
  const first = await listen.follow(0);
  const told = (await first.next()) ?? [];
  const second = await listen.follow(told.length);
  expect(await first.all()).toEqual([]);
  await commit(update('open/a', 'news'));
  let arrays = (await second.next()) ?? [];
  if (textsIn(arrays).length === 0) arrays = (await second.next()) ?? [];
  expect(textsIn(arrays)).toEqual(['news']);
  await second.cancel();
});

it('ends a long response and goes on in the next, without loss', async () => {
  const texts = Array.from({ length: 9 }, (_, n) => `${n}`.repeat(900_000));
  for (const [n, text] of texts.entries()) await commit(update(`open/${n}`, text));
  await listen.shakeHands([open]);
  const first = await (await listen.follow(0)).all();
  expect(textsIn(first).length).toBeLessThan(texts.length);
  const second = await listen.follow(first.length);
  const rest: NumberedArray[] = [];
  while (rest.length + first.length < texts.length + 3) rest.push(...((await second.next()) ?? []));
  expect(numbersOf([...first, ...rest])).toEqual(
    [...Array(texts.length + 3).keys()].map((n) => n + 1),
  );
  expect(textsIn([...first, ...rest])).toEqual(texts);
  await second.cancel();
});

it('reports a refused write by the name of its status', async () => {
  const payload = Buffer.from(JSON.stringify({ sub: 'ada' })).toString('base64url');
  await write.shakeHands([{ database }, set('secret/a')], `e30.${payload}.`);
  const [, refusal] = await write.pollFor(2);
  expect(refusal).toMatchObject([2, [{ error: { status: 'PERMISSION_DENIED', code: 403 } }]]);
});

it('lets the page read that a session is unknown', async () => {
  for (const SID of ['nobody', '']) {
    const response = await write.post({ SID, RID: '5' }, form([], 0));
    expect(response.status).toBe(400);
    expect((await response.text()).indexOf('Unknown SID')).toBeGreaterThan(0);
    expectToBeReadable(response);
  }
  expect((await write.get({ SID: 'nobody', CI: '0' })).status).toBe(400);
});

it('forgets a session that the client ended', async () => {
  await write.shakeHands([{ database }]);
  const followed = await write.follow(0);
  const { sessionId } = write;
  const ended = await write.post({ SID: sessionId, RID: '2', TYPE: 'terminate' }, '');
  expect(ended.status).toBe(200);
  expectToBeReadable(ended);
  await followed.all();
  expect((await write.post({ SID: sessionId, RID: '3' }, form([], 0))).status).toBe(400);
});

it('forgets a session that is cut off, and frees what it listened to', async () => {
  await listen.shakeHands([open]);
  const followed = await listen.follow(0);
  await followed.next();
  expect(server.listeners()).toMatchObject([{ who: 'nobody', stream: 'WebChannel' }]);
  expect(server.dropStreams()).toBe(1);
  await expect(followed.all()).rejects.toThrow();
  expect(server.listeners()).toEqual([]);
  expect((await listen.get({ AID: '0', CI: '0' })).status).toBe(400);
});

it('lets the page read why a handshake is refused', async () => {
  const response = await write.shakeHands([{ database }], 'rubbish');
  expect(response.status).toBe(401);
  expectToBeReadable(response);
  expect(await response.json()).toMatchObject({ error: { status: 'UNAUTHENTICATED' } });
});

it('shows the page the token of its session', async () => {
  const response = await write.shakeHands([{ database }]);
  expect(response.headers.get('x-http-session-id')).toBeTruthy();
  expect(response.headers.get('access-control-expose-headers')).toContain('X-HTTP-Session-Id');
  expectToBeReadable(response);
});
