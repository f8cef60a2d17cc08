import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { openAndOwned } from '../testing/gates.ts';

let server: FirestoreServer;
const origin = 'http://127.0.0.1:4000';
const database = 'projects/demo-test/databases/(default)';

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate: openAndOwned });
});
afterAll(() => server.close());

type Channel = { id: string };

function address(stream: 'Listen' | 'Write', parameters: Record<string, string>): string {
  const query = new URLSearchParams({ VER: '8', database, ...parameters }).toString();
  const path = `google.firestore.v1.Firestore/${stream}/channel`;
  return `http://127.0.0.1:${server.port}/${path}?${query}`;
}

function form(messages: object[], offset: number, headers?: string): URLSearchParams {
  const body = new URLSearchParams({ count: String(messages.length), ofs: String(offset) });
  if (headers) body.set('headers', headers);
  messages.forEach((message, index) => body.set(`req${index}___data__`, JSON.stringify(message)));
  return body;
}

async function post(parameters: Record<string, string>, body: URLSearchParams | string) {
  return fetch(address('Write', parameters), { method: 'POST', body, headers: { origin } });
}

/** Takes frames apart by their lengths, which count UTF-16 units. */
function readFrames(text: string): unknown[] {
  const frames: unknown[] = [];
  for (let rest = text; rest !== '';) {
    const newline = rest.indexOf('\n');
    const length = Number(rest.slice(0, newline));
    frames.push(...(JSON.parse(rest.slice(newline + 1, newline + 1 + length)) as unknown[]));
    rest = rest.slice(newline + 1 + length);
  }
  return frames;
}

async function shakeHands(messages: object[], token?: string): Promise<Channel> {
  const headers = token ? `X-Goog-Api-Client:test\r\nAuthorization:Bearer ${token}\r\n` : undefined;
  const response = await post({ RID: '1', CVER: '22' }, form(messages, 0, headers));
  const [[number, [kind, id]]] = readFrames(await response.text()) as [[number, [string, string]]];
  expect([response.status, number, kind]).toEqual([200, 0, 'c']);
  return { id };
}

/** One long poll: what was sent since the array that the client has. */
async function poll({ id }: Channel, lastArray: number): Promise<unknown[]> {
  const parameters = { RID: 'rpc', SID: id, CI: '1', AID: String(lastArray) };
  const response = await fetch(address('Write', parameters));
  return readFrames(await response.text());
}

const set = (path: string, text: string) => ({
  writes: [
    { update: { name: `${database}/documents/${path}`, fields: { text: { stringValue: text } } } },
  ],
});

it('sends again what the client did not confirm, and nothing that it did', async () => {
  const channel = await shakeHands([{ database }]);
  const hello = await poll(channel, 0);
  expect(hello).toMatchObject([[1, [{ streamId: '1' }]]]);
  expect(await poll(channel, 0)).toEqual(hello);
  const answer = await post({ SID: channel.id, RID: '2', AID: '1' }, form([set('open/a', '')], 1));
  expect(readFrames(await answer.text())).toEqual([0, 1, 0]);
  expect(await poll(channel, 1)).toMatchObject([[2, [{ writeResults: [{}] }]]]);
});

it('hears a repeated message once', async () => {
  const channel = await shakeHands([{ database }]);
  const create = { ...set('open/once', ''), streamToken: '' };
  Object.assign(create.writes[0] ?? {}, { currentDocument: { exists: false } });
  for (let attempt = 0; attempt < 2; attempt++) {
    await post({ SID: channel.id, RID: '2', AID: '0' }, form([create], 1));
  }
  await post({ SID: channel.id, RID: '3', AID: '0' }, form([set('open/next', '')], 2));
  let arrays: unknown[] = [];
  while (arrays.length < 3) arrays = await poll(channel, 0);
  expect(arrays).toMatchObject([
    [1, [{ streamId: '1' }]],
    [2, [{ writeResults: [{}] }]],
    [3, [{ writeResults: [{}] }]],
  ]);
});

it('reports a refused write by the name of its status', async () => {
  const payload = Buffer.from(JSON.stringify({ sub: 'ada' })).toString('base64url');
  const channel = await shakeHands([{ database }, set('secret/a', '')], `e30.${payload}.`);
  let arrays: unknown[] = [];
  while (arrays.length < 2) arrays = await poll(channel, 0);
  expect(arrays[1]).toMatchObject([2, [{ error: { status: 'PERMISSION_DENIED', code: 403 } }]]);
});

it('lets the page read that a session is unknown', async () => {
  const response = await post({ SID: 'nobody', RID: '5' }, form([], 0));
  expect(response.status).toBe(400);
  expect((await response.text()).indexOf('Unknown SID')).toBeGreaterThan(0);
  expect(response.headers.get('access-control-allow-origin')).toBe(origin);
  expect(response.headers.get('access-control-allow-credentials')).toBe('true');
});

it('forgets a session that the client ended', async () => {
  const { id } = await shakeHands([{ database }]);
  expect((await post({ SID: id, RID: '2', TYPE: 'terminate' }, '')).status).toBe(200);
  expect((await post({ SID: id, RID: '3' }, form([], 0))).status).toBe(400);
});

it('refuses a handshake whose token cannot be read', async () => {
  const body = form([{ database }], 0, 'Authorization:Bearer rubbish\r\n');
  expect((await post({ RID: '1', CVER: '22' }, body)).status).toBe(401);
});
