import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import * as z from 'zod';
import { readRetryAfterMs, safeToken, type HttpReply } from '../http-call.ts';

// Codes and statuses: https://developers.heygen.com and github.com/heygen-com/heygen-cli
// (internal error types), read 2026-11-22. The list is open.

const kinds: Record<string, ProviderErrorKind> = {
  invalid_parameter: 'invalid-order',
  validation_error: 'invalid-order',
  script_too_short: 'invalid-order',
  script_too_long: 'invalid-order',
  tts_text_invalid: 'invalid-order',
  resource_limit_exceeded: 'invalid-order',
  resource_limit_reached: 'invalid-order',
  payload_too_large: 'invalid-order',
  voice_unavailable: 'unsupported-option',
  avatar_consent_required: 'unsupported-option',
  unlimited_mode_disabled: 'unsupported-option',
  ephemeral_upload_disabled: 'unsupported-option',
  resource_access_denied: 'unsupported-option',
  ai_vendor_access_restricted: 'unsupported-option',
  voice_not_usable: 'unsupported-option',
  avatar_not_found: 'unsupported-option',
  avatar_group_not_found: 'unsupported-option',
  voice_not_found: 'unsupported-option',
  asset_not_found: 'unsupported-option',
  template_not_found: 'unsupported-option',
  content_policy_violation: 'rejected-content',
  unauthorized: 'bad-credentials',
  authentication_failed: 'bad-credentials',
  forbidden: 'bad-credentials',
  insufficient_credit: 'out-of-credit',
  trial_limit_exceeded: 'out-of-credit',
  plan_upgrade_required: 'out-of-credit',
  rate_limit_exceeded: 'rate-limited',
  quota_exceeded: 'concurrency-full',
  download_failed: 'unavailable',
  resource_not_ready: 'unavailable',
  conflict: 'unavailable',
  internal_error: 'unavailable',
  video_delete_failed: 'unavailable',
  rendering_failed: 'render-failed',
};

/** A 404 without one of these codes is the edge speaking, and says nothing about the video. */
const goneCodes = new Set(['video_not_found', 'resource_not_found', 'not_found']);

export function kindOfCode(code: string | undefined): ProviderErrorKind | undefined {
  return code !== undefined && Object.hasOwn(kinds, code) ? kinds[code] : undefined;
}

const errorBodySchema = z.object({
  error: z.object({ code: z.string().nullish(), param: z.string().nullish() }),
});

export type HeygenReply = HttpReply;

/** `start`: the order may have been taken although we hear of an error. */
export type HeygenCall = 'start' | 'read';

export type HeygenFailure = {
  kind: ProviderErrorKind;
  code: string | undefined;
  message: string;
  retryAfterMs: number | undefined;
};

/** By `code` first, then by the class of the HTTP status. HeyGen's own words may quote the script and are left out. */
export function readHeygenError(reply: HeygenReply, call: HeygenCall): HeygenFailure {
  const { status, headers } = reply;
  const parsed = errorBodySchema.safeParse(reply.body);
  const code = safeToken(parsed.data?.error.code);
  const details = [
    `HTTP ${status}`,
    code,
    named('parameter', safeToken(parsed.data?.error.param)),
    named('request', safeToken(headers.get('x-request-id'))),
  ].filter((detail) => detail !== undefined);
  return {
    kind: kindOf(code, status, call),
    code,
    message: `HeyGen refused the request (${details.join(', ')}).`,
    retryAfterMs: readRetryAfterMs(headers) ?? defaultRetryAfterMs(code),
  };
}

export function isVideoGone(reply: HeygenReply): boolean {
  const code = codeOf(reply);
  return reply.status === 404 && code !== undefined && goneCodes.has(code);
}

const goneCharacterCodes = new Set([...goneCodes, 'avatar_not_found', 'voice_not_found']);

/** No such look or voice, or none that this account may see. */
export function isCharacterGone(reply: HeygenReply): boolean {
  const code = codeOf(reply);
  return reply.status === 404 && code !== undefined && goneCharacterCodes.has(code);
}

const refusedCharacterCodes = new Set([
  'avatar_not_found',
  'avatar_group_not_found',
  'voice_not_found',
  'voice_unavailable',
  'voice_not_usable',
]);

/** Of an order: its look or voice is gone, or can no longer be used. */
export function isCharacterRefused(reply: HeygenReply): boolean {
  const code = codeOf(reply);
  return code !== undefined && refusedCharacterCodes.has(code);
}

const busyCodes = new Set(['request_in_progress', 'resource_not_ready', 'conflict']);

/** A video in the making that cannot be deleted now. */
export function isStillBusy(reply: HeygenReply): boolean {
  const code = codeOf(reply);
  return reply.status === 409 && code !== undefined && busyCodes.has(code);
}

function codeOf(reply: HeygenReply): string | undefined {
  return errorBodySchema.safeParse(reply.body).data?.error.code ?? undefined;
}

function kindOf(code: string | undefined, status: number, call: HeygenCall): ProviderErrorKind {
  // The first call with this key is still running: only the same key may ask again.
  if (code === 'request_in_progress') return 'unknown-outcome';
  // An edge server does not know what became of the order it passed on.
  if (code === 'gateway_timeout' || (code === undefined && (status === 502 || status === 504))) {
    return call === 'start' ? 'unknown-outcome' : 'unavailable';
  }
  return kindOfCode(code) ?? kindOfStatus(status);
}

function kindOfStatus(status: number): ProviderErrorKind {
  switch (status) {
    case 401:
    case 403:
      return 'bad-credentials';
    case 402:
      return 'out-of-credit';
    case 408:
      return 'unavailable';
    case 429:
      return 'rate-limited';
    default:
      if (status >= 500) return 'unavailable';
      if (status >= 400) return 'invalid-order';
      return 'unreadable-reply';
  }
}

function defaultRetryAfterMs(code: string | undefined): number | undefined {
  return code === 'request_in_progress' ? 3000 : undefined;
}

function named(name: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${name} ${value}`;
}
