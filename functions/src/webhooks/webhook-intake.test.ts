import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LogFields } from '../platform/logger.ts';
import { HeyGenProvider } from '../providers/heygen/heygen-provider.ts';
import { refuseWebhooks } from '../providers/no-webhooks.ts';
import type { DeliveryCopy } from './delivery-copy.ts';
import { WebhookIntake, type WebhookRecords, type WebhookRequest } from './webhook-intake.ts';

const secret = 'whsec_test_secret_0001';

function heygen(webhookSecrets = [secret]): HeyGenProvider {
  return new HeyGenProvider({
    fetch: () => Promise.reject(new Error('A webhook calls nobody.')),
    apiKey: () => Promise.resolve('key'),
    baseUrl: 'https://api.heygen.com',
    avatars: {
      feminine: { avatarId: 'a', voiceId: 'b' },
      masculine: { avatarId: 'c', voiceId: 'd' },
    },
    priceUsdPerSecond: null,
    webhookSecrets,
  });
}

function body(videoId: string, callbackId?: string, event = 'avatar_video.success'): Buffer {
  const data = { video_id: videoId, ...(callbackId && { callback_id: callbackId }) };
  return Buffer.from(JSON.stringify({ event_type: event, event_data: data }));
}

function delivery(rawBody: Buffer, change: Partial<WebhookRequest> = {}): WebhookRequest {
  const signature = createHmac('sha256', secret).update(rawBody).digest('hex');
  const headers = { signature };
  return { method: 'POST', path: '/heygen', rawBody, headers, source: '203.0.113.9', ...change };
}

