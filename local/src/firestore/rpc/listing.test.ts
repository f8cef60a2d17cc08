import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { type AdminClient, connectAdmin } from '../testing/admin-client.ts';
import { gateThat } from '../testing/gates.ts';

const database = 'projects/demo-test/databases/(default)';
const root = `${database}/documents`;

let server: FirestoreServer;
let admin: AdminClient;

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate: gateThat(() => false) });
  admin = connectAdmin(server.port);
});

beforeEach(() => server.reset());

afterAll(async () => {
  await admin.stop();
  await server.close();
});

type Page = {
  documents: { name: string; fields?: object; createTime?: string }[];
  collectionIds: string[];
  partitions: { values: { referenceValue: string }[]; before: boolean }[];
  nextPageToken?: string;
};
const call = (method: string, request: object) =>
  server.callAsOwner(method, { parent: root, ...request }) as Promise<Page>;
const list = (request: object) => call('ListDocuments', { collectionId: 'c', ...request });
const namesIn = ({ documents }: Page) => documents.map(({ name }) => name.slice(root.length + 1));

/** Every page until there is none. */
async function pages(method: string, request: object): Promise<Page[]> {
  const all: Page[] = [];
  let pageToken: string | undefined;
  do {
    const page = await call(method, { ...request, ...(pageToken && { pageToken }) });
    all.push(page);
    pageToken = page.nextPageToken;
  } while (pageToken);
  return all;
}

async function write(documents: Record<string, object>): Promise<string> {
  const batch = admin.db.batch();
  for (const [path, data] of Object.entries(documents)) batch.set(admin.db.doc(path), data);
  const [result] = await batch.commit();
  return result?.writeTime.toDate().toISOString() ?? '';
}

describe('ListDocuments', () => {
  const numbered = { 'c/1': { n: 3 }, 'c/2': { n: 1 }, 'c/3': { n: 2 }, 'c/4': {} };

  it('sorts by name, or as it is told', async () => {
    await write(numbered);
    expect(namesIn(await list({}))).toEqual(['c/1', 'c/2', 'c/3', 'c/4']);
    expect(namesIn(await list({ orderBy: 'n' }))).toEqual(['c/2', 'c/3', 'c/1']);
    expect(namesIn(await list({ orderBy: 'n DESC, `__name__` desc' }))).toEqual([
      'c/1',
      'c/3',
      'c/2',
    ]);
    for (const orderBy of ['n upwards', 'n,,m', 'n, n']) {
      await expect(list({ orderBy })).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' });
    }
  });

  it('gives every document on one page, whatever happens in between', async () => {
    await write(numbered);
    for (const orderBy of ['', 'n desc']) {
      const all = await pages('ListDocuments', { collectionId: 'c', pageSize: 1, orderBy });
      expect(all.flatMap(namesIn)).toEqual(namesIn(await list({ orderBy })));
      expect(all.every(({ documents }) => documents.length === 1)).toBe(true);
    }
    const { nextPageToken: pageToken } = await list({ pageSize: 2 });
    await admin.db.doc('c/2').delete();
    expect(namesIn(await list({ pageSize: 2, pageToken }))).toEqual(['c/3', 'c/4']);
    await expect(list({ pageToken, orderBy: 'n' })).rejects.toMatchObject({
      status: 'INVALID_ARGUMENT',
    });
    await expect(list({ pageToken: 'nonsense' })).rejects.toMatchObject({
      status: 'INVALID_ARGUMENT',
    });
  });

  it('shows missing documents with their name alone, between the others', async () => {
    await write({ 'c/1': {}, 'c/2/d/x': {}, 'c/3': { a: 1 }, 'c/4/d/x/e/y': {} });
    const all = await pages('ListDocuments', { collectionId: 'c', pageSize: 2, showMissing: true });
    expect(all.map(namesIn)).toEqual([
      ['c/1', 'c/2'],
      ['c/3', 'c/4'],
    ]);
    expect(all[0]?.documents[1]).toEqual({ name: `${root}/c/2` });
    const refused = list({ showMissing: true, orderBy: 'n' });
    await expect(refused).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' });
  });

  it('lists all collections below the parent when none is named', async () => {
    await write({ 'b/1': {}, 'c/1': {}, 'c/1/d/x': {} });
    const listed = await call('ListDocuments', {});
    expect(namesIn(listed)).toEqual(['b/1', 'c/1']);
  });

  it('sees the past', async () => {
    const readTime = await write({ 'c/1': { n: 1 } });
    await write({ 'c/1': { n: 2 }, 'c/2': {} });
    const listed = await list({ readTime });
    expect(listed.documents).toMatchObject([{ fields: { n: { integerValue: '1' } } }]);
    await expect(list({ readTime: '2999-01-01T00:00:00Z' })).rejects.toMatchObject({
      status: 'INVALID_ARGUMENT',
    });
  });

  it('holds in a transaction what it showed', async () => {
    await write(numbered);
    const begin = { database, options: { readWrite: {} } };
    const { transaction } = (await server.callAsOwner('BeginTransaction', begin)) as {
      transaction: string;
    };
    expect(namesIn(await list({ transaction, pageSize: 2 }))).toEqual(['c/1', 'c/2']);
    const outside = admin.db.doc('c/1').update({ n: 9 });
    const inside = {
      update: { name: `${root}/c/1`, fields: { n: { integerValue: 8 } } },
      currentDocument: { exists: true },
    };
    await server.callAsOwner('Commit', { database, transaction, writes: [inside] });
    await outside;
    expect((await admin.db.doc('c/1').get()).data()).toEqual({ n: 9 });
  });
});

