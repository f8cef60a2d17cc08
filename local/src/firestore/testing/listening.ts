import { noIndexGuard } from '../indexes/index-guard.ts';
import { AccessGuard } from '../rpc/access-guard.ts';
import type { Principal } from '../rpc/principal.ts';
import type { StatusError } from '../status-error.ts';
import { Database } from '../store/database.ts';
import { planCommit } from '../store/plan-commit.ts';
import { readWrites } from '../store/write.ts';
import { Audience } from '../streams/audience.ts';
import { ListenStream } from '../streams/listen-stream.ts';
import type { MessageStream } from '../streams/message-stream.ts';
import { Transactions } from '../transactions/transactions.ts';
import { gateThat } from './gates.ts';

// A database and those who listen to it, without a wire between them.

const databaseName = 'projects/p/databases/(default)';
export const root = `${databaseName}/documents`;
export const from = [{ collectionId: 'c' }];

type Message = {
  targetChange?: {
    targetChangeType: string;
    targetIds: number[];
    cause?: { code: number };
    resumeToken?: string;
    readTime?: string;
  };
  documentChange?: {
    document: { name: string; updateTime: string; fields: Record<string, unknown> };
    targetIds?: number[];
    removedTargetIds?: number[];
  };
  documentDelete?: { document: string; removedTargetIds: number[] };
  documentRemove?: { document: string; removedTargetIds: number[] };
  filter?: { targetId: number; count: number };
};

type Asked = Parameters<Parameters<typeof gateThat>[0]>[0];

export function openListening(allows: (asked: Asked) => boolean = () => true) {
  const database = new Database({ dataFolder: null, now: () => new Date('2026-11-22T10:00:00Z') });
  const guard = new AccessGuard(gateThat(allows), database.documents);
  const transactions = new Transactions();
  const stores = { database, transactions, guard, indexes: noIndexGuard };
  const audience = new Audience(database.documents);
  return {
    database,
    audience,
    commit: (...writes: object[]): void => {
      const time = database.clock.nextCommitTime();
      const read = (name: string) => database.documents.read(name);
      database.commit(time, planCommit(readWrites(writes, databaseName), read, time).outcome);
    },
    connect: (principal: Principal = { type: 'client', caller: null }) =>
      new TestListener((line) => new ListenStream(line, principal, { stores, audience })),
  };
}

/** The client's end of a Listen stream. */
export class TestListener implements MessageStream {
  readonly wire = 'gRPC';
  readonly messages: Message[] = [];
  readonly failures: StatusError[] = [];
  readonly stream: ListenStream;
  unread = 0;
  #told = 0;

  constructor(open: (line: MessageStream) => ListenStream) {
    this.stream = open(this);
  }

  send(message: Message): void {
    this.messages.push(message);
  }

  fail(error: StatusError): void {
    this.failures.push(error);
  }

  listen(targetId: number, structuredQuery: object, more: object = {}): void {
    const query = { parent: root, structuredQuery };
    this.ask({ addTarget: { targetId, query, ...more } });
  }

  listenToDocuments(targetId: number, ids: string[], more: object = {}): void {
    const documents = { documents: ids.map((id) => `${root}/c/${id}`) };
    this.ask({ addTarget: { targetId, documents, ...more } });
  }

  ask(request: object): void {
    this.stream.receive({ database: databaseName, ...request });
  }

  /** What it was sent since the last time, in short. */
  told(): string[] {
    const news = this.messages.slice(this.#told);
    this.#told = this.messages.length;
    return news.map(tell);
  }

  /** With which it comes back to where it is now. */
  get resumeToken(): string {
    return this.messages.at(-1)?.targetChange?.resumeToken ?? '';
  }
}

function tell(message: Message): string {
  const { targetChange, documentChange, documentDelete, documentRemove, filter } = message;
  if (filter) return `COUNT ${filter.count} of ${filter.targetId}`;
  if (targetChange) {
    const { targetChangeType, targetIds, cause } = targetChange;
    return [targetChangeType, ...targetIds, ...(cause ? [`code ${cause.code}`] : [])].join(' ');
  }
  const path = (name: string) => name.slice(root.length);
  if (documentDelete) {
    return `${path(documentDelete.document)} deleted, out ${documentDelete.removedTargetIds.join()}`;
  }
  if (documentRemove) {
    return `${path(documentRemove.document)} hidden, out ${documentRemove.removedTargetIds.join()}`;
  }
  const { document, targetIds = [], removedTargetIds = [] } = documentChange ?? {};
  const places = [
    targetIds.length > 0 && `in ${targetIds.toSorted().join()}`,
    removedTargetIds.length > 0 && `out ${removedTargetIds.toSorted().join()}`,
  ];
  return `${path(document?.name ?? '')} ${places.filter(Boolean).join(' ')}`;
}

export const set = (id: string, n: number) => ({
  update: { name: `${root}/c/${id}`, fields: { n: { integerValue: n } } },
});
export const erase = (id: string) => ({ delete: `${root}/c/${id}` });

export function filter(op: string, n: number): object {
  return { fieldFilter: { field: { fieldPath: 'n' }, op, value: { integerValue: n } } };
}
