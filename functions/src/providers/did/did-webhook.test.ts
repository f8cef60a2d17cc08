import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReference, readReference } from './did-reference.ts';
import { buildWebhookUrl, readDidWebhook } from './did-webhook.ts';

const order = { generationId: 'gen_123', attempt: 2, product: 'expressives' as const };
const base = 'https://api.example.com/videoGenerationWebhook/';
const done = readFileSync(new URL('__fixtures__/webhook.done.json', import.meta.url));

function pathFor(secrets: string[], reference: Parameters<typeof buildWebhookUrl>[0] = order) {
  const url = buildWebhookUrl(reference, { webhookBaseUrl: base, webhookSecrets: secrets });
  return url!.slice(`${base}did/`.length);
}
const read = (path: string, secrets: string[], rawBody: Uint8Array = done) =>
  readDidWebhook({ path, rawBody }, secrets);

describe('buildWebhookUrl', () => {
  it('carries an HMAC of generation and attempt under the first secret', () => {
    const token = createHmac('sha256', 'one').update('gen_123.2').digest('base64url');
    expect(buildWebhookUrl(order, { webhookBaseUrl: base, webhookSecrets: ['one', 'two'] })).toBe(
      `https://api.example.com/videoGenerationWebhook/did/gen_123.2/${token}`,
    );
  });

  it('asks for nothing without an address or a secret', () => {
    expect(
      buildWebhookUrl(order, { webhookBaseUrl: null, webhookSecrets: ['one'] }),
    ).toBeUndefined();
    expect(
      buildWebhookUrl(order, { webhookBaseUrl: base, webhookSecrets: ['', ' '] }),
    ).toBeUndefined();
  });
});

describe('readDidWebhook', () => {
  it('says look, for the generation that the address names', () => {
    expect(read(pathFor(['one']), ['one'])).toEqual({
      outcome: 'look',
      deliveryKey: 'gen_123.2:exp_abc:done',
      operationId: 'exp_abc',
      generationId: 'gen_123',
    });
  });

  it('names the operation as it was stored, whatever the product', () => {
    const path = pathFor(['one'], { ...order, product: 'clips' });
    expect(path).toMatch(/^gen_123\.2\.clips\//);
    expect(read(path, ['one'])).toMatchObject({ operationId: 'clips/exp_abc' });
  });

  it('takes every secret while they are rotated, and none that was taken away', () => {
    const path = pathFor(['old']);
    expect(read(path, ['new', 'old']).outcome).toBe('look');
    expect(read(path, ['new'])).toEqual({ outcome: 'refused', reason: 'bad-token' });
  });

  it('refuses everything without a secret', () => {
    const empty = `gen_123.2/${createHmac('sha256', '').update('gen_123.2').digest('base64url')}`;
    for (const secrets of [[], [''], [' ']]) {
      expect(read(empty, secrets)).toEqual({ outcome: 'refused', reason: 'no-secret' });
    }
  });

  it('refuses a token of another attempt, generation or product', () => {
    const token = pathFor(['one']).split('/')[1]!;
    for (const name of ['gen_123.1', 'gen_123.22', 'gen_124.2', 'gen_123.2.clips', 'gen_123.02']) {
      expect(read(`${name}/${token}`, ['one']).outcome).toBe('refused');
    }
  });

  it.each([
    (path: string) => path.slice(0, -1),
    (path: string) => `${path}A`,
    (path: string) => `${path}/`,
    (path: string) => `/${path}`,
    (path: string) => `${path}=`,
    (path: string) => path.replace('/', '//'),
    (path: string) => path.split('/')[0]!,
    (path: string) => path.split('/')[1]!,
    (path: string) => path.replace(/.$/, '%41'),
    () => '../../x',
  ])('refuses an address that was changed (%#)', (change) => {
    expect(read(change(pathFor(['one'])), ['one']).outcome).toBe('refused');
  });

  it('looks at any end, once for each', () => {
    const keys = ['done', 'error', 'rejected', 'a-new-word', 'another', undefined, 7].map(
      (status) => {
        const reading = read(
          pathFor(['one']),
          ['one'],
          Buffer.from(JSON.stringify({ id: 'x', status })),
        );
        return reading.outcome === 'look' ? reading.deliveryKey : reading.outcome;
      },
    );
    expect([...new Set(keys)]).toEqual([
      'gen_123.2:x:done',
      'gen_123.2:x:error',
      'gen_123.2:x:rejected',
      'gen_123.2:x:other',
    ]);
  });

  it.each([
    '{"id":"exp_abc","status":"created"}',
    '{"id":"exp_abc","status":"started"}',
    '',
    '{',
    'null',
    '[]',
    '{"id":7}',
    '{"id":""}',
    '{"id":"a/../b"}',
    '{"status":"done"}',
  ])('ignores %j even under a good token', (text) => {
    expect(read(pathFor(['one']), ['one'], Buffer.from(text)).outcome).toBe('ignored');
  });
});

describe('readReference', () => {
  it('reads back what was built', () => {
    for (const product of ['expressives', 'clips', 'talks'] as const) {
      const reference = { ...order, product };
      expect(readReference(buildReference(reference))).toEqual(reference);
    }
  });

  it.each(['', 'gen', 'gen.', '.1', 'gen.0', 'gen.1.scenes', 'gen.1.clips.2', 'a b.1', 'gen.1\n'])(
    'reads nothing in %j',
    (text) => expect(readReference(text)).toBeNull(),
  );
});
