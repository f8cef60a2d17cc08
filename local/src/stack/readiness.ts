import { setTimeout as pause } from 'node:timers/promises';

/** Thrown when a part did not answer in time; names the part. */
class NotReadyError extends Error {
  constructor(what: string, seconds: number, cause: unknown) {
    super(`${what} did not answer within ${seconds} s.`, { cause });
    this.name = 'NotReadyError';
  }
}

/** Asks a part again and again until it answers as it should; never merely waits. */
export async function untilReady(
  what: string,
  ask: () => Promise<boolean>,
  timeoutMs: number,
): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  let lastProblem: unknown;
  while (performance.now() < giveUpAt) {
    try {
      if (await ask()) return;
      lastProblem = undefined;
    } catch (error) {
      lastProblem = error;
    }
    await pause(100);
  }
  throw new NotReadyError(what, Math.round(timeoutMs / 1000), lastProblem);
}
