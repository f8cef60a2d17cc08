import type {
  FirestoreAccess,
  FirestoreDocument,
  QueryConstraints,
  RulesGate,
} from '../../rules/access.ts';
import type { Query } from '../query/query.ts';
import type { QueryJson } from '../query/query-json.ts';
import { StatusError } from '../status-error.ts';
import type { DocumentStore } from '../store/document-store.ts';
import type { CommitPlan, WriteEffect } from '../store/plan-commit.ts';
import { formatFieldPath } from '../values/field-path.ts';
import { databaseOf, lastIdOf, pathOf } from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';
import type { Principal } from './principal.ts';

/** A query together with what the rules may conclude from it. */
export type GuardedQuery = { query: Query; constraints: QueryConstraints };

type Reading = { principal: Principal; time: string; lookedUpTogether?: Set<string> };

type Judged = [
  reading: Reading,
  name: string,
  asked: Pick<FirestoreAccess, 'method' | 'before' | 'after' | 'query'>,
  lookUpAfter?: (name: string) => StoredDocument | null,
];

/** Puts everything a client does before the rules; throws PERMISSION_DENIED when they say no. */
export class AccessGuard {
  readonly #gate: RulesGate;
  readonly #documents: DocumentStore;

  constructor(gate: RulesGate, documents: DocumentStore) {
    this.#gate = gate;
    this.#documents = documents;
  }

  checkGet(reading: Reading, name: string, document: StoredDocument | null): void {
    this.#judge(reading, name, { method: 'get', before: document, after: null });
  }

  /** For those who can leave out what may not be seen. */
  allowsGet(reading: Reading, name: string, document: StoredDocument | null): boolean {
    return this.#allows(reading, name, { method: 'get', before: document, after: null });
  }

  /** Whether the query may be asked at all, whatever it finds. */
  checkQuery(reading: Reading, { query, constraints }: GuardedQuery): void {
    const collection = `${query.parent}/${query.collectionId ?? ''}`;
    this.#judge(reading, collection, {
      method: 'list',
      before: null,
      after: null,
      query: constraints,
    });
  }

  /** Whether a document that a query found may be shown. */
  checkListed(reading: Reading, { constraints }: GuardedQuery, document: StoredDocument): void {
    this.#judge(reading, document.name, {
      method: 'list',
      before: document,
      after: null,
      query: constraints,
    });
  }

  checkCommit(principal: Principal, plan: CommitPlan, time: string): void {
    const reading = { principal, time, lookedUpTogether: new Set<string>() };
    const lookUpAfter = (name: string) => {
      const after = plan.outcome.get(name);
      return after === undefined ? this.#documents.read(name) : after;
    };
    for (const effect of plan.effects) {
      const { write, before, after } = effect;
      const method = methodOf(effect);
      const shown = method === 'create' || method === 'update' ? after : null;
      this.#judge(reading, write.name, { method, before, after: shown }, lookUpAfter);
    }
  }

  /** For what no rule can allow, such as naming the collections of a database. */
  checkOwner(principal: Principal, action: string): void {
    if (principal.type === 'owner') return;
    throw new StatusError('PERMISSION_DENIED', `Only the Admin SDK may ${action}.`);
  }

  #judge(...judged: Judged): void {
    // The words of production, which tell no client why; whoever asks the rules directly knows.
    if (!this.#allows(...judged)) {
      throw new StatusError('PERMISSION_DENIED', 'Missing or insufficient permissions.');
    }
  }

  #allows(...[{ principal, time, lookedUpTogether }, name, asked, lookUpAfter]: Judged): boolean {
    if (principal.type === 'owner') return true;
    const readAfter = lookUpAfter ?? ((other) => this.#documents.read(other));
    const root = `${databaseOf(name)}/documents`;
    const verdict = this.#gate.judgeFirestore({
      ...asked,
      caller: principal.caller,
      time,
      path: pathOf(name),
      database: lastIdOf(databaseOf(name)),
      lookUp: (path): FirestoreDocument | null => this.#documents.read(`${root}/${path}`),
      lookUpAfter: (path): FirestoreDocument | null => readAfter(`${root}/${path}`),
      ...(lookedUpTogether && { lookedUpTogether }),
    });
    return verdict.allowed;
  }
}

/** An update of a missing document is judged as an update, so that a denial hides that it is. */
function methodOf({ write, before }: WriteEffect): 'get' | 'create' | 'update' | 'delete' {
  if (write.type === 'verify') return 'get';
  if (write.type === 'delete') return 'delete';
  const { precondition } = write;
  const expectsDocument =
    precondition.type === 'update-time' || (precondition.type === 'exists' && precondition.exists);
  return before || expectsDocument ? 'update' : 'create';
}

export function constraintsOf(query: Query, json: QueryJson): QueryConstraints {
  return {
    allDescendants: query.allDescendants,
    where: json.where ?? undefined,
    limit: json.limit ?? undefined,
    offset: json.offset ?? undefined,
    orderBy: query.orders.map(({ path, direction }) => ({
      field: formatFieldPath(path),
      direction,
    })),
  };
}
