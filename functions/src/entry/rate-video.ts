import { rateVideoRequestSchema } from '@cvplus/contracts/callables';
import { onCall } from 'firebase-functions/https';
import { callable } from './callable.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** How good its owner finds a finished video. */
export const rateVideo = onCall(
  { secrets: appSecrets, memory: '512MiB', timeoutSeconds: 60 },
  callable(rateVideoRequestSchema, async (userId, request) =>
    (await runningApp()).rateVideo(userId, request),
  ),
);
