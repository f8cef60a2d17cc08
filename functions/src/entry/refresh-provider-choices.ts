import { onSchedule } from 'firebase-functions/scheduler';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** Which faces and voices the providers offer changes; it is asked once a day. */
export const refreshProviderChoices = onSchedule(
  { schedule: 'every 24 hours', secrets: appSecrets, memory: '512MiB', timeoutSeconds: 540 },
  async () => (await runningApp()).refreshChoices(AbortSignal.timeout(530_000)),
);
