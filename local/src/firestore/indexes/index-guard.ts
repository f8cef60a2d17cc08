import type { Query } from '../query/query.ts';
import { StatusError } from '../status-error.ts';
import type { IndexDeclarations } from './index-declarations.ts';
import { adviseOn, findMissingIndexes } from './plan-indexes.ts';

export const indexModes = ['refuse', 'warn', 'off'] as const;
export type IndexGuardMode = (typeof indexModes)[number];

export type IndexGuardSettings = {
  mode: IndexGuardMode;
  /** Asked for each query, so that a changed file counts at once. */
  declared: () => IndexDeclarations;
  /** Takes what to add, once for each index that is missing. */
  report?: (advice: string) => void;
};

/** Holds queries to the declared indexes, as the service holds everyone, owner or client. */
export class IndexGuard {
  readonly #settings: IndexGuardSettings;
  readonly #reported = new Set<string>();

  constructor(settings: IndexGuardSettings) {
    this.#settings = settings;
  }

  /** Throws FAILED_PRECONDITION when the service would not answer the query. */
  check(query: Query): void {
    const { mode, declared, report } = this.#settings;
    if (mode === 'off') return;
    const missing = findMissingIndexes(query, declared());
    if (missing.length === 0) return;
    const advice = adviseOn(missing);
    if (!this.#reported.has(advice)) report?.(advice);
    this.#reported.add(advice);
    if (mode === 'refuse') throw new StatusError('FAILED_PRECONDITION', advice);
  }
}

/** Answers every query, as Google's emulator does. */
export const noIndexGuard = new IndexGuard({
  mode: 'off',
  declared: () => ({ composites: [], overrides: [] }),
});
