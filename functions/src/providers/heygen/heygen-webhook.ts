import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { WebhookDelivery, WebhookHeaders, WebhookReading } from '../video-provider.ts';

// https://developers.heygen.com/docs/webhooks, read 2026-11-22. Copies of that page disagree about
// header and field names, so every documented one is read.

/** Verified first, then read; several secrets are good at once while one replaces another. */
export function readHeygenDelivery(
  { rawBody, headers, nowMs }: WebhookDelivery,
  secrets: readonly string[],
): WebhookReading {
  const verified = verifyHeygenWebhook({ rawBody, headers, secrets, nowMs });
  if (!verified.ok) return { outcome: 'refused', reason: verified.reason };
  const event = readHeygenWebhook(rawBody, headers);
  if (!event) return { outcome: 'ignored', reason: 'another-event' };
  const { deliveryKey, operationId, callbackId = null } = event;
  return { outcome: 'look', deliveryKey, operationId, generationId: callbackId };
}

export type HeygenVerification =
  | { ok: true }
  | {
      ok: false;
      reason: 'no-secret' | 'no-signature' | 'bad-signature' | 'bad-timestamp' | 'too-old';
    };

const toleranceMs = 5 * 60 * 1000;
const signatureHeaders = ['heygen-signature', 'signature', 'x-heygen-signature'];

/** Several secrets are good at once while they are being rotated. */
export function verifyHeygenWebhook(delivery: {
  rawBody: Uint8Array;
  headers: WebhookHeaders;
  secrets: readonly string[];
  nowMs: number;
}): HeygenVerification {
  const { rawBody, headers, nowMs } = delivery;
  const secrets = delivery.secrets.filter((secret) => secret.trim() !== '');
  if (secrets.length === 0) return { ok: false, reason: 'no-secret' };

  const given = signatureHeaders.map((name) => header(headers, name)).find((value) => value);
  if (!given) return { ok: false, reason: 'no-signature' };
  const hex = given.trim().replace(/^sha256=/i, '');
  if (!/^[0-9a-f]{64}$/i.test(hex)) return { ok: false, reason: 'bad-signature' };

  const signature = Buffer.from(hex, 'hex');
  // Every secret is tried, whichever fits: the time taken tells nothing.
  const matches = secrets.filter((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(rawBody).digest(), signature),
  );
  if (matches.length === 0) return { ok: false, reason: 'bad-signature' };

  const timestamp = header(headers, 'heygen-timestamp');
  if (timestamp === undefined) return { ok: true };
  if (!/^\d{1,12}$/.test(timestamp.trim())) return { ok: false, reason: 'bad-timestamp' };
  const ageMs = nowMs - Number(timestamp) * 1000;
  return Math.abs(ageMs) <= toleranceMs ? { ok: true } : { ok: false, reason: 'too-old' };
}

const bodySchema = z.object({
  event_type: z.string().nullish(),
  event: z.string().nullish(),
  event_data: z.object({
    video_id: z.string().min(1).max(200),
    // Missing in some failure events; the video's id is what counts.
    callback_id: z.string().min(1).max(200).nullish().catch(undefined),
  }),
});

export type HeygenDelivery = {
  /** The same for every delivery of this event. */
  deliveryKey: string;
  operationId: string;
  callbackId?: string;
  event: 'completed' | 'failed';
  /** HeyGen's own id of the event, for the record only: it is not under the signature. */
  eventId?: string;
};

/** Null: not one of the two events we act on. Call it on verified bytes only. */
export function readHeygenWebhook(
  rawBody: Uint8Array,
  headers: WebhookHeaders,
): HeygenDelivery | null {
  const parsed = bodySchema.safeParse(parseJson(rawBody));
  if (!parsed.success) return null;
  const { event_data: data } = parsed.data;
  const type = parsed.data.event_type ?? parsed.data.event;
  if (type !== 'avatar_video.success' && type !== 'avatar_video.fail') return null;
  const eventId = header(headers, 'heygen-event-id');
  return {
    // From signed bytes alone: a replay under another event id must not count as another event.
    deliveryKey: `${data.video_id}:${type}`,
    operationId: data.video_id,
    ...(data.callback_id ? { callbackId: data.callback_id } : {}),
    event: type === 'avatar_video.success' ? 'completed' : 'failed',
    ...(eventId ? { eventId: eventId.slice(0, 200) } : {}),
  };
}

function header(headers: WebhookHeaders, name: string): string | undefined {
  for (const [key, value] of Object.entries(headers)) {
    // A header given twice is no header: nobody can say which one is meant.
    if (key.toLowerCase() === name && typeof value === 'string') return value;
  }
  return undefined;
}

function parseJson(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    return undefined;
  }
}
