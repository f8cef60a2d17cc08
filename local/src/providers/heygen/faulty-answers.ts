import { ApiError } from './api-error.ts';
import type { CreateFault, DeleteFault, StatusFault } from './faults.ts';
import { concurrencyFull, insufficientCredit } from './refusals.ts';

/** What the edge in front of the API says when the API is away or slow: no JSON. */
export class EdgeError extends Error {
  readonly status: 503 | 504;

  constructor(status: 503 | 504) {
    super(`The edge answers ${status}.`);
    this.status = status;
  }
}

/** The connection breaks instead of carrying an answer. */
export class CutConnection extends Error {}

/** Codes of the documented errors with the status they are documented or seen with. */
const statusOfCode: Record<string, number> = {
  invalid_parameter: 400,
  validation_error: 400,
  script_too_short: 400,
  tts_text_invalid: 400,
  resource_limit_exceeded: 400,
  resource_limit_reached: 400,
  voice_unavailable: 400,
  avatar_consent_required: 400,
  unlimited_mode_disabled: 400,
  ephemeral_upload_disabled: 400,
  content_policy_violation: 400,
  download_failed: 400,
  unauthorized: 401,
  authentication_failed: 401,
  insufficient_credit: 402,
  trial_limit_exceeded: 402,
  plan_upgrade_required: 402,
  forbidden: 403,
  resource_access_denied: 403,
  ai_vendor_access_restricted: 403,
  voice_not_usable: 403,
  avatar_not_found: 404,
  avatar_group_not_found: 404,
  voice_not_found: 404,
  asset_not_found: 404,
  template_not_found: 404,
  resource_not_ready: 409,
  conflict: 409,
  payload_too_large: 413,
  rate_limit_exceeded: 429,
  quota_exceeded: 429,
  internal_error: 500,
  gateway_timeout: 504,
};

/** Throws what an order is answered that is not taken; the other faults let it be taken. */
export function refuseCreate(fault: CreateFault, value: string): void {
  switch (fault) {
    case '401':
      throw new ApiError(401, 'unauthorized', 'The API key was revoked.');
    case '402':
      throw insufficientCredit();
    case '429-rate':
      throw new ApiError(429, 'rate_limit_exceeded', 'Too many requests.', {
        retryAfterSeconds: 1,
      });
    case '429-concurrency':
      throw concurrencyFull(10);
    case '500':
      throw new ApiError(500, 'internal_error', 'Something went wrong.');
    case '503-html':
      throw new EdgeError(503);
    case '504-not-created':
      throw new EdgeError(504);
    case 'content-policy':
      throw new ApiError(400, 'content_policy_violation', 'The script violates the policy.', {
        param: 'script',
      });
    case 'refuse': {
      const code = Object.hasOwn(statusOfCode, value) ? value : 'validation_error';
      throw new ApiError(statusOfCode[code] ?? 400, code, `Refused: ${code}.`);
    }
    case 'slow-create':
    case 'lost-answer':
    case '504-created':
      return;
  }
}

export function refuseStatus(fault: StatusFault): never {
  switch (fault) {
    case 'status-500':
      throw new ApiError(500, 'internal_error', 'Something went wrong.');
    case 'status-503-html':
      throw new EdgeError(503);
    case 'status-429':
      throw new ApiError(429, 'rate_limit_exceeded', 'Too many requests.', {
        retryAfterSeconds: 1,
      });
    case 'status-404':
      throw new ApiError(404, 'video_not_found', 'The video is gone.');
    case 'status-reset':
      throw new CutConnection();
  }
}

export function refuseDelete(fault: DeleteFault): never {
  switch (fault) {
    case 'delete-409':
      throw new ApiError(409, 'resource_not_ready', 'The video is still being processed.');
    case 'delete-500':
      throw new ApiError(500, 'video_delete_failed', 'The video could not be deleted.');
  }
}
