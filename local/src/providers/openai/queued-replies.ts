type Queued<Reply> = { reply: Reply; times: number | null };

/** What the next calls are answered with, in the order it was set; the stand-in's own words after. */
export class QueuedReplies<Reply> {
  readonly #queue: Queued<Reply>[] = [];

  /** `times` null: until cleared. */
  add(reply: Reply, times: number | null = 1): void {
    this.#queue.push({ reply, times });
  }

  clear(): void {
    this.#queue.length = 0;
  }

  list(): readonly Queued<Reply>[] {
    return this.#queue;
  }

  /** The reply for a call it fits; uses up one of its times. */
  next(fits: (reply: Reply) => boolean = () => true): Reply | undefined {
    const found = this.#queue.find(({ reply }) => fits(reply));
    if (found === undefined) return undefined;
    if (found.times !== null && --found.times <= 0) {
      this.#queue.splice(this.#queue.indexOf(found), 1);
    }
    return found.reply;
  }
}
