/** Makes many callers wait for one slow step: whoever comes while it runs shares the next one. */
export class GroupSync {
  readonly #sync: () => Promise<void>;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(sync: () => Promise<void>) {
    this.#sync = sync;
  }

  /** Done when a step that began after this call is. */
  wait(): Promise<void> {
    this.#next ??= this.#startAfter(this.#running);
    return this.#next;
  }

  async #startAfter(earlier: Promise<unknown>): Promise<void> {
    await earlier.catch(() => undefined);
    const step = this.#sync();
    this.#running = step;
    this.#next = undefined;
    await step;
  }
}