it('pages through the ids of collections', async () => {
  await write({ 'c/1/b/x': {}, 'c/1/a/x': {}, 'c/1/c/x/deeper/y': {}, 'd/1': {} });
  const below = { parent: `${root}/c/1`, pageSize: 2 };
  const all = await pages('ListCollectionIds', below);
  expect(all.map(({ collectionIds }) => collectionIds)).toEqual([['a', 'b'], ['c']]);
  const [first] = all;
  await admin.db.doc('c/1/b/x').delete();
  const next = await call('ListCollectionIds', { ...below, pageToken: first?.nextPageToken });
  expect(next.collectionIds).toEqual(['c']);
});

describe('PartitionQuery', () => {
  const structuredQuery = { from: [{ collectionId: 'c', allDescendants: true }] };
  const partition = (request: object) => call('PartitionQuery', { structuredQuery, ...request });
  const fill = (count: number) =>
    write(
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`p/${n % 3}/c/${String(n).padStart(2, '0')}`, {}]),
      ),
    );

  it('cuts a collection group into the wanted number of parts, for the Admin SDK', async () => {
    await fill(30);
    await write({ 'c/root': {}, 'p/0/other/x': {} });
    const group = admin.db.collectionGroup('c');
    const parts: string[][] = [];
    for await (const part of group.getPartitions(4)) {
      parts.push((await part.toQuery().get()).docs.map(({ ref }) => ref.path));
    }
    expect(parts.map(({ length }) => length)).toEqual([7, 8, 8, 8]);
    expect(parts.flat()).toEqual((await group.get()).docs.map(({ ref }) => ref.path));
  });

  it('cuts no further than documents go', async () => {
    await fill(2);
    expect((await partition({ partitionCount: '5' })).partitions).toEqual([
      { values: [{ referenceValue: `${root}/p/1/c/01` }], before: true },
    ]);
    server.reset();
    expect((await partition({ partitionCount: 5 })).partitions).toEqual([]);
  });

  it('pages, in the state of its first page, or in an earlier one', async () => {
    const readTime = await fill(10);
    const whole = await partition({ partitionCount: 4 });
    const first = await partition({ partitionCount: 4, pageSize: 3 });
    await fill(30);
    const { nextPageToken: pageToken } = first;
    const second = await partition({ partitionCount: 4, pageSize: 3, pageToken });
    expect(second.nextPageToken).toBeUndefined();
    expect([...first.partitions, ...second.partitions]).toEqual(whole.partitions);
    expect((await partition({ partitionCount: 4, readTime })).partitions).toEqual(whole.partitions);
  });

  it('refuses what cannot be partitioned', async () => {
    const wrong = [
      { partitionCount: 0 },
      { parent: `${root}/a/b`, partitionCount: 1 },
      { structuredQuery: { from: [{ collectionId: 'c' }] }, partitionCount: 1 },
      { structuredQuery: { ...structuredQuery, limit: 1 }, partitionCount: 1 },
      {
        structuredQuery: { ...structuredQuery, orderBy: [{ field: { fieldPath: 'n' } }] },
        partitionCount: 1,
      },
    ];
    for (const request of wrong) {
      await expect(partition(request)).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' });
    }
  });
});
