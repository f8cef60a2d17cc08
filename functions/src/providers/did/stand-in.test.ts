import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  apiKey,
  runDid,
  until,
  type RunningDid,
} from '../../../../local/src/providers/did/testing/running-did.ts';
import { closeServer } from '../../testing/scripted-server.ts';
import { contractOrder } from '../provider-contract.ts';
import type { Operation, OperationState, WebhookReading } from '../video-provider.ts';
import { defaultDidVoices } from './did-faces.ts';
import { DIDProvider } from './did-provider.ts';
import { didProducts, type DidProduct } from './did-reference.ts';

// The stand-in is written from D-ID's documentation alone, and refuses what D-ID would refuse.

const never = new AbortController().signal;
const readings: WebhookReading[] = [];
let did: RunningDid;
let hook: Server;

beforeAll(async () => {
  did = await runDid();
  hook = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const path = (request.url ?? '').replace('/hook/did/', '');
      const { headers } = request;
      const delivery = { rawBody: Buffer.concat(pieces), headers, path, nowMs: 0 };
      readings.push(providerOf('expressives').readWebhook(delivery));
      response.end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await did.stop();
  await closeServer(hook);
});
afterEach(() => {
  did.faults.clear();
  readings.length = 0;
});

function providerOf(product: DidProduct): DIDProvider {
  const picture = 'https://pictures.example.com/portrait.jpg';
  return new DIDProvider({
    fetch,
    apiKey: () => Promise.resolve(apiKey),
    authFormat: 'base64',
    baseUrl: did.url,
    product,
    faces: {
      expressives: {
        feminine: {
          avatarId: 'public_amber_casual@avt_PfMblk',
          sentiments: { Professional: 'snt_amber_professional', Excited: 'snt_amber_excited' },
        },
        masculine: { avatarId: 'public_marcus_suit@avt_Kq81ze' },
      },
      clips: {
        feminine: { presenterId: 'v2_public_Amber@0zSz8kflCN' },
        masculine: { presenterId: 'jack-Pt27VkP3hW', keepsBackground: true },
      },
      talks: { feminine: picture, masculine: picture, stitch: true, aspectRatio: '16:9' },
    },
    voices: defaultDidVoices,
    subtitles: true,
    webhookBaseUrl: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`,
    webhookSecrets: ['a-secret-of-the-tests'],
    prices: { usdPerMinute: 4.6, asOf: '2026-06-12', source: 'd-id.com/pricing' },
    maxConcurrent: null,
  });
}

let orders = 0;
function orderOf(options: Parameters<typeof contractOrder>[0] = {}, language = 'en') {
  orders += 1;
  return { ...contractOrder(options), generationId: `gen_${orders}`, language };
}

const ended = (provider: DIDProvider, operation: Operation): Promise<OperationState> =>
  until(async () => {
    const state = await provider.checkStatus(operation, never);
    return state.state === 'pending' ? null : state;
  });

it.each(didProducts)('makes, finds again and deletes %s', { timeout: 90_000 }, async (product) => {
  const provider = providerOf(product);
  for (const order of [
    orderOf({}),
    orderOf({ presenter: 'masculine', style: 'friendly', background: 'light' }, 'de'),
    orderOf({ style: 'energetic', pace: 'brisk', background: 'brand' }, 'fr'),
    orderOf({ style: 'formal', pace: 'calm', captions: false }, 'es'),
  ]) {
    const operation = await provider.generateVideo(order, never);
    expect(await provider.generateVideo({ ...order, earlierCall: 'open' }, never)).toEqual(
      operation,
    );
    expect(await ended(provider, operation)).toMatchObject({ state: 'ready' });
    const about = await until(
      () =>
        readings.find(
          (reading) => reading.outcome === 'look' && reading.operationId === operation.id,
        ) ?? null,
    );
    expect(about).toMatchObject({ generationId: order.generationId });
    expect(await provider.deleteVideo(operation, never)).toBe('deleted');
    expect(await provider.deleteVideo(operation, never)).toBe('deleted');
    expect((await provider.checkStatus(operation, never)).state).toBe('failed');
  }
});

it.each([
  ['504-created', 'unknown-outcome'],
  ['lost-answer', 'unknown-outcome'],
  ['504-not-created', 'unknown-outcome'],
  ['500', 'unavailable'],
] as const)('pays once when a start meets %s', async (fault, kind) => {
  const provider = providerOf('expressives');
  const order = orderOf();
  const before = did.started.length;
  did.faults.set(fault);
  await expect(provider.generateVideo(order, never)).rejects.toMatchObject({ kind });
  did.faults.clear();
  const operation = await provider.generateVideo({ ...order, earlierCall: 'open' }, never);
  expect(await provider.generateVideo({ ...order, earlierCall: 'open' }, never)).toEqual(operation);
  expect(did.started.length - before).toBe(1);
});

it.each([
  ['401', 'bad-credentials'],
  ['402', 'out-of-credit'],
  ['403-plan', 'unsupported-option'],
  ['429-rate', 'rate-limited'],
  ['429-bare', 'rate-limited'],
  ['503-html', 'unavailable'],
  ['content-policy', 'rejected-content'],
  ['celebrity', 'unsupported-option'],
  ['malformed-key', 'unavailable'],
] as const)('understands a start that meets %s', async (fault, kind) => {
  did.faults.set(fault);
  await expect(providerOf('expressives').generateVideo(orderOf(), never)).rejects.toMatchObject({
    kind,
  });
});

it.each([
  ['render-failed', { state: 'failed', kind: 'render-failed' }],
  ['rejected', { state: 'failed', kind: 'rejected-content' }],
  ['no-url', { state: 'ready' }],
] as const)('understands a video that meets %s', async (fault, state) => {
  const provider = providerOf('expressives');
  did.faults.set(fault);
  const operation = await provider.generateVideo(orderOf(), never);
  expect(await ended(provider, operation)).toMatchObject(state);
});

it('reads credits, faces and every voice it orders with', async () => {
  expect(await providerOf('expressives').getBalance(never)).toMatchObject({
    state: 'metered',
    unit: 'credits',
  });
  for (const product of ['expressives', 'clips'] as const) {
    const faces = await providerOf(product).listAvatars(never);
    expect(faces.map(({ presenter }) => presenter)).toContain('masculine');
  }
  const voices = (await providerOf('expressives').listVoices(never)).map(({ id }) => id);
  const ours = Object.values(defaultDidVoices).flatMap((each) => Object.values(each));
  expect(ours.filter((id) => !voices.includes(id))).toEqual([]);
});
