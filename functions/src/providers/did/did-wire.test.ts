import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { VideoOptionsInput } from '@cvplus/contracts/video-options';
import { contractOrder } from '../provider-contract.ts';
import { readDidError, type DidCall } from './did-errors.ts';
import { defaultDidVoices, type DidFaces } from './did-faces.ts';
import { buildDidOrder, type DidOrderSettings } from './did-order.ts';
import { didVideoSchema, readBilledSeconds, readDidVideo } from './did-wire.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`__fixtures__/${name}.json`, import.meta.url), 'utf8'));

const sentiments = { Professional: 'snt_p', Friendly: 'snt_f', Excited: 'snt_e' };
const faces: DidFaces = {
  expressives: {
    feminine: { avatarId: 'avt_f', sentiments },
    masculine: { avatarId: 'avt_m', sentiments: { Friendly: 'snt_m' } },
  },
  clips: {
    feminine: { presenterId: 'pre_f', driverId: 'drv_f' },
    masculine: { presenterId: 'pre_m' },
  },
  talks: {
    feminine: 'https://pictures.example.com/f.jpg',
    masculine: {
      light: 'https://pictures.example.com/m-light.jpg',
      dark: 'https://pictures.example.com/m-dark.jpg',
      brand: 'https://pictures.example.com/m-brand.jpg',
    },
    stitch: true,
    aspectRatio: '16:9',
  },
};
const settings: DidOrderSettings = {
  product: 'expressives',
  faces,
  voices: defaultDidVoices,
  subtitles: false,
};

function built(
  options: VideoOptionsInput = {},
  changes: Partial<DidOrderSettings> = {},
  language = 'en',
) {
  const order = { ...contractOrder(options), language };
  const read = buildDidOrder(order, { ...settings, ...changes }, undefined);
  if (!read.ok) throw new Error(read.message);
  return read.body;
}

describe('buildDidOrder', () => {
  it('says everything that was chosen of an expressive and nothing else', () => {
    const order = contractOrder({ style: 'energetic', background: 'light', pace: 'brisk' });
    expect(buildDidOrder(order, settings, 'https://api.example.com/did/gen_123.1/token')).toEqual({
      ok: true,
      body: {
        avatar_id: 'avt_f',
        sentiment_id: 'snt_e',
        script: {
          type: 'text',
          input: 'Hello, I am a database engineer. I made nightly reports four times faster.',
          provider: {
            type: 'microsoft',
            voice_id: 'en-US-JennyNeural',
            voice_config: { rate: '1.17' },
          },
        },
        config: { result_format: 'mp4', output_resolution: 1080 },
        background: { type: 'color', value: '#F5F6F8' },
        name: 'gen_123:1',
        user_data: 'gen_123:1',
        webhook: 'https://api.example.com/did/gen_123.1/token',
      },
    });
  });

  it('says everything that was chosen of a clip and nothing else', () => {
    expect(built({ presenter: 'masculine' }, { product: 'clips' })).toMatchObject({
      presenter_id: 'pre_m',
      config: { result_format: 'mp4', output_resolution: 1080 },
      presenter_config: { crop: { type: 'wide' } },
      background: { color: '#111827' },
    });
    expect(built({}, { product: 'clips' })).toMatchObject({ driver_id: 'drv_f' });
  });

  it('orders no background for a face that was not filmed before a green screen', () => {
    const kept = {
      feminine: { presenterId: 'pre_f' },
      masculine: { presenterId: 'pre_m', keepsBackground: true },
    };
    const clips = { product: 'clips' as const, faces: { clips: kept } };
    expect(built({ presenter: 'masculine' }, clips)).not.toHaveProperty('background');
    expect(built({ presenter: 'feminine' }, clips)).toHaveProperty('background');
    const avatar = { avatarId: 'avt_f', keepsBackground: true };
    const expressives = { expressives: { feminine: avatar, masculine: avatar } };
    expect(built({}, { faces: expressives })).not.toHaveProperty('background');
  });

  it('chooses a talk’s picture by the background where there are several', () => {
    const talk = (options: VideoOptionsInput) => built(options, { product: 'talks' });
    expect(talk({ presenter: 'masculine', background: 'brand', style: 'formal' })).toMatchObject({
      source_url: 'https://pictures.example.com/m-brand.jpg',
      config: {
        result_format: 'mp4',
        stitch: true,
        driver_expressions: {
          expressions: [{ start_frame: 0, expression: 'serious', intensity: 0.4 }],
        },
      },
    });
    expect(talk({ background: 'brand' })).toMatchObject({
      source_url: 'https://pictures.example.com/f.jpg',
    });
  });

  it.each([
    ['professional', 'feminine', 'snt_p'],
    ['formal', 'feminine', 'snt_p'],
    ['friendly', 'feminine', 'snt_f'],
    ['energetic', 'feminine', 'snt_e'],
    // This avatar has one mood only.
    ['professional', 'masculine', 'snt_m'],
    ['energetic', 'masculine', 'snt_m'],
    ['formal', 'masculine', undefined],
  ] as const)('shows %s, %s, with the mood %s', (style, presenter, sentiment) => {
    const body = built({ style, presenter });
    expect('sentiment_id' in body ? body.sentiment_id : undefined).toBe(sentiment);
  });

  it.each([
    ['en', 'en-US-JennyNeural'],
    ['de', 'de-DE-KatjaNeural'],
    ['fr-CA', 'fr-FR-DeniseNeural'],
    ['ES', 'es-ES-ElviraNeural'],
  ])('speaks %s with %s', (language, voice) => {
    expect(built({}, {}, language).script.provider.voice_id).toBe(voice);
  });

  it('asks for subtitles only when configured and wanted, and never with a word', () => {
    expect(built().script).not.toHaveProperty('subtitles');
    expect(built({}, { subtitles: true }).script.subtitles).toBe(true);
    expect(built({ captions: false }, { subtitles: true }).script).not.toHaveProperty('subtitles');
  });

  it('sends nothing of the person but the words to be spoken', () => {
    const order = contractOrder();
    const sent = JSON.stringify(built());
    expect(sent).not.toContain(order.cards.name);
    expect(sent).not.toContain(order.userId);
  });
});

