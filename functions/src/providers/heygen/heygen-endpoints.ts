import * as z from 'zod';
import { readHeygenReply, type HeygenApi } from './heygen-api.ts';
import { readHeygenPages } from './heygen-pages.ts';

// /v3/webhooks/endpoints: github.com/heygen-com/heygen-cli (gen/webhook.go), read 2026-11-22.

/** The two events that end an order; HeyGen knows some thirty. */
const events = ['avatar_video.success', 'avatar_video.fail'];

const endpointSchema = z.object({
  endpoint_id: z.string().min(1),
  url: z.string(),
  events: z.array(z.string()).nullish().catch(undefined),
  status: z.string().nullish().catch(undefined),
  created_at: z.string().nullish().catch(undefined),
});
const registeredSchema = z.object({
  data: z.object({ endpoint_id: z.string().min(1), secret: z.string().min(8) }),
});

export type HeygenEndpoint = {
  id: string;
  url: string;
  /** Null: all of them. */
  events: string[] | null;
  status: string | null;
  createdAt: string | null;
};

/** The secret is told here and never again. */
export type RegisteredEndpoint = { id: string; secret: string };

/** Where HeyGen reports to: whoever changes this changes what is delivered. */
export class HeygenEndpoints {
  private readonly api: HeygenApi;

  constructor(api: HeygenApi) {
    this.api = api;
  }

  async list(signal: AbortSignal): Promise<HeygenEndpoint[]> {
    const path = '/v3/webhooks/endpoints?limit=100';
    const found = await readHeygenPages(this.api, path, endpointSchema, signal);
    return found.map((endpoint) => ({
      id: endpoint.endpoint_id,
      url: endpoint.url,
      events: endpoint.events ?? null,
      status: endpoint.status ?? null,
      createdAt: endpoint.created_at ?? null,
    }));
  }

  /** HeyGen asks the address with OPTIONS and gives it a second. */
  async register(url: string, signal: AbortSignal): Promise<RegisteredEndpoint> {
    return await this.post('/v3/webhooks/endpoints', { url, events }, signal);
  }

  /** The old secret is worthless at once. */
  async rotateInPlace(id: string, signal: AbortSignal): Promise<RegisteredEndpoint> {
    return await this.post(`${endpointPath(id)}/rotate-secret`, {}, signal);
  }

  async delete(id: string, signal: AbortSignal): Promise<void> {
    const reply = await this.api.call('read', endpointPath(id), signal, { method: 'DELETE' });
    readHeygenReply(z.unknown(), reply);
  }

  private async post(path: string, body: object, signal: AbortSignal): Promise<RegisteredEndpoint> {
    const reply = await this.api.call('start', path, signal, { method: 'POST', body });
    const { data } = readHeygenReply(registeredSchema, reply, 'start');
    return { id: data.endpoint_id, secret: data.secret };
  }
}

function endpointPath(id: string): string {
  return `/v3/webhooks/endpoints/${encodeURIComponent(id)}`;
}
