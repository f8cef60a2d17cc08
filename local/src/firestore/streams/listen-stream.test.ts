import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { noIndexGuard } from '../indexes/index-guard.ts';
import { AccessGuard } from '../rpc/access-guard.ts';
import type { Stores } from '../rpc/stores.ts';
import { readQuery, readQueryJson } from '../query/read-query.ts';
import { runQuery } from '../query/run-query.ts';
import { planCommit } from '../store/plan-commit.ts';
import { Database } from '../store/database.ts';
import { readWrites } from '../store/write.ts';
import { gateThat } from '../testing/gates.ts';
import { Transactions } from '../transactions/transactions.ts';
import { Audience } from './audience.ts';
import { ListenStream } from './listen-stream.ts';
import { resumeTokenOf } from './resume-token.ts';

const database = 'projects/p/databases/(default)';
const root = `${database}/documents`;

type Message = {
  targetChange?: {
    targetChangeType: string;
    targetIds: number[];
    cause?: { code: number };
    resumeToken?: string;
    readTime?: string;
  };
  documentChange?: {
    document: { name: string; updateTime: string };
    targetIds?: number[];
    removedTargetIds?: number[];
  };
  documentDelete?: { document: string; removedTargetIds: number[] };
  documentRemove?: { document: string; removedTargetIds: number[] };
  filter?: { targetId: number; count: number };
};

let stop: (() => void) | undefined;
afterEach(() => stop?.());

function open(allows: (path: string) => boolean = () => true) {
  const stored = new Database({ dataFolder: null, now: () => new Date('2026-11-22T10:00:00Z') });
  const guard = new AccessGuard(
    gateThat(({ path }) => allows(path)),
    stored.documents,
  );
  const stores: Stores = {
    database: stored,
    transactions: new Transactions(),
    guard,
    indexes: noIndexGuard,
  };
  const audience = new Audience(stored.documents);
  const messages: Message[] = [];
  const failures: Error[] = [];
  const line = {
    wire: 'gRPC' as const,
    unread: 0,
    send: (message: Message) => void messages.push(message),
    fail: (error: Error) => void failures.push(error),
  };
  const principal = { type: 'client', caller: null } as const;
  const stream = new ListenStream(line, principal, { stores, audience });
  stop = () => stream.closed();
  const commit = (...writes: object[]) => {
    const time = stored.clock.nextCommitTime();
    const read = (name: string) => stored.documents.read(name);
    stored.commit(time, planCommit(readWrites(writes, database), read, time).outcome);
  };
  return { stream, line, audience, stored, messages, failures, commit };
}

const set = (id: string, n: number) => ({
  update: { name: `${root}/c/${id}`, fields: { n: { integerValue: n } } },
});
const erase = (id: string) => ({ delete: `${root}/c/${id}` });
const listenTo = (targetId: number, structuredQuery: object, more: object = {}) => ({
  database,
  addTarget: { targetId, query: { parent: root, structuredQuery }, ...more },
});
const from = [{ collectionId: 'c' }];

/** The messages in short: what a client makes of them. */
function tell(messages: Message[]): string[] {
  return messages.map(
    ({ targetChange, documentChange, documentDelete, documentRemove, filter }) => {
      if (filter) return `COUNT ${filter.count} of ${filter.targetId}`;
      if (documentRemove) {
        return `${documentRemove.document.slice(root.length)} out of ${documentRemove.removedTargetIds.join()}`;
      }
      if (targetChange) {
        const { targetChangeType, targetIds, cause } = targetChange;
        return [targetChangeType, ...targetIds, ...(cause ? [`code ${cause.code}`] : [])].join(' ');
      }
      if (documentDelete) {
        return `${documentDelete.document.slice(root.length)} gone from ${documentDelete.removedTargetIds.join()}`;
      }
      const { document, targetIds = [], removedTargetIds = [] } = documentChange ?? {};
      return `${document?.name.slice(root.length)} in ${targetIds.join()} out ${removedTargetIds.join()}`;
    },
  );
}

