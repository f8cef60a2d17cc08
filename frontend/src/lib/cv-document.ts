import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { storedCvSchema } from '@cvplus/contracts/video-introduction';
import type { WatchedDocument } from './job-document.ts';

/** How a CV document stands in this browser right now. */
export type CvSnapshot =
  | { state: 'loading' }
  /** Gone, of another form, or its listener has ended: there is nothing to show of it. */
  | { state: 'unavailable' }
  | { state: 'ready'; cv: ParsedCV };

export function readCvDocument(document: WatchedDocument): CvSnapshot {
  // Offline and never seen: nobody knows yet whether it exists.
  if (!document.exists) return { state: document.live ? 'unavailable' : 'loading' };
  const parsed = storedCvSchema.safeParse(document.data);
  return parsed.success ? { state: 'ready', cv: parsed.data.cv } : { state: 'unavailable' };
}

/** Below this the parser is not sure that it understood the line. */
const sureFrom = 0.7;

/** Whether their owner should look at this line. */
export function isDoubtful({ confidence }: CvFact): boolean {
  return confidence < sureFrom;
}

export function doubtfulFacts(cv: ParsedCV): ReadonlySet<string> {
  return new Set(cv.facts.filter(isDoubtful).map(({ id }) => id));
}
