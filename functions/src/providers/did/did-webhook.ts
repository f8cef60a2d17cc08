import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { WebhookDelivery, WebhookReading } from '../video-provider.ts';
import {
  buildReference,
  operationIdOf,
  readReference,
  type DidReference,
} from './did-reference.ts';

// D-ID signs no webhook and registers none: each order names its own address
// (D-ID's OpenAPI description 4.2.1, read 2026-11-22). So the address carries a token that only we
// can make, good for one attempt alone.

/** Base64url of an HMAC-SHA256: 256 bits. */
function tokenFor(reference: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(reference).digest();
}

function usable(secrets: readonly string[]): string[] {
  return secrets.filter((secret) => secret.trim() !== '');
}

/** Undefined without an address or a secret: then nothing is asked for, and polling does it alone. */
export function buildWebhookUrl(
  reference: DidReference,
  { webhookBaseUrl, webhookSecrets }: DidWebhookSettings,
): string | undefined {
  const [secret] = usable(webhookSecrets);
  if (webhookBaseUrl === null || secret === undefined) return undefined;
  const name = buildReference(reference);
  const token = tokenFor(name, secret).toString('base64url');
  return `${webhookBaseUrl.replace(/\/+$/, '')}/did/${name}/${token}`;
}

export type DidWebhookSettings = {
  /** Where our webhook function answers, without the provider's name; null orders none. */
  webhookBaseUrl: string | null;
  /** Several are good at once while they are being rotated; the first one signs. */
  webhookSecrets: readonly string[];
};

/** Everything but the id and the status is left alone: what counts is the answer of a look. */
const bodySchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_.:@-]{1,200}$/),
  status: z.string().nullish().catch(undefined),
});

const unfinished = new Set(['created', 'started']);
const finished = new Set(['done', 'error', 'rejected']);

/** Checks the token in constant time before a byte of the body is parsed. */
export function readDidWebhook(
  { path, rawBody }: Pick<WebhookDelivery, 'path' | 'rawBody'>,
  secrets: readonly string[],
): WebhookReading {
  const good = usable(secrets);
  if (good.length === 0) return { outcome: 'refused', reason: 'no-secret' };

  const [name = '', token = '', ...rest] = path.split('/');
  const reference = readReference(name);
  if (!reference || rest.length > 0 || !/^[A-Za-z0-9_-]{43}$/.test(token)) {
    return { outcome: 'refused', reason: 'no-token' };
  }
  const given = Buffer.from(token, 'base64url');
  // Every secret is tried, whichever fits: the time taken tells nothing.
  const matches = good.filter((secret) => timingSafeEqual(tokenFor(name, secret), given));
  if (matches.length === 0) return { outcome: 'refused', reason: 'bad-token' };

  const parsed = bodySchema.safeParse(parseJson(rawBody));
  if (!parsed.success) return { outcome: 'ignored', reason: 'unreadable' };
  const { id, status } = parsed.data;
  if (status && unfinished.has(status)) return { outcome: 'ignored', reason: 'not-finished' };
  const operationId = operationIdOf(reference.product, id);
  return {
    outcome: 'look',
    // The body is not signed: a word nobody knows must not make a new event each time.
    deliveryKey: `${name}:${operationId}:${status && finished.has(status) ? status : 'other'}`,
    operationId,
    generationId: reference.generationId,
  };
}

function parseJson(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    return undefined;
  }
}
