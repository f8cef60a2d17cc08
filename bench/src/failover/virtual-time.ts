import { setTimeout as sleep } from 'node:timers/promises';

type Look = { generationId: string; atMs: number; dueMs?: number };

/** A queue of looks and a clock that jumps from one to the next: half an hour passes in seconds. */
export class VirtualTime {
  /** How long a look waits in truth, however far its time is away: stand-ins work meanwhile. */
  realPauseMs = 150;
  #nowMs = Date.UTC(2026, 10, 26, 9);
  #looks: Look[] = [];
  readonly #names = new Set<string>();

  readonly now = (): number => this.#nowMs;

  readonly enqueueLook = (
    generationId: string,
    { atMs, key, dueMs }: { atMs: number; key: string; dueMs?: number },
  ): Promise<void> => {
    // As Cloud Tasks does it: a name is taken once.
    if (!this.#names.has(key)) {
      this.#names.add(key);
      this.#looks.push({ generationId, atMs, ...(dueMs !== undefined && { dueMs }) });
    }
    return Promise.resolve();
  };

  /** The generation's next look, with the clock moved to its time; null when none is planned. */
  async next(generationId: string): Promise<Look | null> {
    await sleep(this.realPauseMs);
    const own = this.#looks.filter((look) => look.generationId === generationId);
    const [look] = own.sort((left, right) => left.atMs - right.atMs);
    if (!look) return null;
    this.#looks = this.#looks.filter((other) => other !== look);
    this.#nowMs = Math.max(this.#nowMs, look.atMs);
    return look;
  }

  forward(ms: number): void {
    this.#nowMs += ms;
  }
}
