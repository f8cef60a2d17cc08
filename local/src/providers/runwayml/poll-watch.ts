export type EagerPoll = { taskId: string; at: string; sinceLastMs: number };

const keptPolls = 1000;

/** Notes looks at one task that come sooner after the last one than RunwayML allows. */
export class PollWatch {
  readonly tooEager: EagerPoll[] = [];
  readonly #minimumMs: number;
  readonly #now: () => Date;

  constructor({ minimumMs, now }: { minimumMs: number; now: () => Date }) {
    this.#minimumMs = minimumMs;
    this.#now = now;
  }

  note(taskId: string, sinceLastMs: number | null): void {
    if (sinceLastMs === null || sinceLastMs >= this.#minimumMs) return;
    this.tooEager.push({ taskId, at: this.#now().toISOString(), sinceLastMs });
    if (this.tooEager.length > keptPolls) this.tooEager.shift();
  }
}
