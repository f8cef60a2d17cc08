import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { ApiError, invalidParameter } from './api-error.ts';
import { callbackUrlSchema } from './create-video-schema.ts';
import { eventTypes } from './webhook-events.ts';

export type WebhookEndpoint = {
  id: string;
  url: string;
  /** null: all. */
  events: string[] | null;
  secret: string;
  createdAt: Date;
};

const eventsSchema = z.array(z.enum(eventTypes)).nullable();
export const createEndpointSchema = z.strictObject({
  url: callbackUrlSchema,
  events: eventsSchema.optional(),
  entity_id: z.string().optional(),
});
export const changeEndpointSchema = z.strictObject({
  url: callbackUrlSchema.optional(),
  events: eventsSchema.optional(),
});

const probeMs = 1000;

/** Who is told of finished videos. In memory, as configured at the start and over the API. */
export class WebhookRegistry {
  readonly #endpoints = new Map<string, WebhookEndpoint>();
  readonly #now: () => Date;

  constructor(known: readonly { url: string; secret: string }[], now: () => Date) {
    this.#now = now;
    for (const { url, secret } of known) this.#add(url, null, secret);
  }

  all(): WebhookEndpoint[] {
    return [...this.#endpoints.values()];
  }

  get(id: string): WebhookEndpoint {
    const endpoint = this.#endpoints.get(id);
    if (!endpoint) throw new ApiError(404, 'webhook_not_found', `There is no endpoint "${id}".`);
    return endpoint;
  }

  find(id: string): WebhookEndpoint | undefined {
    return this.#endpoints.get(id);
  }

  async register(url: string, events: string[] | null): Promise<WebhookEndpoint> {
    await probe(url);
    return this.#add(url, events, makeSecret());
  }

  async change(
    id: string,
    changes: { url?: string | undefined; events?: string[] | null | undefined },
  ): Promise<WebhookEndpoint> {
    const before = this.get(id);
    if (changes.url !== undefined && changes.url !== before.url) await probe(changes.url);
    const events = changes.events === undefined ? before.events : changes.events;
    const after = { ...before, url: changes.url ?? before.url, events };
    this.#endpoints.set(id, after);
    return after;
  }

  /** The old secret is worthless at once. */
  rotate(id: string): WebhookEndpoint {
    const after = { ...this.get(id), secret: makeSecret() };
    this.#endpoints.set(id, after);
    return after;
  }

  delete(id: string): void {
    this.get(id);
    this.#endpoints.delete(id);
  }

  #add(url: string, events: string[] | null, secret: string): WebhookEndpoint {
    const id = `we_${randomBytes(8).toString('hex')}`;
    const endpoint = { id, url, events, secret, createdAt: this.#now() };
    this.#endpoints.set(id, endpoint);
    return endpoint;
  }
}

export function buildEndpoint(endpoint: WebhookEndpoint, showSecret = false): object {
  return {
    endpoint_id: endpoint.id,
    url: endpoint.url,
    events: endpoint.events,
    status: 'enabled',
    created_at: endpoint.createdAt.toISOString(),
    secret: showSecret ? endpoint.secret : null,
  };
}

function makeSecret(): string {
  return `whsec_${randomBytes(24).toString('base64url')}`;
}

/** HeyGen asks a new address with OPTIONS and gives it about a second. */
async function probe(url: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'OPTIONS',
    redirect: 'error',
    signal: AbortSignal.timeout(probeMs),
  }).catch(() => null);
  await answer?.body?.cancel();
  if (!answer?.ok) {
    const outcome = answer ? `status ${answer.status}` : 'nothing within a second';
    throw invalidParameter('url', `The address answered OPTIONS with ${outcome}.`);
  }
}
