import { logger } from 'firebase-functions';
import { onRequest } from 'firebase-functions/https';
import { describeError } from '../platform/logger.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** More than any provider sends; checked before any cryptography. */
const maxBodyBytes = 256 * 1024;

/** `POST /{provider}`. HeyGen probes the address with OPTIONS when it is registered. */
export const videoGenerationWebhook = onRequest(
  { secrets: appSecrets, memory: '512MiB', timeoutSeconds: 30, cors: false },
  async (request, response) => {
    if (request.method === 'OPTIONS') {
      response.status(200).end();
      return;
    }
    if (request.method !== 'POST') {
      response.status(405).json({ outcome: 'refused', reason: 'Only POST is answered here.' });
      return;
    }
    const rawBody: Buffer | undefined = request.rawBody;
    if (!rawBody || rawBody.length === 0 || rawBody.length > maxBodyBytes) {
      response.status(413).json({ outcome: 'refused', reason: 'The body is empty or too large.' });
      return;
    }
    try {
      const provider = request.path.replace(/^\/+|\/+$/g, '');
      const { webhooks } = await runningApp();
      const { status, outcome } = await webhooks.receive(provider, rawBody, request.headers);
      response.status(status).json({ outcome });
    } catch (error) {
      // 503 makes the provider deliver again; polling covers the rest.
      logger.error('webhook failed', describeError(error));
      response.status(503).json({ outcome: 'refused', reason: 'Please deliver this again.' });
    }
  },
);
