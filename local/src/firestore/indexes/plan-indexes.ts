import type { Query } from '../query/query.ts';
import type { IndexDeclarations } from './index-declarations.ts';
import { indexNeeds } from './index-needs.ts';
import { describeMissing, type MissingIndex } from './missing-index.ts';
import { isSatisfied } from './satisfies-need.ts';

/** The indexes without which the service refuses the query; none when it would answer. */
export function findMissingIndexes(query: Query, declarations: IndexDeclarations): MissingIndex[] {
  return indexNeeds(query)
    .filter((need) => !isSatisfied(need, declarations))
    .map((need) => describeMissing(need, declarations));
}

/** The service's sentence, and in place of its link what to add to the file. */
export function adviseOn(missing: MissingIndex[]): string {
  return missing
    .map(
      ({ sentence, section, entry }) =>
        `${sentence} Add it to "${section}" in firestore.indexes.json:\n${JSON.stringify(entry, null, 2)}`,
    )
    .join('\n');
}
