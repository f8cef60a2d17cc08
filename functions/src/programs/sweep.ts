// Ticks the sweeper where no scheduler does: `node sweep.mjs --every 5` on one machine.
import { logger } from 'firebase-functions';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildApp } from '../app/app.ts';
import { describeError } from '../platform/logger.ts';

const { values } = parseArgs({ options: { every: { type: 'string', default: '60' } } });
const everyMs = Number(values.every) * 1000;
if (!Number.isFinite(everyMs) || everyMs < 1000) {
  console.error('--every takes a number of seconds, at least 1.');
  process.exit(1);
}

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => stopped.abort());
}

/** Kept lists that are young enough are left alone. */
const refreshEveryMs = 3_600_000;

const app = buildApp(process.env, logger);
let refreshedAtMs = 0;
while (!stopped.signal.aborted) {
  try {
    const overdue = await app.sweep();
    if (overdue > 0) logger.warn('overdue generations', { overdue });
    const signal = AbortSignal.timeout(40_000);
    await app.watchBalances(signal);
    await app.sweepCopies(signal);
    if (Date.now() - refreshedAtMs > refreshEveryMs) {
      refreshedAtMs = Date.now();
      await app.refreshChoices(stopped.signal);
    }
  } catch (error) {
    logger.error('sweep failed', describeError(error));
  }
  await sleep(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined);
}
