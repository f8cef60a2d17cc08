import { describe, expect, it } from 'vitest';
import { readDid } from './did-config.ts';

const talks = {
  feminine: 'https://pictures.example.com/f.jpg',
  masculine: {
    light: 's3://pictures/m-light.png',
    dark: 's3://pictures/m-dark.png',
    brand: 's3://pictures/m-brand.png',
  },
};
const faces = {
  expressives: {
    feminine: { avatarId: 'avt_f', sentiments: { Professional: 'snt_p' } },
    masculine: { avatarId: 'avt_m', keepsBackground: true },
  },
};
const complete = {
  DID_API_KEY: 'user:password-of-did',
  DID_AVATARS: JSON.stringify(faces),
};

function read(changes: Record<string, string | undefined> = {}) {
  const problems: string[] = [];
  const config = readDid({ ...complete, ...changes }, problems);
  return { config, problems };
}

describe('readDid', () => {
  it('needs no more than a key, and takes faces', () => {
    expect(read()).toEqual({
      problems: [],
      config: {
        apiKey: 'user:password-of-did',
        authFormat: 'raw',
        baseUrl: 'https://api.d-id.com',
        product: 'expressives',
        faces,
        voices: null,
        subtitles: false,
        webhookBaseUrl: null,
        webhookSecrets: [],
        prices: {
          usdPerMinute: 4.6,
          asOf: '2026-06-12',
          source: 'd-id.com/pricing, Advanced: 299 USD for 65 minutes',
        },
        maxConcurrent: 3,
      },
    });
  });

  it('reads everything that can be set', () => {
    const voices = { feminine: { it: 'it-IT-ElsaNeural' }, masculine: { it: 'it-IT-DiegoNeural' } };
    const { config, problems } = read({
      DID_AUTH_FORMAT: 'base64',
      DID_BASE_URL: 'http://127.0.0.1:9301',
      DID_PRODUCT: 'talks',
      DID_AVATARS: JSON.stringify({ talks: { ...talks, stitch: false, aspectRatio: '1:1' } }),
      DID_VOICES: JSON.stringify(voices),
      DID_SUBTITLES: 'on',
      DID_WEBHOOK_BASE_URL: 'https://api.example.com/videoGenerationWebhook',
      DID_WEBHOOK_SECRETS: 'the-second-secret, the-first-secret-1',
      DID_USD_PER_MINUTE: '1.6',
      DID_PRICE_AS_OF: '2026-11-27',
      DID_PRICE_SOURCE: 'our contract',
      DID_MAX_CONCURRENT: '5',
    });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      authFormat: 'base64',
      baseUrl: 'http://127.0.0.1:9301',
      product: 'talks',
      faces: { talks: { ...talks, stitch: false, aspectRatio: '1:1' } },
      voices,
      subtitles: true,
      webhookBaseUrl: 'https://api.example.com/videoGenerationWebhook',
      webhookSecrets: ['the-second-secret', 'the-first-secret-1'],
      prices: { usdPerMinute: 1.6, asOf: '2026-11-27', source: 'our contract' },
      maxConcurrent: 5,
    });
  });

  it('leaves faces that are not named to the provider', () => {
    expect(read({ DID_AVATARS: undefined }).config?.faces).toEqual({});
    const one = { clips: { masculine: { presenterId: 'pre_m' } } };
    expect(read({ DID_PRODUCT: 'clips', DID_AVATARS: JSON.stringify(one) }).config?.faces).toEqual(
      one,
    );
  });

  it('stitches wide pictures unless told otherwise', () => {
    const { config } = read({ DID_PRODUCT: 'talks', DID_AVATARS: JSON.stringify({ talks }) });
    expect(config?.faces.talks).toMatchObject({ stitch: true, aspectRatio: '16:9' });
  });

  it('takes an empty setting for one that is not there', () => {
    expect(read({ DID_VOICES: '', DID_WEBHOOK_BASE_URL: '', DID_USD_PER_MINUTE: '' })).toEqual(
      read(),
    );
    expect(read({ DID_API_KEY: '' }).problems).toEqual([
      expect.stringMatching(/^DID_API_KEY: /) as string,
    ]);
  });

  it.each([
    ['DID_AVATARS', { DID_AVATARS: '{' }],
    ['DID_AVATARS', { DID_PRODUCT: 'talks' }],
    ['DID_AVATARS', { DID_AVATARS: '{"expressives":{"neutral":{"avatarId":"a"}}}' }],
    [
      'DID_AVATARS',
      {
        DID_PRODUCT: 'talks',
        DID_AVATARS: JSON.stringify({
          talks: { ...talks, feminine: 'http://x.example.com/f.jpg' },
        }),
      },
    ],
    [
      'DID_AVATARS',
      {
        DID_PRODUCT: 'talks',
        DID_AVATARS: JSON.stringify({
          talks: { ...talks, feminine: { light: 'https://x.example.com/f.jpg' } },
        }),
      },
    ],
    ['DID_PRODUCT', { DID_PRODUCT: 'scenes' }],
    ['DID_AUTH_FORMAT', { DID_AUTH_FORMAT: 'bearer' }],
    ['DID_SUBTITLES', { DID_SUBTITLES: 'true' }],
    ['DID_VOICES', { DID_VOICES: '{"feminine":{"english":"a"},"masculine":{}}' }],
    ['DID_WEBHOOK_SECRETS', { DID_WEBHOOK_BASE_URL: 'https://api.example.com' }],
    [
      'DID_WEBHOOK_SECRETS',
      { DID_WEBHOOK_BASE_URL: 'https://api.example.com', DID_WEBHOOK_SECRETS: ' , ' },
    ],
    ['DID_WEBHOOK_SECRETS', { DID_WEBHOOK_SECRETS: 'short' }],
    [
      'DID_WEBHOOK_BASE_URL',
      {
        DID_WEBHOOK_BASE_URL: 'http://api.example.com',
        DID_WEBHOOK_SECRETS: 'a-secret-of-the-tests',
      },
    ],
    ['DID_USD_PER_MINUTE', { DID_USD_PER_MINUTE: 'cheap' }],
    ['DID_PRICE_AS_OF', { DID_PRICE_AS_OF: 'yesterday' }],
    ['DID_MAX_CONCURRENT', { DID_MAX_CONCURRENT: '0' }],
  ])('names %s when it is wrong, and shows no value (%#)', (name, changes) => {
    const { config, problems } = read(changes);
    expect(config).toBeNull();
    expect(problems.join('\n')).toMatch(new RegExp(`^${name}`, 'm'));
    expect(problems.join('\n')).not.toContain('password-of-did');
  });

  it('takes plain http on this machine, where stand-ins call back', () => {
    const { config } = read({
      DID_WEBHOOK_BASE_URL: 'http://127.0.0.1:5001/demo/videoGenerationWebhook',
      DID_WEBHOOK_SECRETS: 'a-secret-of-the-tests',
    });
    expect(config?.webhookBaseUrl).toBe('http://127.0.0.1:5001/demo/videoGenerationWebhook');
  });
});