describe('a new target', () => {
  it('hears ADD, its documents, CURRENT and then a snapshot without targets', () => {
    const { stream, messages, commit } = open();
    commit(set('a', 1));
    stream.receive(listenTo(7, { from }));
    expect(tell(messages)).toEqual(['ADD 7', '/c/a in 7 out ', 'CURRENT 7', 'NO_CHANGE']);
  });

  it('is removed with a cause when the rules refuse it, and others go on', () => {
    const { stream, messages, commit } = open((path) => path !== 'c/secret');
    stream.receive(listenTo(1, { from, where: filter('LESS_THAN', 5) }));
    stream.receive(listenTo(2, { from }));
    messages.length = 0;
    commit(set('secret', 9));
    expect(tell(messages)).toEqual(['REMOVE 2 code 7']);
    messages.length = 0;
    commit(set('a', 1));
    expect(tell(messages)).toEqual(['/c/a in 1 out ', 'NO_CHANGE']);
  });

  it('is removed with a cause when its query is not supported', () => {
    const { stream, messages, failures } = open();
    stream.receive({ database, addTarget: { targetId: 3, pipelineQuery: {} } });
    expect(tell(messages)).toEqual(['REMOVE 3 code 12']);
    expect(failures).toEqual([]);
  });
});

describe('a client that comes back', () => {
  const lastToken = (messages: Message[]) => messages.at(-1)?.targetChange?.resumeToken ?? '';

  it('hears only what changed, and how many documents there are', () => {
    const { stream, messages, commit } = open();
    commit(set('a', 1), set('b', 5), set('c', 6), set('d', 7));
    stream.receive(listenTo(1, { from, where: filter('GREATER_THAN', 3) }));
    const resumeToken = lastToken(messages);
    commit(set('b', 9));
    commit(set('c', 0), set('e', 8));
    commit(erase('d'));
    messages.length = 0;
    stream.receive(listenTo(2, { from, where: filter('GREATER_THAN', 3) }, { resumeToken }));
    expect(tell(messages)).toEqual([
      'ADD 2',
      '/c/e in 2 out ',
      '/c/b in 2 out ',
      '/c/c in  out 2',
      '/c/d gone from 2',
      'COUNT 2 of 2',
      'CURRENT 2',
      'NO_CHANGE',
    ]);
  });

  it('hears of what slid into and out of a limited query', () => {
    const { stream, messages, commit } = open();
    const query = { from, orderBy: [{ field: { fieldPath: 'n' } }], limit: 2 };
    commit(set('a', 1), set('b', 2), set('c', 3));
    stream.receive(listenTo(1, query));
    const resumeToken = lastToken(messages);
    commit(set('a', 9));
    messages.length = 0;
    stream.receive(listenTo(2, query, { resumeToken }));
    const told = ['ADD 2', '/c/c in 2 out ', '/c/a in  out 2', 'COUNT 2 of 2', 'CURRENT 2'];
    expect(tell(messages)).toEqual([...told, 'NO_CHANGE']);
  });

  it('may name a time instead of a token, and single documents instead of a query', () => {
    const { stream, messages, commit } = open();
    commit(set('a', 1), set('b', 1));
    const documents = { documents: [`${root}/c/a`, `${root}/c/b`] };
    stream.receive({ database, addTarget: { targetId: 1, documents } });
    const { readTime } = messages.at(-1)?.targetChange ?? {};
    commit(erase('b'));
    messages.length = 0;
    stream.receive({ database, addTarget: { targetId: 2, documents, readTime } });
    const told = ['ADD 2', '/c/b gone from 2', 'COUNT 1 of 2', 'CURRENT 2', 'NO_CHANGE'];
    expect(tell(messages)).toEqual(told);
  });

  it.each([
    ['another run of the database', resumeTokenOf('earlier', '2026-11-22T09:59:59.000000Z')],
    ['long ago', undefined],
    ['nowhere', 'b2xk'],
  ])('starts over with a token from %s', (_from, token) => {
    const { stream, stored, messages, commit } = open();
    commit(set('a', 1));
    const { incarnation } = stored;
    const resumeToken = token ?? resumeTokenOf(incarnation, '2026-11-22T09:00:00.000000Z');
    stream.receive(listenTo(7, { from }, { resumeToken }));
    const told = ['ADD 7', 'RESET 7', '/c/a in 7 out ', 'CURRENT 7', 'NO_CHANGE'];
    expect(tell(messages)).toEqual(told);
  });

  it('starts over when a document changed too often to know how it was', () => {
    const { stream, messages, commit } = open();
    commit(set('a', 1));
    stream.receive(listenTo(1, { from }));
    const resumeToken = lastToken(messages);
    for (let n = 2; n < 70; n++) commit(set('a', n));
    messages.length = 0;
    stream.receive(listenTo(2, { from }, { resumeToken }));
    expect(tell(messages)).toContain('RESET 2');
  });

  it('is told nothing that the rules forbid by now', () => {
    let isOpen = true;
    const { stream, messages, commit } = open(() => isOpen);
    commit(set('a', 1));
    stream.receive(listenTo(1, { from }));
    const resumeToken = lastToken(messages);
    isOpen = false;
    messages.length = 0;
    stream.receive(listenTo(2, { from }, { resumeToken }));
    expect(tell(messages)).toEqual(['REMOVE 2 code 7']);
  });
});