describe('readBilledSeconds', () => {
  const billed = (changes: object) =>
    readBilledSeconds(didVideoSchema.parse({ status: 'done', duration: 42.6, ...changes }));

  it('is the length of a finished video', () => expect(billed({})).toBe(42.6));

  it.each([
    // No document has it of clips.
    [{ duration: undefined }],
    [{ duration: null }],
    [{ duration: 0 }],
    [{ duration: '42.6' }],
    [{ duration: 42_600 }],
    [{ status: 'started' }],
    [{ status: 'error' }],
  ])('is not known with %j', (changes) => expect(billed(changes)).toBeNull());
});

describe('readDidVideo', () => {
  const read = (name: string) => readDidVideo(didVideoSchema.parse(fixture(name)));

  it.each([
    'status.created',
    'status.started',
    'status.not-known-yet',
    'status.done-without-address',
    'status.started-with-addresses',
  ])('takes %s for pending', (name) => expect(read(name)).toEqual({ state: 'pending' }));

  it('reads the address of a finished video', () => {
    expect(read('status.done')).toEqual({
      state: 'ready',
      videoUrl: expect.stringMatching(/^https:.*exp_abc\.mp4\?/) as string,
    });
  });

  it('reads subtitles whose format the address tells', () => {
    expect(read('status.done-with-subtitles')).toMatchObject({
      subtitles: { url: expect.stringContaining('.srt') as string, format: 'srt' },
    });
    const video = didVideoSchema.parse(fixture('status.done'));
    const of = (url: string) => readDidVideo({ ...video, subtitles_url: url });
    expect(of('https://files.example.com/a.vtt')).toMatchObject({ subtitles: { format: 'vtt' } });
    expect(of('https://files.example.com/a?name=b.srt')).not.toHaveProperty('subtitles');
  });

  it.each([
    ['error', 'FaceError', 'unsupported-option'],
    ['error', 'SourceError', 'unsupported-option'],
    ['error', 'VideoEnhanceError', 'render-failed'],
    ['error', 'UnknownError', 'render-failed'],
    ['error', 'InternalServerError', 'render-failed'],
    ['error', 'SomethingNewError', 'render-failed'],
    ['error', 'TextModerationError', 'rejected-content'],
    ['error', 'constructor', 'render-failed'],
    ['error', null, 'render-failed'],
    ['rejected', 'TextModerationError', 'rejected-content'],
    ['rejected', 'AudioModerationError', 'rejected-content'],
    ['rejected', 'ImageModerationError', 'unsupported-option'],
    ['rejected', 'CelebrityRecognizedError', 'unsupported-option'],
    ['rejected', 'SomethingNewError', 'rejected-content'],
    ['rejected', null, 'rejected-content'],
  ])('reads a video that ended as %s with %s as %s', (status, kind, ours) => {
    const video = didVideoSchema.parse({ status, error: { kind, description: 'Ada Example' } });
    const state = readDidVideo(video);
    expect(state).toMatchObject({ state: 'failed', kind: ours });
    expect(state.state === 'failed' && state.message).not.toContain('Ada');
  });

  it('reads an ended video without any error', () => {
    expect(readDidVideo({ status: 'rejected' })).toMatchObject({ kind: 'rejected-content' });
    expect(read('status.talk-error')).toMatchObject({ kind: 'unsupported-option' });
    expect(read('status.rejected')).toMatchObject({ kind: 'rejected-content' });
  });
});

