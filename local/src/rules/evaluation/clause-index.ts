import type { RuleMethod } from '../language/syntax.ts';
import type { RequestSegment } from './match-path.ts';
import type { Clause } from './ruleset.ts';

// Both `/databases/{d}/documents` and `/b/{bucket}/o`: what differs comes after.
const rootLength = 3;

/** The clauses of one method, each list in source order. */
type Shelf = { all: Clause[]; named: Map<string, Clause[]>; unnamed: Clause[] };

/** Finds the clauses that a request may match, by its method and the first name below the root. */
export class ClauseIndex {
  readonly #shelves = new Map<RuleMethod, Shelf>();

  constructor(clauses: readonly Clause[]) {
    for (const clause of clauses) {
      for (const method of clause.allow.methods) this.#add(method, clause);
    }
  }

  candidates(method: RuleMethod, path: readonly RequestSegment[]): readonly Clause[] {
    const shelf = this.#shelves.get(method);
    if (!shelf) return [];
    const name = path[rootLength];
    // A collection group may lie anywhere.
    if (typeof name !== 'string') return shelf.all;
    return shelf.named.get(name) ?? shelf.unnamed;
  }

  #add(method: RuleMethod, clause: Clause): void {
    const shelf: Shelf = this.#shelves.get(method) ?? { all: [], named: new Map(), unnamed: [] };
    this.#shelves.set(method, shelf);
    shelf.all.push(clause);
    const name = nameOf(clause);
    if (name === undefined) {
      shelf.unnamed.push(clause);
      for (const named of shelf.named.values()) named.push(clause);
    } else {
      const named = shelf.named.get(name) ?? [...shelf.unnamed];
      named.push(clause);
      shelf.named.set(name, named);
    }
  }
}

/** The name that any path of this clause has below the root; undefined when it may differ. */
function nameOf({ pattern }: Clause): string | undefined {
  const start = pattern.slice(0, rootLength + 1).map(({ part }) => part);
  const last = start[rootLength];
  return start.every(({ segment }) => segment !== 'rest') && last?.segment === 'literal'
    ? last.text
    : undefined;
}
