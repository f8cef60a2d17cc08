import { insist, outcomeOf, showRefusal } from './outcome.ts';

/** Reads that are under way at the same time, which is fine as long as nothing is written. */
export class PendingReads {
  readonly #running = new Set<Promise<void>>();
  #failure: unknown;

  /** Expected is the answer, or the refusal, that what is stored right now must lead to. */
  start(name: string, expected: string, read: () => Promise<string>): void {
    const running = this.#check(name, expected, read)
      .catch((error: unknown) => (this.#failure ??= error))
      .then(() => void this.#running.delete(running));
    this.#running.add(running);
  }

  get count(): number {
    return this.#running.size;
  }

  async finish(): Promise<void> {
    await Promise.all(this.#running);
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure as Error;
  }

  async #check(name: string, expected: string, read: () => Promise<string>): Promise<void> {
    const outcome = await outcomeOf(read);
    const isRefused = outcome.refused !== undefined;
    insist(name, expected, isRefused ? showRefusal(outcome.refused) : outcome.answer);
  }
}
