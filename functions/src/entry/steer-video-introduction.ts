import { steerRequestSchema } from '@cvplus/contracts/callables';
import { onCall } from 'firebase-functions/https';
import { callable } from './callable.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

export const steerVideoIntroduction = onCall(
  { secrets: appSecrets, memory: '512MiB', timeoutSeconds: 60 },
  callable(steerRequestSchema, async (userId, request) =>
    (await runningApp()).steer(userId, request),
  ),
);
