import { logger } from 'firebase-functions';
import { onRequest } from 'firebase-functions/https';
import { describeError } from '../platform/logger.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';

/** `POST /{provider}` or `/{provider}/{what its adapter reads}`. */
export const videoGenerationWebhook = onRequest(
  { secrets: appSecrets, memory: '512MiB', timeoutSeconds: 30, maxInstances: 10, cors: false },
  async (request, response) => {
    // HeyGen probes the address when it is registered and waits for about a second
    // (developers.heygen.com/docs/webhooks, read 2026-11-22): answered before the app is loaded.
    if (request.method === 'OPTIONS') {
      response.status(200).set('allow', 'POST, OPTIONS').end();
      return;
    }
    const rawBody: Buffer | undefined = request.rawBody;
    try {
      const { receiveWebhook } = await runningApp();
      const answer = await receiveWebhook({
        method: request.method,
        path: request.path,
        rawBody: rawBody ?? Buffer.alloc(0),
        headers: request.headers,
        socketAddress: request.socket.remoteAddress,
      });
      const body = JSON.stringify({ outcome: answer.outcome });
      const headers = {
        'content-type': 'application/json',
        'content-length': body.length,
        ...(answer.status === 429 && { 'retry-after': String(answer.retryAfterSeconds) }),
        ...(answer.status === 405 && { allow: 'POST, OPTIONS' }),
      };
      // Plainly: Express would hash each answer for a tag that nobody asks for.
      response.writeHead(answer.status, headers);
      response.end(body);
    } catch (error) {
      // 503 makes the provider deliver again; polling covers the rest.
      logger.error('webhook failed', describeError(error));
      response.status(503).json({ outcome: 'refused' });
    }
  },
);
