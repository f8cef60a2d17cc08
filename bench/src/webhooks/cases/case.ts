import { heygenBody, heygenDelivery } from '../deliveries.ts';
import type { WireRequest } from '../wire-client.ts';

/** What the case can name: ids that no other case uses. */
export type CaseIds = {
  /** A running order of ours at HeyGen, and the generation it belongs to. */
  videoId: string;
  generationId: string;
  /** Waits for HeyGen, or for D-ID, to answer its order just now: the id is not known yet. */
  orderingAtHeygen: string;
  orderingAtDid: string;
  /** A running order of ours at D-ID; `generationId` is its second attempt. */
  didVideoId: string;
};

export type Expectation = {
  /** `status outcome` of each request, in order of the text; `-` where there is no outcome of ours. */
  answers: string[];
  /** Generations to be looked at. */
  looks: string[];
  /** What was counted. */
  counts: Partial<Record<'accepted' | 'duplicate' | 'ignored', number>>;
};

export type WebhookCase = {
  name: string;
  /** Rounds of requests; those of one round are sent at once. */
  send: (ids: CaseIds) => WireRequest[][];
  expect: (ids: CaseIds) => Expectation;
};

export function refused(status: number): WebhookCase['expect'] {
  return () => ({ answers: [`${status} refused`], looks: [], counts: {} });
}

/** Turned away by the HTTP server before the function is called. */
export function turnedAway(status: number): WebhookCase['expect'] {
  return () => ({ answers: [`${status} -`], looks: [], counts: {} });
}

export const accepted: WebhookCase['expect'] = ({ generationId }) => ({
  answers: ['200 accepted'],
  looks: [generationId],
  counts: { accepted: 1 },
});

export const ignored: WebhookCase['expect'] = () => ({
  answers: ['200 ignored'],
  looks: [],
  counts: { ignored: 1 },
});

/** A genuine delivery of HeyGen's, about the order of this case. */
export function genuine({ videoId, generationId }: CaseIds): WireRequest & { body: Buffer } {
  const body = heygenBody(videoId, generationId);
  return { ...heygenDelivery(body), body };
}

/** One request that differs from a genuine one. */
export function altered(
  name: string,
  change: (request: WireRequest & { body: Buffer }, ids: CaseIds) => Partial<WireRequest>,
  expect: WebhookCase['expect'],
): WebhookCase {
  const send = (ids: CaseIds) => {
    const request = genuine(ids);
    return [[{ ...request, ...change(request, ids) }]];
  };
  return { name, send, expect };
}

/** The headers of the request with some of them replaced, or left out by null. */
export function withHeaders(
  { headers = [] }: WireRequest,
  changed: Record<string, string | null>,
): Pick<WireRequest, 'headers'> {
  const kept = headers.filter(([name]) => !(name in changed));
  const added = Object.entries(changed).filter((entry): entry is [string, string] => {
    return entry[1] !== null;
  });
  return { headers: [...kept, ...added] };
}
