import type { CvFact } from '@cvplus/contracts/parsed-cv';
import { derivedId } from '../../platform/ids.ts';
import { longestFact } from './fact-ledger.ts';

export type Listed = { factId: string; text: string };

/** The facts of a CV while its owner corrects them: what stays keeps its id and its place. */
export class FactKeeper {
  facts: CvFact[];

  constructor(facts: readonly CvFact[]) {
    this.facts = [...facts];
  }

  /** Puts the owner's words in place of what was read. */
  reword(id: string, text: string): void {
    const words = text.slice(0, longestFact);
    this.facts = this.facts.map((fact) =>
      fact.id === id ? { ...fact, text: words, confidence: 1 } : fact,
    );
  }

  /** Its id comes from its words, so that no id of a removed fact ever means something else. */
  add(kind: CvFact['kind'], text: string): string {
    const taken = new Set(this.facts.map(({ id }) => id));
    let id = '';
    for (let copy = 0; id === '' || taken.has(id); copy++) {
      id = `${kind}-own-${derivedId(kind, text, String(copy)).slice(0, 10)}`;
    }
    this.facts.push({ id, kind, text: text.slice(0, longestFact), source: null, confidence: 1 });
    return id;
  }

  remove(id: string): void {
    this.facts = this.facts.filter((fact) => fact.id !== id);
  }

  /** A whole list as its owner wants it: the same words keep their fact, one changed in its place is corrected. */
  relist(kind: CvFact['kind'], before: Listed[], texts: string[]): Listed[] {
    const left = new Map(before.map((item) => [item.factId, item]));
    const take = (found: Listed | undefined) => {
      if (found) left.delete(found.factId);
      return found;
    };
    const same = texts.map((text) =>
      take([...left.values()].find((item) => item.text.toLowerCase() === text.toLowerCase())),
    );
    const listed = texts.map((text, at): Listed => {
      const inPlace = before.length === texts.length ? before[at] : undefined;
      const kept = same[at] ?? take(inPlace && left.get(inPlace.factId));
      if (!kept) return { factId: this.add(kind, text), text };
      this.reword(kept.factId, text);
      return { factId: kept.factId, text };
    });
    for (const id of left.keys()) this.remove(id);
    return listed;
  }
}
