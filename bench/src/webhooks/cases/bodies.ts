import { gzipSync } from 'node:zlib';
import { heygenDelivery } from '../deliveries.ts';
import {
  accepted,
  altered,
  type CaseIds,
  genuine,
  ignored,
  refused,
  turnedAway,
  type WebhookCase,
  withHeaders,
} from './case.ts';

const largest = 64 * 1024;

/** Other bytes under the signature of the genuine ones. */
function changed(name: string, change: (body: string) => string | Buffer) {
  return altered(
    `${name}, under the signature of the original`,
    ({ body }) => ({ body: Buffer.from(change(body.toString())) }),
    refused(401),
  );
}

/** Whatever it is, HeyGen signed it. */
function signed(
  name: string,
  body: (ids: CaseIds) => string | Buffer,
  expect: WebhookCase['expect'],
  contentType = 'application/json',
): WebhookCase {
  const send = (ids: CaseIds) => {
    const request = heygenDelivery(Buffer.from(body(ids)));
    return [[{ ...request, ...withHeaders(request, { 'content-type': contentType }) }]];
  };
  return { name: `signed: ${name}`, send, expect };
}

const event = (data: string) => `{"event_type":"avatar_video.success","event_data":${data}}`;

/** What was signed, and how it is packed. */
export const bodyCases: WebhookCase[] = [
  changed('one byte changed', (body) => body.replace('mp4', 'mp5')),
  changed('a space added', (body) => `${body} `),
  changed('parsed and written again with indents', (body) =>
    JSON.stringify(JSON.parse(body), null, 1),
  ),
  changed('keys in another order', (body) => {
    const { event_type, event_data } = JSON.parse(body) as Record<string, unknown>;
    return JSON.stringify({ event_data, event_type });
  }),
  changed('a letter written as its code', (body) =>
    body.replace('avatar', String.raw`\u0061vatar`),
  ),
  changed('nothing but an object', () => '{}'),
  altered('no body at all', () => ({ body: Buffer.alloc(0) }), refused(400)),
  altered('in chunks', () => ({ isChunked: true }), accepted),
  altered(
    'compressed on the way',
    (request) => ({
      ...withHeaders(request, { 'content-encoding': 'gzip' }),
      body: gzipSync(request.body),
    }),
    accepted,
  ),
  altered(
    'called text',
    (request) => withHeaders(request, { 'content-type': 'text/plain' }),
    accepted,
  ),
  altered(
    'called nothing',
    (request) => withHeaders(request, { 'content-type': null }),
    refused(400),
  ),
  altered(
    'called a form',
    (request) => withHeaders(request, { 'content-type': 'application/x-www-form-urlencoded' }),
    accepted,
  ),
  signed(
    'as large as may be',
    (ids) =>
      genuine(ids)
        .body.toString()
        .replace(/}$/, `,"x":"${'x'.repeat(60_000)}"}`),
    accepted,
  ),
  signed(
    'a byte too large',
    (ids) =>
      genuine(ids)
        .body.toString()
        .padEnd(largest + 1),
    refused(413),
  ),
  signed(
    'a megabyte',
    (ids) =>
      genuine(ids)
        .body.toString()
        .padEnd(1024 * 1024),
    refused(413),
  ),
  signed('JSON that does not end', () => '{"event_type":', turnedAway(400)),
  signed('text that is no JSON', () => 'hello', ignored, 'text/plain'),
  signed('null', () => 'null', turnedAway(400)),
  signed(
    'bytes that are not UTF-8',
    () => Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    ignored,
  ),
  signed('30,000 brackets in each other', () => '['.repeat(30_000) + ']'.repeat(30_000), ignored),
  signed('an id that is a number', () => event('{"video_id":12345}'), ignored),
  signed('an id that is a list', ({ videoId }) => event(`{"video_id":["${videoId}"]}`), ignored),
  signed('an empty id', () => event('{"video_id":""}'), ignored),
  signed(
    'an id of 100,000 letters cut to what fits',
    () => event(`{"video_id":"${'v'.repeat(60_000)}"}`),
    ignored,
  ),
  signed(
    'the id only in the prototype',
    ({ videoId }) => event(`{"__proto__":{"video_id":"${videoId}"}}`),
    ignored,
  ),
  signed(
    'prototypes beside a good id',
    ({ videoId, generationId }) =>
      event(
        `{"video_id":"${videoId}","callback_id":"${generationId}","__proto__":{"a":1},"constructor":{"prototype":{"a":1}}}`,
      ),
    accepted,
  ),
  signed('an id that is a path', () => event('{"video_id":"../../users/u1"}'), ignored),
  signed(
    'the name of the event where HeyGen’s own client reads it',
    ({ videoId }) => `{"event":"avatar_video.fail","event_data":{"video_id":"${videoId}"}}`,
    accepted,
  ),
  signed(
    'an event of another kind',
    (ids) => genuine(ids).body.toString().replace('avatar_video.', 'avatar_video_gif.'),
    ignored,
  ),
];
