/** What the rules decided about one request; nothing of what the documents hold. */
export type Decision = {
  id: number;
  time: string;
  service: 'firestore' | 'storage';
  /** The uid; null for nobody. */
  who: string | null;
  method: string;
  path: string;
  allowed: boolean;
  /** The deciding line: where it was allowed, or why it was not. */
  why: string;
  /** For a denial: what each part of the conditions came to. */
  explanation: string[];
  /** How often the same was decided in a row. */
  times: number;
};

export type NewDecision = Omit<Decision, 'id' | 'times'>;

/** The last decisions, newest first. */
export class DecisionLog {
  readonly #most: number;
  #decisions: Decision[] = [];
  #lastId = 0;

  constructor(most = 300) {
    this.#most = most;
  }

  add(decision: NewDecision): void {
    const last = this.#decisions[0];
    if (last && isSame(last, decision)) {
      this.#decisions[0] = { ...decision, id: last.id, times: last.times + 1 };
      return;
    }
    this.#lastId++;
    const added = { ...decision, id: this.#lastId, times: 1 };
    this.#decisions = [added, ...this.#decisions.slice(0, this.#most - 1)];
  }

  all(): readonly Decision[] {
    return this.#decisions;
  }
}

function isSame(left: NewDecision, right: NewDecision): boolean {
  const keys = ['service', 'who', 'method', 'path', 'allowed', 'why'] as const;
  return keys.every((key) => left[key] === right[key]);
}
