import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readQuery, readQueryJson } from '../query/read-query.ts';
import { runQuery } from '../query/run-query.ts';
import type { Database } from '../store/database.ts';
import {
  erase,
  filter,
  from,
  openListening,
  root,
  set,
  type TestListener,
} from '../testing/listening.ts';

const orderBy = [{ field: { fieldPath: 'n' } }];
const cursor = { values: [{ integerValue: 3 }], before: true };
const queries = [
  { from },
  { from: [{ collectionId: 'c', allDescendants: true }] },
  { from, where: filter('GREATER_THAN_OR_EQUAL', 4) },
  { from, orderBy, limit: 3 },
  { from, orderBy: [{ ...orderBy[0], direction: 'DESCENDING' }], limit: 2 },
  { from, orderBy, offset: 1, limit: 2 },
  { from, orderBy, startAt: cursor },
  { from, orderBy, endAt: cursor, limit: 2 },
  { from, where: filter('LESS_THAN', 3), select: { fields: [{ fieldPath: 'other' }] } },
];

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'a/c/g');
const write = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(id, fc.integer({ min: 0, max: 6 })).map((w) => set(...w)) },
  { weight: 1, arbitrary: id.map(erase) },
);
const commit = fc.array(write, { minLength: 1, maxLength: 4 });

/** What a client has of each of its queries: it believes what it is sent, and nothing else. */
class View {
  readonly #documents = queries.map(() => new Map<string, string>());

  follow(client: TestListener): void {
    for (const message of client.messages.splice(0)) {
      const { targetChange, documentChange, documentDelete, documentRemove, filter } = message;
      if (targetChange?.targetChangeType === 'RESET') {
        for (const target of targetChange.targetIds) this.#of(target).clear();
      }
      if (documentChange) {
        const { document, targetIds = [], removedTargetIds = [] } = documentChange;
        for (const target of targetIds) this.#of(target).set(document.name, document.updateTime);
        for (const target of removedTargetIds) this.#of(target).delete(document.name);
      }
      const gone = documentDelete ?? documentRemove;
      for (const target of gone?.removedTargetIds ?? []) {
        this.#of(target).delete(gone?.document ?? '');
      }
      if (filter) expect(this.#of(filter.targetId).size).toBe(filter.count);
    }
  }

  expectToBeTrueOf({ documents }: Database): void {
    queries.forEach((query, index) => {
      const found = runQuery(readQuery(root, readQueryJson(query)), documents).documents;
      const expected = found.map(({ name, updateTime }) => `${name}@${updateTime}`).sort();
      const view = [...this.#of(index + 1)].map(([name, time]) => `${name}@${time}`).sort();
      expect(view).toEqual(expected);
    });
  }

  #of(target: number): Map<string, string> {
    return this.#documents[target - 1] ?? new Map<string, string>();
  }
}

/** One client that reads slowly or quickly, leaves, and comes back to where it was. */
class Visitor {
  readonly #connect: () => TestListener;
  readonly #view = new View();
  #client: TestListener | undefined;
  #resumeToken: string | undefined;

  constructor(connect: () => TestListener) {
    this.#connect = connect;
  }

  enter(): void {
    if (this.#client) return;
    const client = (this.#client = this.#connect());
    const resumeToken = this.#resumeToken;
    queries.forEach((query, index) => client.listen(index + 1, query, { resumeToken }));
  }

  leave(): void {
    this.read();
    this.#client?.stream.closed();
    this.#client = undefined;
  }

  slowDown(): void {
    if (this.#client) this.#client.unread = 20 * 1024 * 1024;
  }

  speedUp(): void {
    if (!this.#client) return;
    this.#client.unread = 0;
    this.#client.stream.progressed();
  }

  /** Takes what came. */
  read(): View {
    if (this.#client) {
      this.#resumeToken = this.#client.resumeToken || this.#resumeToken;
      this.#view.follow(this.#client);
    }
    return this.#view;
  }

  get isUpToDate(): boolean {
    return this.#client?.unread === 0;
  }
}

const behaviour = fc.constantFrom(
  'slowDown' as const,
  'speedUp' as const,
  'leave' as const,
  'enter' as const,
);
const steps = fc.array(
  fc.oneof({ weight: 6, arbitrary: commit }, { weight: 1, arbitrary: behaviour }),
  { maxLength: 40 },
);

it('keeps every client at what its query would find, quick or slow, there or back again', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const listening = openListening();
      const { database } = listening;
      const visitor = new Visitor(() => listening.connect());
      visitor.enter();
      for (const step of taken) {
        if (typeof step === 'string') visitor[step]();
        else listening.commit(...step);
        const view = visitor.read();
        if (visitor.isUpToDate) view.expectToBeTrueOf(database);
      }
      visitor.enter();
      visitor.speedUp();
      visitor.read().expectToBeTrueOf(database);
      visitor.leave();
    }),
    { numRuns: 150, seed: 20261126 },
  );
});
