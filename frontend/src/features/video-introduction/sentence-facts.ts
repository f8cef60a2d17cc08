import type { CvFact } from '@cvplus/contracts/parsed-cv';
import type { ScriptSentence } from '@cvplus/contracts/script';
import type { CvSnapshot } from '../../lib/cv-document.ts';

/** What stands behind one sentence. */
export type SentenceFacts =
  | { state: 'claims-nothing' }
  | { state: 'loading' }
  | { state: 'unavailable' }
  /** A fact is null when it is not in the CV any more. */
  | { state: 'ready'; facts: { id: string; fact: CvFact | null }[] };

export function factsOf({ factIds }: ScriptSentence, cv: CvSnapshot): SentenceFacts {
  if (factIds.length === 0) return { state: 'claims-nothing' };
  if (cv.state !== 'ready') return { state: cv.state };
  const known = new Map(cv.cv.facts.map((fact) => [fact.id, fact]));
  const ids = [...new Set(factIds)];
  return { state: 'ready', facts: ids.map((id) => ({ id, fact: known.get(id) ?? null })) };
}
