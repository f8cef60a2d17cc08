import { once } from 'node:events';
import type { StatusObject } from '@grpc/grpc-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { Reports } from '../testing/eventually.ts';
import { openAndOwned } from '../testing/gates.ts';
import { GrpcClient, type Json } from '../testing/grpc-client.ts';

const database = 'projects/demo-test/databases/(default)';
const root = `${database}/documents`;

let server: FirestoreServer;
let clients: GrpcClient[];

beforeEach(async () => {
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate: openAndOwned });
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  await server.close();
});

function connect(): GrpcClient {
  const client = new GrpcClient(server.port);
  clients.push(client);
  return client;
}

const set = (id: string, text: string) => ({
  update: { name: `${root}/open/${id}`, fields: { text: { stringValue: text } } },
});
const commit = (...writes: object[]) => server.callAsOwner('Commit', { database, writes });
const target = (id: string) => ({
  database,
  addTarget: { targetId: 1, documents: { documents: [`${root}/open/${id}`] } },
});

describe('a Listen call', () => {
  /** The text of the document, each time that it comes. */
  function textsOf(call: NodeJS.EventEmitter): Reports<string> {
    const texts = new Reports<string>();
    call.on('data', ({ documentChange }: Json) => {
      const { document } = (documentChange ?? {}) as {
        document?: { fields: { text: { stringValue: string } } };
      };
      if (document) texts.add(document.fields.text.stringValue);
    });
    return texts;
  }

  it('to a client that does not read keeps only so much, and goes on with what is true then', async () => {
    const call = connect().open('Listen');
    call.on('error', () => undefined);
    const texts = textsOf(call);
    const big = (n: number) => `${n} ${'x'.repeat(900_000)}`;
    call.write(target('big'));
    await commit(set('big', big(0)));
    await texts.until((text) => text === big(0));
    call.pause();
    const count = 60;
    for (let n = 1; n <= count; n++) await commit(set('big', big(n)));
    call.resume();
    await texts.until((text) => text === big(count), 20_000);
    expect(texts.all.length).toBeGreaterThan(10);
    expect(texts.all.length).toBeLessThan(count / 2);
    await commit(set('big', 'after'));
    await texts.until((text) => text === 'after');
    call.cancel();
  });

  it('ends when the client has no more to ask', async () => {
    const call = connect().open('Listen');
    call.resume();
    call.write(target('a'));
    await once(call, 'data');
    expect(server.listeners()).toMatchObject([{ who: 'Admin SDK', stream: 'gRPC' }]);
    call.end();
    const [status] = (await once(call, 'status')) as [StatusObject];
    expect(status.code).toBe(0);
    expect(server.listeners()).toEqual([]);
  });

  it('is forgotten when the client is gone', async () => {
    const client = connect();
    const call = client.open('Listen');
    call.on('error', () => undefined);
    call.write(target('a'));
    await once(call, 'data');
    call.cancel();
    await expect.poll(() => server.listeners()).toEqual([]);
    expect(server.dropStreams()).toBe(0);
  });

  it('fails when what it hears makes no sense', async () => {
    const call = connect().open('Listen');
    call.write(target('a'));
    call.write(target('b'));
    call.resume();
    const [error] = (await once(call, 'error')) as [StatusObject];
    expect(error).toMatchObject({ code: 3, details: 'Target 1 is already there.' });
  });
});

describe('a Write call', () => {
  it('answers everything before it ends when the client has no more to say', async () => {
    const call = connect().open('Write');
    const answers: Json[] = [];
    call.on('data', (answer: Json) => answers.push(answer));
    call.write({ database });
    for (const id of ['a', 'b', 'c']) call.write({ writes: [set(id, '')] });
    call.end();
    const [status] = (await once(call, 'status')) as [StatusObject];
    expect(status.code).toBe(0);
    const results = answers.map(({ writeResults }) => (writeResults as unknown[]).length);
    expect(results).toEqual([0, 1, 1, 1]);
    expect(server.databases()).toMatchObject([{ documents: 3 }]);
  });
});

describe('locks', () => {
  const read = {
    database,
    documents: [`${root}/open/a`],
    newTransaction: { readWrite: {} },
  };

  it('are let go soon when the connection of their transaction closes', async () => {
    const gone = connect();
    const call = gone.start('BatchGetDocuments', read);
    call.resume();
    await once(call, 'end');
    expect(server.transactions()).toMatchObject([{ locks: 1, waiting: 0 }]);
    gone.close();
    // It would be refused after 10 s, and the lock would stay for a minute.
    await commit(set('a', 'free'));
    expect(server.transactions()).toEqual([]);
  });

  it('stay with a transaction that goes on over another connection', async () => {
    const [first, second] = [connect(), connect()];
    const { transaction } = await first.call('BeginTransaction', { database });
    first.close();
    const write = { database, transaction, writes: [set('a', 'by the transaction')] };
    expect(await second.call('Commit', write)).toMatchObject({ writeResults: [{}] });
  });

  it('are not kept for who waited for them and left', async () => {
    const [holder, impatient] = [connect(), connect()];
    const held = holder.start('BatchGetDocuments', read);
    const [{ transaction }] = (await once(held, 'data')) as [Json];
    held.resume();
    const waiting = impatient.start('BatchGetDocuments', read);
    waiting.resume();
    await expect.poll(() => server.transactions()).toMatchObject([{ locks: 1 }, { waiting: 1 }]);
    waiting.cancel();
    await once(waiting, 'error');
    const write = { database, transaction, writes: [set('a', 'held')] };
    await holder.call('Commit', write);
    await expect.poll(() => server.transactions()).toEqual([]);
  });
});
