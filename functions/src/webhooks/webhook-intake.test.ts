import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { WebhookIntake } from './webhook-intake.ts';

const secret = 'whsec_test_secret_0001';
const nowMs = Date.UTC(2026, 10, 22, 12);

function body(videoId: string, callbackId?: string): Buffer {
  return Buffer.from(
    JSON.stringify({
      event_type: 'avatar_video.success',
      event_data: { video_id: videoId, ...(callbackId && { callback_id: callbackId }) },
    }),
  );
}

function signed(raw: Buffer, key = secret): Record<string, string> {
  return { signature: createHmac('sha256', key).update(raw).digest('hex') };
}

describe('WebhookIntake', () => {
  let looks: string[];
  let delivered: Set<string>;
  let warnings: unknown[];

  beforeEach(() => {
    looks = [];
    delivered = new Set();
    warnings = [];
  });

  function intake(secrets: string[] = [secret]): WebhookIntake {
    return new WebhookIntake({
      heygenSecrets: secrets,
      records: {
        findGeneration: (_, operationId) => Promise.resolve(operationId === 'known' ? 'g1' : null),
        findOrdering: (_, generationId) => Promise.resolve(generationId === 'g2' ? 'g2' : null),
        wasDelivered: (id) => Promise.resolve(delivered.has(id)),
        rememberDelivery: (id) => {
          delivered.add(id);
          return Promise.resolve();
        },
      },
      enqueueLook: (generationId) => {
        looks.push(generationId);
        return Promise.resolve();
      },
      logger: { info: () => {}, warn: (_, fields) => warnings.push(fields), error: () => {} },
      now: () => nowMs,
    });
  }

  it('asks for a look at the generation a signed delivery belongs to', async () => {
    const raw = body('known');
    const answer = await intake().receive('heygen', raw, signed(raw));
    expect(answer).toEqual({ status: 200, outcome: 'accepted' });
    expect(looks).toEqual(['g1']);
  });

  it('counts a delivery once', async () => {
    const raw = body('known');
    await intake().receive('heygen', raw, signed(raw));
    const again = await intake().receive('heygen', raw, signed(raw));
    expect(again).toEqual({ status: 200, outcome: 'duplicate' });
    expect(looks).toEqual(['g1']);
  });

  it('finds the generation of a delivery that came before the order was answered', async () => {
    const raw = body('not-stored-yet', 'g2');
    expect((await intake().receive('heygen', raw, signed(raw))).outcome).toBe('accepted');
    expect(looks).toEqual(['g2']);
  });

  it('ignores a signed delivery about somebody else’s operation, and says so to operators', async () => {
    const raw = body('foreign', 'g9');
    expect((await intake().receive('heygen', raw, signed(raw))).outcome).toBe('ignored');
    expect(looks).toEqual([]);
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ['unsigned', () => ({})],
    ['signed with another secret', (raw: Buffer) => signed(raw, 'whsec_other_secret')],
    ['signed over other bytes', () => signed(body('other'))],
  ])('refuses a delivery that is %s and changes nothing', async (_, headers) => {
    const raw = body('known');
    const answer = await intake().receive('heygen', raw, headers(raw));
    expect(answer).toEqual({ status: 401, outcome: 'refused' });
    expect(looks).toEqual([]);
    expect(delivered.size).toBe(0);
  });

  it('answers for no provider without a secret', async () => {
    const raw = body('known');
    expect((await intake([]).receive('heygen', raw, signed(raw, ''))).status).toBe(404);
    expect((await intake().receive('nobody', raw, signed(raw))).status).toBe(404);
  });
});
