import { correctCvRequestSchema } from '@cvplus/contracts/callables';
import { onCall } from 'firebase-functions/https';
import { callable } from './callable.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** What the parser misread, as its owner puts it right. */
export const correctCv = onCall(
  { secrets: appSecrets, memory: '512MiB', timeoutSeconds: 60 },
  callable(correctCvRequestSchema, async (userId, request) =>
    (await runningApp()).correctCv(userId, request),
  ),
);
