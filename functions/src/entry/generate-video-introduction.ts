import { generateRequestSchema } from '@cvplus/contracts/callables';
import { onCall } from 'firebase-functions/https';
import { callable } from './callable.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** Opens a generation and answers at once; the work happens in tasks. */
export const generateVideoIntroduction = onCall(
  { secrets: appSecrets, memory: '512MiB', timeoutSeconds: 60 },
  callable(generateRequestSchema, async (userId, { jobId, options, business }) =>
    (await runningApp()).open({ userId, jobId, options, business, ownWords: null }),
  ),
);
