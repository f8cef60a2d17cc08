import { heygenBody, heygenDelivery } from '../deliveries.ts';
import { type CaseIds, genuine, ignored, type WebhookCase, withHeaders } from './case.ts';

/** Signed by HeyGen, about these two ids. */
function about(
  name: string,
  ids: (ids: CaseIds) => [videoId: string, generationId?: string],
  expect: WebhookCase['expect'],
): WebhookCase {
  return { name, send: (all) => [[heygenDelivery(heygenBody(...ids(all)))]], expect };
}

const twice =
  (answers: string[], counts: { accepted: number; duplicate: number }): WebhookCase['expect'] =>
  ({ generationId }) => ({ answers, looks: [generationId], counts });

/** Whose order it is about, and how often it comes. */
export const orderCases: WebhookCase[] = [
  about('an order of nobody', () => ['of-nobody'], ignored),
  about(
    'an order of nobody, for a generation that does not exist',
    () => ['of-nobody', 'none'],
    ignored,
  ),
  about(
    'an order of nobody, for a generation that waits for no answer',
    ({ generationId }) => ['of-nobody', generationId],
    ignored,
  ),
  about(
    'an order of ours, for the generation of another',
    ({ videoId, orderingAtHeygen }) => [videoId, orderingAtHeygen],
    ignored,
  ),
  about('an order of D-ID’s, signed by HeyGen', ({ didVideoId }) => [didVideoId], ignored),
  about(
    'an order that D-ID was just asked for, signed by HeyGen',
    ({ orderingAtDid }) => ['early', orderingAtDid],
    ignored,
  ),
  about(
    'before the order was answered',
    ({ orderingAtHeygen }) => ['early', orderingAtHeygen],
    ({ orderingAtHeygen }) => ({
      answers: ['200 accepted'],
      looks: [orderingAtHeygen],
      counts: { accepted: 1 },
    }),
  ),
  about(
    'without the generation',
    ({ videoId }) => [videoId],
    ({ generationId }) => ({
      answers: ['200 accepted'],
      looks: [generationId],
      counts: { accepted: 1 },
    }),
  ),
  {
    name: 'twice, one after the other',
    send: (ids) => [[genuine(ids)], [genuine(ids)]],
    expect: twice(['200 accepted', '200 duplicate'], { accepted: 1, duplicate: 1 }),
  },
  {
    name: 'five times at once',
    send: (ids) => [Array.from({ length: 5 }, () => genuine(ids))],
    expect: twice(['200 accepted', ...Array<string>(4).fill('200 duplicate')], {
      accepted: 1,
      duplicate: 4,
    }),
  },
  {
    name: 'again under another event id',
    send: (ids) =>
      ['one', 'two'].map((id) => {
        const request = genuine(ids);
        return [{ ...request, ...withHeaders(request, { 'heygen-event-id': id }) }];
      }),
    expect: twice(['200 accepted', '200 duplicate'], { accepted: 1, duplicate: 1 }),
  },
  {
    name: 'again with another time, which is not under the signature',
    send: (ids) =>
      [0, -60].map((seconds) => {
        const request = genuine(ids);
        const time = String(Math.floor(Date.now() / 1000) + seconds);
        return [{ ...request, ...withHeaders(request, { 'heygen-timestamp': time }) }];
      }),
    expect: twice(['200 accepted', '200 duplicate'], { accepted: 1, duplicate: 1 }),
  },
  {
    name: 'failure after success: two events, a look each',
    send: (ids) => {
      const text = genuine(ids).body.toString();
      const failure = Buffer.from(text.replace('video.success', 'video.fail'));
      return [[genuine(ids)], [heygenDelivery(failure)]];
    },
    expect: ({ generationId }) => ({
      answers: ['200 accepted', '200 accepted'],
      looks: [generationId, generationId],
      counts: { accepted: 2 },
    }),
  },
];
