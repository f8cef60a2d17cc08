import { logger } from 'firebase-functions';
import { onSchedule } from 'firebase-functions/scheduler';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** Finds generations whose next look is overdue: nothing can be stuck. */
export const sweepGenerations = onSchedule(
  { schedule: 'every 1 minutes', secrets: appSecrets, memory: '512MiB', timeoutSeconds: 60 },
  async () => {
    const app = await runningApp();
    const overdue = await app.sweep();
    if (overdue > 0) logger.warn('overdue generations', { overdue });
    const signal = AbortSignal.timeout(40_000);
    await app.watchBalances(signal);
    await app.sweepCopies(signal);
  },
);
