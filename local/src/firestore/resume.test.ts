import {
  collection,
  disableNetwork,
  enableNetwork,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noFaults } from '../faults/fault-gate.ts';
import { type FirestoreServer, startFirestoreServer } from './firestore-server.ts';
import { noIndexGuard } from './indexes/index-guard.ts';
import { AccessGuard } from './rpc/access-guard.ts';
import { Database } from './store/database.ts';
import { Audience } from './streams/audience.ts';
import { streamOpeners } from './streams/open-stream.ts';
import { type AdminClient, connectAdmin } from './testing/admin-client.ts';
import { Reports } from './testing/eventually.ts';
import { openAndOwned } from './testing/gates.ts';
import { connectWeb, type WebClient } from './testing/web-client.ts';
import { Transactions } from './transactions/transactions.ts';
import { openGrpcFront } from './wire/grpc-front.ts';
import { listenOnOnePort } from './wire/one-port.ts';

// What a client missed while its line was cut, through the unmodified SDKs.

let server: FirestoreServer;
let admin: AdminClient;
let web: WebClient;

beforeEach(async () => {
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate: openAndOwned });
  admin = connectAdmin(server.port);
  web = connectWeb(server.port);
  const batch = admin.db.batch();
  for (const [id, n] of Object.entries({ a: 1, b: 2, c: 3, d: 4 })) {
    batch.set(admin.db.doc(`open/x/items/${id}`), { n });
  }
  await batch.commit();
});

afterEach(async () => {
  await Promise.all([admin.stop(), web.stop()]);
  await server.close();
});

/** Changes, comings, goings and deletions that a listener did not see happen. */
async function changeMuch(): Promise<void> {
  const items = admin.db.collection('open/x/items');
  await items.doc('a').update({ n: 10 });
  await items.doc('b').delete();
  await items.doc('e').set({ n: 5 });
  await items.doc('f').set({ n: 6 });
  await items.doc('f').delete();
}

it('comes back to the web SDK as a difference, in every kind of query', async () => {
  const items = collection(web.db, 'open/x/items');
  const queries = {
    all: items,
    some: query(items, where('n', '<', 6)),
    first: query(items, orderBy('n'), limit(2)),
  };
  const expected = { all: 'a10 c3 d4 e5', some: 'c3 d4 e5', first: 'c3 d4' };
  const listeners = Object.entries(queries).map(([name, asked]) => {
    const reports = new Reports<string>();
    const stop = onSnapshot(asked, { includeMetadataChanges: true }, (snapshot) => {
      // What the client still has from before is not the server's word.
      if (snapshot.metadata.fromCache) return;
      const shown = snapshot.docs.map((each) => `${each.id}${each.get('n') as number}`).sort();
      reports.add(shown.join(' '));
    });
    return { name: name as keyof typeof expected, reports, stop };
  });
  for (const { name, reports } of listeners) {
    await reports.until((shown) => shown === (name === 'first' ? 'a1 b2' : 'a1 b2 c3 d4'));
  }
  await disableNetwork(web.db);
  await changeMuch();
  await enableNetwork(web.db);
  for (const { name, reports, stop } of listeners) {
    expect(await reports.until((shown) => shown === expected[name])).toBe(expected[name]);
    stop();
  }
});

it('comes back to the Admin SDK when its streams were cut', async () => {
  const reports = new Reports<string>();
  const stop = admin.db.collection('open/x/items').onSnapshot((snapshot) => {
    const shown = snapshot.docs.map((each) => `${each.id}${each.get('n') as number}`);
    reports.add(shown.join(' '));
  });
  await reports.until((shown) => shown === 'a1 b2 c3 d4');
  server.dropStreams();
  await changeMuch();
  expect(await reports.until((shown) => shown === 'a10 c3 d4 e5', 20_000)).toBe('a10 c3 d4 e5');
  expect(server.listeners()).toMatchObject([{ targets: ['open/x/items: 4 shown, resumed'] }]);
  stop();
});

it('starts over with a client that comes back to another run of the server', async () => {
  const reports = new Reports<string>();
  const stop = onSnapshot(
    collection(web.db, 'open/x/items'),
    { includeMetadataChanges: true },
    (snapshot) => {
      if (!snapshot.metadata.fromCache) reports.add(snapshot.docs.map(({ id }) => id).join(' '));
    },
  );
  await reports.until((shown) => shown === 'a b c d');
  const { port } = server;
  await server.close();
  server = await startFirestoreServer({ port, dataFolder: null, gate: openAndOwned });
  // Nothing of before is there: what the client kept has to go.
  expect(await reports.until((shown) => shown === '', 30_000)).toBe('');
  stop();
});

/** A server whose database remembers wrongly: what is there now, it takes for told long ago. */
async function openForgetful() {
  const database = new Database({ dataFolder: null, now: () => new Date() });
  const { documents } = database;
  documents.at = () => ({
    read: (name) => documents.read(name),
    documentsIn: (collections) => documents.documentsIn(collections),
  });
  const guard = new AccessGuard(openAndOwned, documents);
  const stores = { database, transactions: new Transactions(), guard, indexes: noIndexGuard };
  const audience = new Audience(documents);
  const streams = streamOpeners(stores, audience);
  const front = openGrpcFront({ stores, streams, faults: noFaults });
  const { port, server: listening } = await listenOnOnePort(0, {
    acceptGrpc: (socket) => front.accept(socket),
    acceptHttp: (socket) => void socket.destroy(),
  });
  return {
    port,
    audience,
    dropStreams: () => front.dropStreams(),
    set(path: string): void {
      const updateTime = database.clock.nextCommitTime();
      const name = `projects/demo-test/databases/(default)/documents/${path}`;
      const document = { name, fields: {}, createTime: updateTime, updateTime };
      database.commit(updateTime, new Map([[name, document]]));
    },
    async close(): Promise<void> {
      const closed = new Promise((resolve) => listening.close(resolve));
      front.close();
      await closed;
    },
  };
}

it.each(['Admin SDK', 'web SDK'])(
  'the %s asks for everything when its count of documents is not ours',
  async (sdk) => {
    const forgetful = await openForgetful();
    const [otherAdmin, otherWeb] = [connectAdmin(forgetful.port), connectWeb(forgetful.port)];
    forgetful.set('open/a');
    const reports = new Reports<string>();
    const note = ({ docs }: { docs: { id: string }[] }) =>
      reports.add(docs.map(({ id }) => id).join(' '));
    const stop =
      sdk === 'Admin SDK'
        ? otherAdmin.db.collection('open').onSnapshot(note)
        : onSnapshot(collection(otherWeb.db, 'open'), note);
    await reports.until((shown) => shown === 'a');
    forgetful.dropStreams();
    forgetful.set('open/b');
    await reports.until((shown) => shown === 'a b', 20_000);
    expect(forgetful.audience.describe()).toMatchObject([{ targets: ['open: 2 shown'] }]);
    stop();
    await Promise.all([otherAdmin.stop(), otherWeb.stop()]);
    await forgetful.close();
  },
);
