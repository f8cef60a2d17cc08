export type StoredAnswer = { status: number; body: unknown };

type Entry = { type: 'running' } | { type: 'answered'; answer: StoredAnswer; at: number };

export type IdempotencyPlan =
  { type: 'run' } | { type: 'replay'; answer: StoredAnswer } | { type: 'in-progress' };

const keptMs = 24 * 60 * 60 * 1000;

/** Remembers for 24 h what each key was answered, whatever the later body says. */
export class IdempotencyKeys {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  begin(key: string): IdempotencyPlan {
    const entry = this.#entries.get(key);
    if (entry?.type === 'running') return { type: 'in-progress' };
    if (entry && this.#now().getTime() - entry.at < keptMs) {
      return { type: 'replay', answer: entry.answer };
    }
    this.#entries.set(key, { type: 'running' });
    return { type: 'run' };
  }

  /**
   * Answers that a later try may improve are forgotten; HeyGen does not say which it replays.
   */
  finish(key: string, answer: StoredAnswer): void {
    const mayImprove = [401, 402, 409, 429].includes(answer.status) || answer.status >= 500;
    if (mayImprove) this.#entries.delete(key);
    else this.#entries.set(key, { type: 'answered', answer, at: this.#now().getTime() });
  }
}

export function isIdempotencyKey(key: string): boolean {
  return /^[A-Za-z0-9_\-:.]{1,255}$/.test(key);
}
