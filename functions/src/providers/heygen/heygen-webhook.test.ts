import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WebhookHeaders } from '../video-provider.ts';
import { readHeygenWebhook, verifyHeygenWebhook } from './heygen-webhook.ts';

const secret = 'whsec_test_secret_0001';
const nowMs = Date.parse('2026-11-22T10:00:00Z');
const seconds = (offset: number) => String(nowMs / 1000 + offset);

const successBody =
  '{"event_type":"avatar_video.success","event_data":{"video_id":"vid_test_1","url":"https://files.example.test/v.mp4","callback_id":"job-1"}}';
const successSignature = 'f8d79c88564544c26de7942c1b5374e5a6f35b08c8c161085ca7dadef3653716';
const failBody =
  '{"event_type":"avatar_video.fail","event_data":{"video_id":"vid_test_1","msg":"render failed","callback_id":"job-1"}}';
const failSignature = 'a8811639f30e5757b8cc326ce51738ffa4d7b48dc29ece3a31956d041540ac18';

const verify = (body: string, headers: WebhookHeaders, secrets = [secret]) =>
  verifyHeygenWebhook({ rawBody: Buffer.from(body), headers, secrets, nowMs });

describe('verifyHeygenWebhook', () => {
  it.each([
    [successBody, successSignature],
    [failBody, failSignature],
  ])('accepts the known pairs of body and signature', (body, signature) => {
    expect(verify(body, { 'heygen-signature': signature })).toEqual({ ok: true });
  });

  it.each(['heygen-signature', 'Heygen-Signature', 'signature', 'Signature', 'x-heygen-signature'])(
    'finds the signature under %s',
    (name) => expect(verify(successBody, { [name]: successSignature })).toEqual({ ok: true }),
  );

  it('accepts a signature that names its algorithm', () => {
    expect(verify(successBody, { signature: `sha256=${successSignature}` })).toEqual({ ok: true });
  });

  it('accepts any of the secrets that are good while one replaces the other', () => {
    const headers = { signature: successSignature };
    expect(verify(successBody, headers, ['whsec_new', secret])).toEqual({ ok: true });
    expect(verify(successBody, headers, [secret, 'whsec_new'])).toEqual({ ok: true });
  });

  it('refuses the same words in other bytes', () => {
    const headers = { signature: successSignature };
    const refused = { ok: false, reason: 'bad-signature' };
    expect(verify(`${successBody}\n`, headers)).toEqual(refused);
    expect(verify(successBody.replace('vid_test_1', 'vid_test_2'), headers)).toEqual(refused);
    expect(verify(JSON.stringify(JSON.parse(successBody), null, 1), headers)).toEqual(refused);
  });

  it.each([
    ['of another secret', createHmac('sha256', 'whsec_other').update(successBody).digest('hex')],
    ['of another body', failSignature],
    ['cut short', successSignature.slice(0, 62)],
    ['too long', `${successSignature}00`],
    ['that is no hex', 'z'.repeat(64)],
  ])('refuses a signature %s', (_what, signature) => {
    expect(verify(successBody, { signature })).toEqual({ ok: false, reason: 'bad-signature' });
  });

  it('refuses a delivery without a signature', () => {
    expect(verify(successBody, {})).toEqual({ ok: false, reason: 'no-signature' });
    expect(verify(successBody, { signature: '' })).toEqual({ ok: false, reason: 'no-signature' });
    expect(verify(successBody, { signature: [successSignature, failSignature] })).toEqual({
      ok: false,
      reason: 'no-signature',
    });
  });

  it.each([[[]], [['']], [['  ', '']]])('refuses everything while no secret is set: %j', (none) => {
    const emptyKey = createHmac('sha256', '').update(successBody).digest('hex');
    expect(verify(successBody, { signature: emptyKey }, none)).toEqual({
      ok: false,
      reason: 'no-secret',
    });
  });

  it.each([
    [-299, { ok: true }],
    [299, { ok: true }],
    [-301, { ok: false, reason: 'too-old' }],
    [301, { ok: false, reason: 'too-old' }],
  ])('judges a timestamp %i s away', (offset, verdict) => {
    const headers = { signature: successSignature, 'Heygen-Timestamp': seconds(offset) };
    expect(verify(successBody, headers)).toEqual(verdict);
  });

  it('refuses a timestamp that is no time', () => {
    const headers = { signature: successSignature, 'heygen-timestamp': 'now' };
    expect(verify(successBody, headers)).toEqual({ ok: false, reason: 'bad-timestamp' });
  });
});

describe('readHeygenWebhook', () => {
  const fixture = (name: string) =>
    readFileSync(new URL(`__fixtures__/${name}.json`, import.meta.url));

  it('reads which video is finished, and whose it is', () => {
    expect(readHeygenWebhook(fixture('webhook.success'), { 'heygen-event-id': 'evt_1' })).toEqual({
      deliveryKey: 'vid_abc:avatar_video.success',
      operationId: 'vid_abc',
      callbackId: 'gen_123',
      event: 'completed',
      eventId: 'evt_1',
    });
  });

  it('reads a failure, also one that names the event differently and gives no callback', () => {
    expect(readHeygenWebhook(fixture('webhook.fail'), {})).toMatchObject({
      callbackId: 'gen_123',
      event: 'failed',
    });
    expect(readHeygenWebhook(fixture('webhook.fail-without-callback'), {})).toEqual({
      deliveryKey: 'vid_abc:avatar_video.fail',
      operationId: 'vid_abc',
      event: 'failed',
    });
  });

  it('counts a replay under another event id as the same delivery', () => {
    const [first, second] = ['evt_1', 'evt_2'].map((id) =>
      readHeygenWebhook(fixture('webhook.success'), { 'heygen-event-id': id }),
    );
    expect(first?.deliveryKey).toBe(second?.deliveryKey);
  });

  it('ignores events that are not ours', () => {
    expect(readHeygenWebhook(fixture('webhook.gif'), {})).toBeNull();
  });

  it.each(['', 'null', '[]', '{"event_type":"avatar_video.success"}', '{', '\xff\xfe'])(
    'reads nothing from %j',
    (body) => expect(readHeygenWebhook(Buffer.from(body, 'latin1'), {})).toBeNull(),
  );
});
