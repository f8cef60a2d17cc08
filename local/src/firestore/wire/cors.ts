import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Lets any page read the answer. The SDK's requests carry credentials, so a wildcard would not
 * do: the origin and the asked headers are named back. Needed on errors too, or the page sees
 * no status at all.
 */
export function allowCrossOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  if (!origin) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Expose-Headers', 'X-HTTP-Session-Id');
  response.setHeader('Vary', 'Origin');
}

/** True when the request was only the browser asking whether it may ask. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'OPTIONS') return false;
  const { headers } = request;
  const asked = headers['access-control-request-headers'];
  if (asked) response.setHeader('Access-Control-Allow-Headers', asked);
  if (headers['access-control-request-private-network']) {
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
  }
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE, OPTIONS');
  response.setHeader('Access-Control-Max-Age', '7200');
  response.writeHead(204).end();
  return true;
}