describe('WebhookIntake', () => {
  let nowMs: number;
  let looks: { generationId: string; key: string }[];
  let copies: DeliveryCopy[];
  let duplicates: number;
  let reads: number;
  let lines: { message: string; fields: LogFields }[];
  let alsoOurs: string;
  let failing: 'nothing' | 'the queue' | 'keeping';
  let intake: WebhookIntake;

  /** Holds what the store would, with the same promise: of two accepted copies the first is kept. */
  const records: WebhookRecords = {
    find: (_, { deliveryId, operationId }) => {
      reads++;
      const wasAccepted = copies.some(
        ({ id, outcome }) => id === deliveryId && outcome === 'accepted',
      );
      const isOurs = operationId.startsWith('known') || operationId === alsoOurs;
      const generationId = isOurs ? 'g1' : null;
      return Promise.resolve({ generationId, wasAccepted });
    },
    findOrdering: (_, generationId) => Promise.resolve(generationId === 'g2' ? 'g2' : null),
    keep: (copy) => {
      if (failing === 'keeping') return Promise.reject(new Error('No Firestore.'));
      const isSecond = copies.some(
        ({ id, outcome }) => id === copy.id && outcome === 'accepted' && copy.outcome === outcome,
      );
      if (!isSecond) copies.push(copy);
      return Promise.resolve(isSecond ? 'duplicate' : 'kept');
    },
    countDuplicate: () => {
      duplicates++;
      return Promise.resolve();
    },
  };

  function open(providers: ConstructorParameters<typeof WebhookIntake>[0]['providers']) {
    return new WebhookIntake({
      providers,
      records,
      enqueueLook: (generationId, key) => {
        if (failing === 'the queue') return Promise.reject(new Error('No queue.'));
        looks.push({ generationId, key });
        return Promise.resolve();
      },
      logger: {
        info: () => {},
        error: () => {},
        warn: (message, fields = {}) => lines.push({ message, fields }),
      },
      now: () => nowMs,
    });
  }

  beforeEach(() => {
    nowMs = Date.UTC(2026, 10, 22, 12);
    looks = [];
    copies = [];
    duplicates = 0;
    reads = 0;
    lines = [];
    alsoOurs = '';
    failing = 'nothing';
    intake = open([heygen()]);
  });

  it('asks for a look at the generation a signed delivery belongs to, and keeps no word of it', async () => {
    const raw = body('known');
    expect(await intake.receive(delivery(raw))).toEqual({ status: 200, outcome: 'accepted' });
    expect(looks.map(({ generationId }) => generationId)).toEqual(['g1']);
    expect(copies).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{24}$/) as string,
        provider: 'heygen',
        outcome: 'accepted',
        reason: null,
        deliveryKey: 'known:avatar_video.success',
        operationId: 'known',
        generationId: 'g1',
        bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        receivedAtMs: nowMs,
      },
    ]);
  });

  it('counts a delivery once, whatever id it comes under', async () => {
    const first = delivery(body('known'));
    await intake.receive(first);
    const headers = { ...first.headers, 'heygen-event-id': 'another' };
    const again = await intake.receive({ ...first, headers });
    expect(again).toEqual({ status: 200, outcome: 'duplicate' });
    expect(looks).toHaveLength(1);
    expect(duplicates).toBe(1);
  });

  it('gives two deliveries at once the same task, and counts one of them', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => intake.receive(delivery(body('known')))));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
      'accepted',
      'duplicate',
      'duplicate',
    ]);
    expect(new Set(looks.map(({ key }) => key)).size).toBe(1);
    expect(copies).toHaveLength(1);
  });

  it('finds the generation of a delivery that came before the order was answered', async () => {
    const answer = await intake.receive(delivery(body('not-stored-yet', 'g2')));
    expect(answer.outcome).toBe('accepted');
    expect(looks.map(({ generationId }) => generationId)).toEqual(['g2']);
  });

  it('ignores a signed delivery about somebody else’s operation, and takes it once it is ours', async () => {
    const raw = body('foreign', 'g1');
    const answer = await intake.receive(delivery(raw));
    expect(answer).toEqual({ status: 200, outcome: 'ignored' });
    expect(looks).toEqual([]);
    expect(copies).toMatchObject([{ outcome: 'ignored', reason: 'unknown-operation' }]);
    alsoOurs = 'foreign';
    expect((await intake.receive(delivery(raw))).outcome).toBe('accepted');
    expect(looks.map(({ generationId }) => generationId)).toEqual(['g1']);
  });

  it('lets the order of one generation not speak for another', async () => {
    const answer = await intake.receive(delivery(body('known', 'g2')));
    expect(answer.outcome).toBe('ignored');
    expect((await intake.receive(delivery(body('known', 'g1')))).outcome).toBe('accepted');
    expect(looks.map(({ generationId }) => generationId)).toEqual(['g1']);
  });

  it('counts and drops an authentic event of another kind', async () => {
    const answer = await intake.receive(delivery(body('known', 'g2', 'avatar_video_gif.success')));
    expect(answer).toEqual({ status: 200, outcome: 'ignored' });
    expect(copies).toMatchObject([{ outcome: 'ignored', operationId: null, generationId: null }]);
    expect(reads).toBe(0);
  });

  it.each([
    ['unsigned', (raw: Buffer) => delivery(raw, { headers: {} })],
    [
      'signed over other bytes',
      (raw: Buffer) => delivery(raw, { headers: delivery(body('other')).headers }),
    ],
  ])('refuses a delivery that is %s and changes nothing', async (_, change) => {
    const answer = await intake.receive(change(body('known')));
    expect(answer).toEqual({ status: 401, outcome: 'refused' });
    expect([looks, copies, reads, duplicates]).toEqual([[], [], 0, 0]);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('known');
  });

  it.each([
    [404, 'a provider nobody knows', { path: '/nobody' }],
    [404, 'a provider that never calls', { path: '/inhouse' }],
    [404, 'a name every object has', { path: '/constructor' }],
    [404, 'no provider', { path: '/' }],
    [404, 'another method at an unknown address', { path: '/nobody', method: 'GET' }],
    [405, 'another method', { method: 'PUT' }],
    [400, 'an empty body', { rawBody: Buffer.alloc(0) }],
    [413, 'a body larger than any event', { rawBody: Buffer.alloc(64 * 1024 + 1, 32) }],
  ])('answers %i to %s', async (status, _, change) => {
    const silent = { name: 'inhouse' as const, readWebhook: refuseWebhooks };
    const capabilities = { ...heygen().capabilities, webhooks: false };
    intake = open([heygen(), { ...silent, capabilities }]);
    const answer = await intake.receive(delivery(body('known'), change));
    expect(answer).toEqual({ status, outcome: 'refused' });
    expect([looks, copies, reads]).toEqual([[], [], 0]);
  });

  it('takes nothing for authentic where there is no secret', async () => {
    intake = open([heygen([])]);
    const headers = { signature: createHmac('sha256', '').update(body('known')).digest('hex') };
    expect((await intake.receive(delivery(body('known'), { headers }))).status).toBe(401);
  });

  it('stops a stranger before any cryptography, and nobody else', async () => {
    let verified = 0;
    const provider = heygen();
    const watched = {
      name: 'heygen' as const,
      capabilities: provider.capabilities,
      readWebhook: (received: Parameters<typeof provider.readWebhook>[0]) => {
        verified++;
        return provider.readWebhook(received);
      },
    };
    intake = open([watched]);
    const forged = delivery(body('known'), { headers: {}, source: '192.0.2.1' });
    const answers = [];
    for (let call = 0; call < 500; call++) answers.push(await intake.receive(forged));
    expect(verified).toBe(120);
    expect(answers.at(-1)).toEqual({ status: 429, outcome: 'refused', retryAfterSeconds: 1 });
    expect(lines.length).toBeLessThan(5);
    expect((await intake.receive(delivery(body('known')))).status).toBe(200);
    nowMs += 1000;
    expect((await intake.receive(forged)).status).toBe(401);
  });

  it('never limits a provider with news, but whoever repeats one delivery', async () => {
    for (let video = 0; video < 300; video++) {
      const answer = await intake.receive(delivery(body(`known-${video}`)));
      expect(answer.outcome).toBe('accepted');
    }
    const repeated = [];
    for (let call = 0; call < 200; call++) {
      repeated.push(await intake.receive(delivery(body('known-1'))));
    }
    expect(repeated.filter(({ status }) => status === 429)).toHaveLength(80);
  });

  it.each(['the queue', 'keeping'] as const)(
    'is delivered again when %s failed, and loses no look',
    async (what) => {
      failing = what;
      await expect(intake.receive(delivery(body('known')))).rejects.toThrow();
      expect(copies).toEqual([]);
      failing = 'nothing';
      const answer = await intake.receive(delivery(body('known')));
      expect(answer.outcome).toBe('accepted');
      expect(new Set(looks.map(({ key }) => key)).size).toBe(1);
    },
  );
});