describe('readDidError', () => {
  const read = (status: number, body: unknown, call: DidCall = 'start') =>
    readDidError({ status, body, headers: new Headers() }, call);

  it.each([
    [400, 'ValidationError', 'invalid-order'],
    [400, 'BadRequestError', 'invalid-order'],
    [400, 'InvalidFileSizeError', 'unsupported-option'],
    [400, 'InvalidFaceError', 'unsupported-option'],
    [401, 'AuthorizationError', 'bad-credentials'],
    [402, 'InsufficientCreditsError', 'out-of-credit'],
    [403, 'PermissionError', 'unsupported-option'],
    [404, 'NotFoundError', 'unsupported-option'],
    [409, 'NotReadyError', 'unavailable'],
    [415, 'UnsupportedMimeTypeError', 'unsupported-option'],
    [451, 'TextModerationError', 'rejected-content'],
    [451, 'AudioModerationError', 'rejected-content'],
    [451, 'ImageModerationError', 'unsupported-option'],
    [451, 'CelebrityRecognizedError', 'unsupported-option'],
    [500, 'InternalServerError', 'unavailable'],
    [500, 'UnknownError', 'unavailable'],
    [504, 'UnknownError', 'unknown-outcome'],
    // The kind is believed before the status.
    [400, 'InsufficientCreditsError', 'out-of-credit'],
  ])('reads %i %s as %s', (status, kind, ours) => {
    expect(read(status, { kind, description: 'Why.' }).kind).toBe(ours);
  });

  it.each([
    [302, 'unreadable-reply'],
    [400, 'invalid-order'],
    [401, 'bad-credentials'],
    [402, 'out-of-credit'],
    [403, 'bad-credentials'],
    [404, 'unavailable'],
    [415, 'unsupported-option'],
    [418, 'invalid-order'],
    [429, 'rate-limited'],
    [451, 'rejected-content'],
    [500, 'unavailable'],
    [502, 'unknown-outcome'],
    [503, 'unavailable'],
    [504, 'unknown-outcome'],
  ])('reads a bare %i as %s', (status, kind) => {
    for (const body of [undefined, { message: 'Forbidden' }, { kind: 7 }]) {
      expect(read(status, body).kind).toBe(kind);
    }
  });

  it('does not doubt the outcome of a mere look', () => {
    expect(read(504, undefined, 'read')).toMatchObject({
      kind: 'unavailable',
      retryAfterMs: undefined,
    });
  });

  it('waits at least as long as a lost order needs to be listed', () => {
    expect(read(504, fixture('error.gateway-timeout')).retryAfterMs).toBe(10_000);
    const headers = new Headers({ 'retry-after': '30' });
    expect(readDidError({ status: 504, body: undefined, headers }, 'start').retryAfterMs).toBe(
      30_000,
    );
  });

  it('hints at the key where D-ID hides that it is malformed', () => {
    expect(read(500, fixture('error.unknown')).message).toContain('perhaps a malformed key');
  });
});
