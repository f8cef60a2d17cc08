import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';

export type Place = { page: number; line: number };
export type Finding = ParsedCV['findings'][number];

export const longestFact = 600;

/** Collects what the CV says and numbers it, so that script sentences can point at it. */
export class FactLedger {
  readonly facts: CvFact[] = [];
  readonly #counts = new Map<CvFact['kind'], number>();

  add(
    kind: CvFact['kind'],
    text: string,
    place: Place,
    confidence: number,
    attribute?: CvFact['attribute'],
  ): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const id = `${kind}-${count}`;
    this.facts.push({
      id,
      kind,
      text: text.slice(0, longestFact),
      source: { page: place.page, line: place.line },
      confidence: Math.round(confidence * 100) / 100,
      ...(attribute ? { attribute } : {}),
    });
    return id;
  }
}