describe('a commit', () => {
  it('is one snapshot, with one message per document for all targets', () => {
    const { stream, messages, commit } = open();
    commit(set('a', 1), set('b', 5));
    stream.receive(listenTo(1, { from }));
    stream.receive(listenTo(2, { from, where: filter('GREATER_THAN', 3) }));
    messages.length = 0;
    commit(set('a', 9), set('b', 0));
    expect(tell(messages)).toEqual(['/c/a in 1,2 out ', '/c/b in 1 out 2', 'NO_CHANGE']);
    messages.length = 0;
    commit(erase('a'));
    expect(tell(messages)).toEqual(['/c/a gone from 1,2', 'NO_CHANGE']);
  });

  it('that concerns no target is not mentioned', () => {
    const { stream, messages, commit } = open();
    stream.receive(listenTo(1, { from, where: filter('GREATER_THAN', 3) }));
    messages.length = 0;
    commit(set('a', 1));
    commit(set('a', 1));
    expect(messages).toEqual([]);
  });

  it('is not heard by a target that was removed', () => {
    const { stream, messages, commit } = open();
    stream.receive(listenTo(1, { from }));
    stream.receive({ database, removeTarget: 1 });
    expect(tell(messages).at(-1)).toBe('REMOVE 1');
    messages.length = 0;
    commit(set('a', 1));
    expect(messages).toEqual([]);
  });
});

function filter(op: string, n: number): object {
  return { fieldFilter: { field: { fieldPath: 'n' }, op, value: { integerValue: n } } };
}

it('keeps every client at what its query would find, whatever is written', () => {
  const orderBy = [{ field: { fieldPath: 'n' } }];
  const cursor = { values: [{ integerValue: 3 }], before: true };
  const queries = [
    { from },
    { from, where: filter('GREATER_THAN_OR_EQUAL', 4) },
    { from, orderBy, limit: 3 },
    { from, orderBy: [{ ...orderBy[0], direction: 'DESCENDING' }], limit: 2 },
    { from, orderBy, offset: 1, limit: 2 },
    { from, orderBy, startAt: cursor },
    { from, orderBy, endAt: cursor, limit: 2 },
  ];
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const write = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(id, fc.integer({ min: 0, max: 6 })).map((w) => set(...w)) },
    { weight: 1, arbitrary: id.map(erase) },
  );
  const commits = fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 25 });
  fc.assert(
    fc.property(commits, (batches) => {
      const { stream, stored, messages, commit } = open();
      queries.forEach((query, index) => stream.receive(listenTo(index + 1, query)));
      const views = queries.map(() => new Map<string, string>());
      for (const batch of batches) {
        commit(...batch);
        follow(views, messages.splice(0));
      }
      queries.forEach((query, index) => {
        const { documents } = runQuery(readQuery(root, readQueryJson(query)), stored.documents);
        const expected = documents.map(({ name, updateTime }) => `${name}@${updateTime}`).sort();
        const view = [...(views[index] ?? [])].map(([name, time]) => `${name}@${time}`).sort();
        expect(view).toEqual(expected);
      });
      stream.closed();
    }),
    { numRuns: 150, seed: 20261122 },
  );
});

/** Does to the clients' views what the messages say. */
function follow(views: Map<string, string>[], messages: Message[]): void {
  for (const { documentChange, documentDelete } of messages) {
    if (documentChange) {
      const { document, targetIds = [], removedTargetIds = [] } = documentChange;
      for (const target of targetIds) views[target - 1]?.set(document.name, document.updateTime);
      for (const target of removedTargetIds) views[target - 1]?.delete(document.name);
    }
    for (const target of documentDelete?.removedTargetIds ?? []) {
      views[target - 1]?.delete(documentDelete?.document ?? '');
    }
  }
}
