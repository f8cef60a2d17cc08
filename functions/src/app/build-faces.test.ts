import { listFacesRequestSchema, listFacesResponseSchema } from '@cvplus/contracts/callables';
import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../platform/request-error.ts';
import type { KeptChoices } from '../providers/choices/choices-store.ts';
import { buildFaces } from './build-faces.ts';

const kept: KeptChoices = {
  refreshedAtMs: Date.parse('2026-11-27T04:00:00Z'),
  failure: null,
  avatars: [
    {
      id: 'lk_1',
      name: 'Amelia',
      presenter: 'feminine',
      usable: true,
      previewUrl: 'https://files.example.com/a.jpg',
      defaultVoiceId: null,
    },
    {
      id: 'lk_making',
      name: 'Sofia',
      presenter: 'feminine',
      usable: false,
      previewUrl: null,
      defaultVoiceId: null,
    },
  ],
  voices: [
    { id: 'vc_1', name: 'Amelia', presenter: 'feminine', languages: ['en'], previewUrl: null },
  ],
};
const both = { heygen: {}, did: { product: 'expressives' as const } };

/** HeyGen's list has been read, D-ID's has not. */
const faces = (config: Parameters<typeof buildFaces>[0] = both) =>
  buildFaces(config, { load: (name) => Promise.resolve(name === 'heygen' ? kept : null) });

const refusal = async (options: object, config = both) => {
  try {
    await faces(config).check(videoOptionsSchema.parse(options));
    return null;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return [error.status, error.code, error.field];
  }
};

describe('the faces that can be chosen', () => {
  it('are listed for every provider in use, also where no list was read yet', async () => {
    const answer = await faces().list(listFacesRequestSchema.parse({}));
    expect(() => listFacesResponseSchema.parse(answer)).not.toThrow();
    expect(
      answer.offers.map(({ provider, list }) => [provider, list?.faces.length ?? null]),
    ).toEqual([
      ['heygen', 1],
      ['did', null],
    ]);
  });

  it('are those of nobody who is not in use, and of D-ID only where it takes one', async () => {
    const wish = listFacesRequestSchema.parse({});
    expect(await faces({ heygen: null, did: null }).list(wish)).toEqual({ offers: [] });
    expect(await faces({ heygen: null, did: { product: 'talks' } }).list(wish)).toEqual({
      offers: [],
    });
  });

  it('may be ordered when they are listed, and when nobody knows', async () => {
    expect(await refusal({})).toBeNull();
    expect(await refusal({ face: { provider: 'heygen', avatarId: 'lk_1' } })).toBeNull();
    expect(
      await refusal({ face: { provider: 'heygen', avatarId: 'lk_1', voiceId: 'vc_1' } }),
    ).toBeNull();
    expect(await refusal({ face: { provider: 'did', avatarId: 'whoever' } })).toBeNull();
  });

  it.each([
    ['a face that is gone', { avatarId: 'lk_gone' }, 'face-not-offered', 'avatarId'],
    ['a face in the making', { avatarId: 'lk_making' }, 'face-not-offered', 'avatarId'],
    ['a voice that is gone', { avatarId: 'lk_1', voiceId: 'x' }, 'voice-not-offered', 'voiceId'],
  ])('are refused at their field: %s', async (_, chosen, code, field) => {
    expect(await refusal({ face: { provider: 'heygen', ...chosen } })).toEqual([
      'invalid-argument',
      code,
      `options.face.${field}`,
    ]);
  });

  it('are refused with a voice of another language than the script’s', async () => {
    const face = { provider: 'heygen', avatarId: 'lk_1', voiceId: 'vc_1' };
    expect(await refusal({ language: 'en', face })).toBeNull();
    expect(await refusal({ language: 'de', face })).toEqual([
      'invalid-argument',
      'voice-speaks-another-language',
      'options.face.voiceId',
    ]);
  });

  it('are refused where their provider is not in use', async () => {
    const face = { provider: 'did', avatarId: 'whoever' };
    expect(await refusal({ face }, { ...both, did: { product: 'talks' } } as never)).toEqual([
      'invalid-argument',
      'faces-not-offered',
      'options.face.provider',
    ]);
  });
});

describe('the options of an order', () => {
  const problems = (options: object) =>
    videoOptionsSchema.safeParse(options).error?.issues.map(({ path }) => path.join('.')) ?? [];
  const face = { provider: 'heygen', avatarId: 'lk_1' };

  it('name no other preferred engine than that of the face', () => {
    expect(problems({ face })).toEqual([]);
    expect(problems({ face, preferredProvider: 'heygen' })).toEqual([]);
    expect(problems({ face, preferredProvider: 'did' })).toEqual(['preferredProvider']);
  });

  it('take a face only of an engine that shows one, and no made-up field of it', () => {
    expect(problems({ face: { ...face, provider: 'runwayml' } })).toEqual(['face.provider']);
    expect(problems({ face: { ...face, avatarId: 'x'.repeat(201) } })).toEqual(['face.avatarId']);
    expect(problems({ face: { ...face, name: 'Amelia' } })).toEqual(['face']);
  });
});
