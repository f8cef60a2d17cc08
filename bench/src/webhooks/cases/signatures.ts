import { heygenSecrets, heygenSignature } from '../deliveries.ts';
import { accepted, altered, refused, type WebhookCase, withHeaders } from './case.ts';

const header = 'heygen-signature';

function signedAs(name: string, sign: (body: Buffer) => string, expect: WebhookCase['expect']) {
  const change = (request: Parameters<Parameters<typeof altered>[1]>[0]) =>
    withHeaders(request, { [header]: sign(request.body) });
  return altered(name, change, expect);
}

function agedBy(name: string, seconds: number, expect: WebhookCase['expect']) {
  return timed(name, () => String(Math.floor(Date.now() / 1000) + seconds), expect);
}

function timed(name: string, time: () => string, expect: WebhookCase['expect']) {
  return altered(name, (request) => withHeaders(request, { 'heygen-timestamp': time() }), expect);
}

/** Who signed it, how, over what, and when. */
export const signatureCases: WebhookCase[] = [
  altered('genuine', () => ({}), accepted),
  signedAs('by the older secret', (body) => heygenSignature(body, heygenSecrets[1]), accepted),
  signedAs(
    'by a secret that was taken away',
    (body) => heygenSignature(body, 'whsec_gone'),
    refused(401),
  ),
  signedAs('by the empty secret', (body) => heygenSignature(body, ''), refused(401)),
  signedAs(
    'by both secrets in one',
    (body) => heygenSignature(body, heygenSecrets.join(',')),
    refused(401),
  ),
  altered('no signature', (request) => withHeaders(request, { [header]: null }), refused(401)),
  signedAs('empty signature', () => '', refused(401)),
  signedAs('wrong signature', () => 'ab'.repeat(32), refused(401)),
  signedAs('cut signature', (body) => heygenSignature(body).slice(0, 62), refused(401)),
  signedAs('prolonged signature', (body) => `${heygenSignature(body)}00`, refused(401)),
  signedAs(
    'signature in base64',
    (body) => Buffer.from(heygenSignature(body), 'hex').toString('base64'),
    refused(401),
  ),
  signedAs('signature in upper case', (body) => heygenSignature(body).toUpperCase(), accepted),
  signedAs('signature with its algorithm', (body) => `sha256=${heygenSignature(body)}`, accepted),
  signedAs(
    'signature with another algorithm',
    (body) => `sha1=${heygenSignature(body)}`,
    refused(401),
  ),
  altered(
    'the same signature twice',
    ({ headers = [], body }) => ({ headers: [...headers, [header, heygenSignature(body)]] }),
    refused(401),
  ),
  altered(
    'a good signature after a bad one',
    ({ headers = [], body }) => ({
      headers: [[header, 'ab'.repeat(32)], ...headers, ['signature', heygenSignature(body)]],
    }),
    refused(401),
  ),
  altered(
    'under the older name of the header',
    (request) =>
      withHeaders(request, {
        [header]: null,
        'heygen-timestamp': null,
        signature: heygenSignature(request.body),
      }),
    accepted,
  ),
  agedBy('four minutes old', -240, accepted),
  agedBy('six minutes old', -360, refused(401)),
  agedBy('a year old', -31_536_000, refused(401)),
  agedBy('from six minutes ahead', 360, refused(401)),
  timed('time in words', () => 'now', refused(401)),
  timed('time below zero', () => '-1', refused(401)),
  timed('time in milliseconds', () => String(Date.now()), refused(401)),
  timed('empty time', () => '', refused(401)),
];
