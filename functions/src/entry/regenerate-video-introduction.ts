import { regenerateRequestSchema } from '@cvplus/contracts/callables';
import { onCall } from 'firebase-functions/https';
import { callable } from './callable.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** A new generation of the same job, with the owner's own words if given. */
export const regenerateVideoIntroduction = onCall(
  { secrets: appSecrets, memory: '512MiB', timeoutSeconds: 60 },
  callable(regenerateRequestSchema, async (userId, { jobId, options, business, script }) =>
    (await runningApp()).reopen({ userId, jobId, options, business, ownWords: script ?? null }),
  ),
);
