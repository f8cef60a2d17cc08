import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contractOrder } from '../provider-contract.ts';
import { readHeygenError, type HeygenCall } from './heygen-errors.ts';
import {
  buildHeygenOrder,
  heygenVideoSchema,
  readBilledSeconds,
  readHeygenVideo,
} from './heygen-wire.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`__fixtures__/${name}.json`, import.meta.url), 'utf8'));
const character = { avatarId: 'lk_m', voiceId: 'vc_m' };

describe('buildHeygenOrder', () => {
  it('says everything that was chosen and nothing else', () => {
    const order = contractOrder({
      style: 'energetic',
      presenter: 'masculine',
      background: 'light',
      aspectRatio: '9:16',
    });
    expect(buildHeygenOrder(order, character)).toEqual({
      type: 'avatar',
      avatar_id: 'lk_m',
      script: 'Hello, I am a database engineer. I made nightly reports four times faster.',
      voice_id: 'vc_m',
      voice_settings: { speed: 1.06 },
      title: 'gen_123',
      callback_id: 'gen_123',
      resolution: '1080p',
      aspect_ratio: '9:16',
      background: { type: 'color', value: '#f5f6f8' },
      caption: { file_format: 'srt' },
    });
  });

  it('orders no captions when none are wanted', () => {
    expect(buildHeygenOrder(contractOrder({ captions: false }), character)).not.toHaveProperty(
      'caption',
    );
  });

  it('sends nothing of the person but the words to be spoken', () => {
    const order = contractOrder();
    const sent = JSON.stringify(buildHeygenOrder(order, character));
    expect(sent).not.toContain(order.cards.name);
    expect(sent).not.toContain(order.userId);
  });
});

describe('readBilledSeconds', () => {
  const { data } = heygenVideoSchema.parse(fixture('status.completed'));
  const billed = (changes: object) =>
    readBilledSeconds(heygenVideoSchema.parse({ data: { ...data, ...changes } }));

  it('is the length of a completed video, fractions included', () => {
    expect(billed({})).toBe(42.6);
    expect(billed({ duration: 30.1 })).toBe(30.1);
  });

  it.each([
    [{ duration: null }],
    [{ duration: 0 }],
    [{ duration: -3 }],
    [{ duration: '42.6' }],
    // Milliseconds, say: HeyGen makes nothing that long.
    [{ duration: 42_600 }],
    [{ status: 'processing' }],
    [{ status: 'failed' }],
  ])('is not known with %j', (changes) => expect(billed(changes)).toBeNull());
});

describe('readHeygenVideo', () => {
  const read = (name: string) => readHeygenVideo(heygenVideoSchema.parse(fixture(name)));

  it.each(['status.waiting', 'status.processing', 'status.not-known-yet'])(
    'takes %s for pending',
    (name) => expect(read(name)).toEqual({ state: 'pending' }),
  );

  it('asks again when the video is completed but has no address yet', () => {
    expect(read('status.completed-without-address')).toEqual({ state: 'pending' });
  });

  it('reads the address and the captions of a completed video', () => {
    expect(read('status.completed')).toEqual({
      state: 'ready',
      videoUrl:
        'https://files.heygen.ai/video/vid_abc.mp4?Expires=1795904820&Signature=c2lnbmF0dXJl',
      subtitles: {
        url: 'https://files.heygen.ai/caption/vid_abc.srt?Expires=1795904820',
        format: 'srt',
      },
    });
  });

  it.each([
    ['rendering_failed', 'render-failed'],
    ['script_too_long', 'invalid-order'],
    ['content_policy_violation', 'rejected-content'],
    ['internal_error', 'render-failed'],
    ['something_new', 'render-failed'],
    [null, 'render-failed'],
  ])('reads the failure code %s as %s', (code, kind) => {
    const video = heygenVideoSchema.parse(fixture('status.failed'));
    expect(readHeygenVideo({ data: { ...video.data, failure_code: code } })).toMatchObject({
      state: 'failed',
      kind,
    });
  });
});

describe('readHeygenError', () => {
  const read = (status: number, body: unknown, call: HeygenCall = 'start') =>
    readHeygenError({ status, body, headers: new Headers() }, call);
  const code = (name: string) => ({ error: { code: name, message: 'Why.' } });

  it.each([
    [400, 'invalid_parameter', 'invalid-order'],
    [400, 'tts_text_invalid', 'invalid-order'],
    [400, 'voice_unavailable', 'unsupported-option'],
    [400, 'content_policy_violation', 'rejected-content'],
    [400, 'download_failed', 'unavailable'],
    [401, 'authentication_failed', 'bad-credentials'],
    [402, 'trial_limit_exceeded', 'out-of-credit'],
    [403, 'forbidden', 'bad-credentials'],
    [403, 'voice_not_usable', 'unsupported-option'],
    [404, 'avatar_not_found', 'unsupported-option'],
    [409, 'request_in_progress', 'unknown-outcome'],
    [409, 'resource_not_ready', 'unavailable'],
    [413, 'payload_too_large', 'invalid-order'],
    [429, 'rate_limit_exceeded', 'rate-limited'],
    [429, 'quota_exceeded', 'concurrency-full'],
    [500, 'internal_error', 'unavailable'],
    [504, 'gateway_timeout', 'unknown-outcome'],
  ])('reads %i %s as %s', (status, name, kind) => {
    expect(read(status, code(name)).kind).toBe(kind);
  });

  it('believes the code before the status', () => {
    expect(read(400, code('insufficient_credit')).kind).toBe('out-of-credit');
  });

  it.each([
    [302, 'unreadable-reply'],
    [400, 'invalid-order'],
    [401, 'bad-credentials'],
    [402, 'out-of-credit'],
    [403, 'bad-credentials'],
    [418, 'invalid-order'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unknown-outcome'],
    [503, 'unavailable'],
    [504, 'unknown-outcome'],
    [599, 'unavailable'],
  ])('reads a bare %i as %s', (status, kind) => {
    expect(read(status, undefined).kind).toBe(kind);
    expect(read(status, code('a_code_nobody_knows')).kind).toBe(
      kind === 'unknown-outcome' ? 'unavailable' : kind,
    );
  });

  it('does not doubt the outcome of a mere look', () => {
    expect(read(504, undefined, 'read').kind).toBe('unavailable');
  });

  it('repeats nothing of HeyGen’s own words, which may quote the script', () => {
    const body = { error: { code: 'invalid_parameter', message: 'Bad: Ada', param: 'script' } };
    const { message } = read(400, body);
    expect(message).toBe(
      'HeyGen refused the request (HTTP 400, invalid_parameter, parameter script).',
    );
    expect(read(400, { error: { code: 'Ada Example said so' } }).message).not.toContain('Ada');
  });

  it('waits a moment for the first call with the same key', () => {
    expect(read(409, fixture('error.request-in-progress')).retryAfterMs).toBe(3000);
  });
});
