import type { Logger } from '../platform/logger.ts';

const quietMs = 10_000;
/** Reasons come from our own code, so that there are few. */
const maxKinds = 100;

/**
 * Says what was turned away, without a line per stranger: the first of its kind at once, then at
 * most one line every ten seconds with how many there were. No ids, no addresses. What comes after
 * the last line of a wave is told with the next wave.
 */
export class StrangerLog {
  private readonly logger: Logger;
  private readonly now: () => number;
  private readonly kinds = new Map<string, { count: number; toldAtMs: number }>();

  constructor(settings: { logger: Logger; now: () => number }) {
    this.logger = settings.logger;
    this.now = settings.now;
  }

  note(message: string, provider: string, reason: string): void {
    const kind = JSON.stringify([message, provider, reason]);
    const nowMs = this.now();
    const known = this.kinds.get(kind);
    const count = (known?.count ?? 0) + 1;
    if (known && nowMs - known.toldAtMs < quietMs) {
      known.count = count;
      return;
    }
    if (!known && this.kinds.size >= maxKinds) return;
    this.kinds.set(kind, { count: 0, toldAtMs: nowMs });
    this.logger.warn(message, { provider, reason, count });
  }
}
