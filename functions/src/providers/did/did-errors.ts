import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import * as z from 'zod';
import { readRetryAfterMs, safeToken, type HttpReply } from '../http-call.ts';

// Kinds and statuses: D-ID's OpenAPI description 4.2.1 (github.com/tryAGI/DId, commit 935b251) and
// https://docs.d-id.com, read 2026-11-22; kinds of finished jobs also as public code met them. The
// list is open, and gateways answer without any kind.

const kinds: Record<string, ProviderErrorKind> = {
  ValidationError: 'invalid-order',
  BadRequestError: 'invalid-order',
  InvalidFileSizeError: 'unsupported-option',
  InvalidFaceError: 'unsupported-option',
  InvalidImageResolutionError: 'unsupported-option',
  InvalidAudioDurationError: 'unsupported-option',
  DriverNotValidError: 'unsupported-option',
  UnsupportedMimeTypeError: 'unsupported-option',
  SourceError: 'unsupported-option',
  FaceError: 'unsupported-option',
  LogoError: 'unsupported-option',
  DriverError: 'unsupported-option',
  AuthorizationError: 'bad-credentials',
  InsufficientCreditsError: 'out-of-credit',
  // The plan lacks a feature: stitching, subtitles, a voice, a whole product.
  PermissionError: 'unsupported-option',
  // Of an order: the face or the voice is not there.
  NotFoundError: 'unsupported-option',
  NotReadyError: 'unavailable',
  // The words are refused: they go to no other provider.
  TextModerationError: 'rejected-content',
  AudioModerationError: 'rejected-content',
  // The picture is refused: another face will do.
  ImageModerationError: 'unsupported-option',
  CelebrityRecognizedError: 'unsupported-option',
  InternalServerError: 'unavailable',
  UnknownError: 'unavailable',
  VideoEnhanceError: 'render-failed',
};

export function kindOfDidError(name: string | undefined): ProviderErrorKind | undefined {
  return name !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

const errorBodySchema = z.object({
  kind: z.string().nullish().catch(undefined),
  details: z.record(z.string(), z.unknown()).nullish().catch(undefined),
});

/** `start`: the order may have been taken although we hear of an error. */
export type DidCall = 'start' | 'read';

export type DidFailure = {
  kind: ProviderErrorKind;
  message: string;
  retryAfterMs: number | undefined;
};

/** A job appears in D-ID's list a moment after the gateway gave it up. */
export const searchDelayMs = 10_000;

/** By D-ID's `kind` first, then by the class of the HTTP status. Its own words may quote the script and are left out. */
export function readDidError(reply: HttpReply, call: DidCall): DidFailure {
  const { status, headers } = reply;
  const body = errorBodySchema.safeParse(reply.body).data;
  const name = safeToken(body?.kind);
  const fields = Object.keys(body?.details ?? {})
    .slice(0, 3)
    .map(safeToken)
    .filter((field) => field !== undefined);
  const details = [
    `HTTP ${status}`,
    name,
    fields.length > 0 ? `fields ${fields.join(' ')}` : undefined,
    // How D-ID at times answers a key in the wrong format, as users report.
    status === 500 && name === 'UnknownError' ? 'perhaps a malformed key' : undefined,
  ].filter((detail) => detail !== undefined);
  const kind = kindOf(name, status, call);
  const asked = readRetryAfterMs(headers);
  return {
    kind,
    message: `D-ID refused the request (${details.join(', ')}).`,
    retryAfterMs: kind === 'unknown-outcome' ? Math.max(searchDelayMs, asked ?? 0) : asked,
  };
}

/** A 404 without this kind is a gateway speaking, and says nothing about the video. */
export function isGone(reply: HttpReply): boolean {
  return (
    reply.status === 404 && errorBodySchema.safeParse(reply.body).data?.kind === 'NotFoundError'
  );
}

function kindOf(name: string | undefined, status: number, call: DidCall): ProviderErrorKind {
  // The gateway gives up after half a minute and does not know what becomes of the order.
  if (status === 504 || (name === undefined && (status === 502 || status === 408))) {
    return call === 'start' ? 'unknown-outcome' : 'unavailable';
  }
  return kindOfDidError(name) ?? kindOfStatus(status);
}

function kindOfStatus(status: number): ProviderErrorKind {
  switch (status) {
    case 401:
    case 403:
      return 'bad-credentials';
    case 402:
      return 'out-of-credit';
    case 404:
    case 408:
    case 409:
      return 'unavailable';
    case 415:
      return 'unsupported-option';
    case 429:
      return 'rate-limited';
    case 451:
      return 'rejected-content';
    default:
      if (status >= 500) return 'unavailable';
      if (status >= 400) return 'invalid-order';
      return 'unreadable-reply';
  }
}
