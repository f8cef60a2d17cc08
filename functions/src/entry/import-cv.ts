import { importCvRequestSchema } from '@cvplus/contracts/callables';
import { onCall } from 'firebase-functions/https';
import { callable } from './callable.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

export const importCv = onCall(
  { secrets: appSecrets, memory: '1GiB', timeoutSeconds: 60 },
  callable(importCvRequestSchema, async (userId, { uploadId }, signal) =>
    (await runningApp()).importCv({ userId, uploadId }, signal),
  ),
);
