import { listFacesRequestSchema } from '@cvplus/contracts/callables';
import { onCall } from 'firebase-functions/https';
import { callable } from './callable.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** Which faces and voices can be chosen, as the providers' lists were last read. */
export const listFaces = onCall(
  { secrets: appSecrets, memory: '512MiB', timeoutSeconds: 60 },
  callable(listFacesRequestSchema, async (_userId, wish) => (await runningApp()).listFaces(wish)),
);
