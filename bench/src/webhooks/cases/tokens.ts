import { createHmac } from 'node:crypto';
import { didSecrets } from '../deliveries.ts';
import type { WireRequest } from '../wire-client.ts';
import { accepted, type CaseIds, ignored, refused, type WebhookCase } from './case.ts';

function tokenOf(reference: string, secret: string = didSecrets[0]): string {
  return createHmac('sha256', secret).update(reference).digest('base64url');
}

const orderOf = ({ generationId }: CaseIds) => `${generationId}.2`;

type Delivery = { reference: string; token: string; id: string; status?: string };

/** D-ID signs nothing: the address says whose it is, and only we can have made it. */
function delivered(
  name: string,
  change: (delivery: Delivery, ids: CaseIds) => Partial<Delivery>,
  expect: WebhookCase['expect'],
): WebhookCase {
  const send = (ids: CaseIds): WireRequest[][] => {
    const reference = orderOf(ids);
    const usual = { reference, token: tokenOf(reference), id: ids.didVideoId, status: 'done' };
    const { reference: order, token, id, status } = { ...usual, ...change(usual, ids) };
    const body = Buffer.from(JSON.stringify({ id, status, user_data: 'x:1' }));
    const headers: WireRequest['headers'] = [['content-type', 'application/json']];
    return [[{ path: `/did/${order}/${token}`, headers, body }]];
  };
  return { name: `D-ID: ${name}`, send, expect };
}

const early: WebhookCase['expect'] = ({ orderingAtDid }) => ({
  answers: ['200 accepted'],
  looks: [orderingAtDid],
  counts: { accepted: 1 },
});

const own = (order: (ids: CaseIds) => string) => (_: Delivery, ids: CaseIds) => {
  const reference = order(ids);
  return { reference, token: tokenOf(reference) };
};

export const tokenCases: WebhookCase[] = [
  delivered('genuine', () => ({}), accepted),
  delivered(
    'by the older secret',
    ({ reference }) => ({ token: tokenOf(reference, didSecrets[1]) }),
    accepted,
  ),
  delivered(
    'by another secret',
    ({ reference }) => ({ token: tokenOf(reference, 'gone') }),
    refused(401),
  ),
  delivered(
    'by HeyGen’s secret',
    ({ reference }) => ({ token: tokenOf(reference, 'whsec_bench_secret_new_1') }),
    refused(401),
  ),
  delivered(
    'the token of another attempt',
    (_, { generationId }) => ({ token: tokenOf(`${generationId}.1`) }),
    refused(401),
  ),
  delivered(
    'the token of another generation',
    (_, ids) => ({ token: tokenOf(`${ids.orderingAtDid}.2`) }),
    refused(401),
  ),
  delivered(
    'the token cut by a letter',
    ({ token }) => ({ token: token.slice(0, -1) }),
    refused(401),
  ),
  delivered('the token and a letter', ({ token }) => ({ token: `${token}A` }), refused(401)),
  delivered(
    'the token and another segment',
    ({ token }) => ({ token: `${token}/x` }),
    refused(401),
  ),
  delivered(
    'the token in hex',
    ({ token }) => ({ token: Buffer.from(token, 'base64url').toString('hex') }),
    refused(401),
  ),
  delivered('no token', () => ({ token: '' }), refused(401)),
  delivered(
    'the token behind an encoded slash',
    ({ token, reference }) => ({ reference: `${reference}%2F${token}`, token: '' }),
    refused(404),
  ),
  delivered(
    'the attempt with a zero before it',
    (_, { generationId }) => ({ reference: `${generationId}.02` }),
    refused(401),
  ),
  delivered(
    'before the order was answered',
    (each, ids) => ({
      ...own(({ orderingAtDid }) => `${orderingAtDid}.1`)(each, ids),
      id: 'exp_early',
    }),
    early,
  ),
  delivered(
    'about the order of another',
    own(({ orderingAtHeygen }) => `${orderingAtHeygen}.1`),
    ignored,
  ),
  delivered('an order that is still being made', () => ({ status: 'started' }), ignored),
  delivered('an id that is a path', () => ({ id: '../../x' }), ignored),
];
