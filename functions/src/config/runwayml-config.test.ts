import { describe, expect, it } from 'vitest';
import { readRunwayml } from './runwayml-config.ts';

const complete = {
  RUNWAYML_API_SECRET: 'key_secret',
  RUNWAYML_AVATARS: '{"feminine":"human-resource","masculine":"an-avatar-of-ours"}',
  RUNWAYML_MEDIA_ORIGINS: 'https://*.cloudfront.net, https://files.example',
};

function read(environment: Record<string, string | undefined>) {
  const problems: string[] = [];
  return { config: readRunwayml(environment, problems), problems };
}

describe('readRunwayml', () => {
  it('reads a speaker with the usual place, prices and no limit of its own', () => {
    expect(read(complete)).toEqual({
      problems: [],
      config: {
        apiKey: 'key_secret',
        baseUrl: 'https://api.dev.runwayml.com',
        product: {
          name: 'speech',
          avatars: { feminine: 'human-resource', masculine: 'an-avatar-of-ours' },
        },
        mediaOrigins: ['https://*.cloudfront.net', 'https://files.example'],
        maxConcurrent: null,
        prices: {},
      },
    });
  });

  it('reads scenes, which need no face', () => {
    const { RUNWAYML_AVATARS, ...rest } = complete;
    void RUNWAYML_AVATARS;
    const scenes = { ...rest, RUNWAYML_PRODUCT: 'scenes' };
    expect(read(scenes).config?.product).toEqual({ name: 'scenes', model: 'gen4.5' });
    const fast = { ...scenes, RUNWAYML_SCENE_MODEL: 'veo3.1_fast' };
    expect(read(fast).config?.product).toEqual({ name: 'scenes', model: 'veo3.1_fast' });
    const gone = { ...scenes, RUNWAYML_SCENE_MODEL: 'gen-2' };
    expect(read(gone)).toMatchObject({
      config: null,
      problems: [expect.stringContaining('RUNWAYML_SCENE_MODEL')],
    });
  });

  it('names every missing setting at once and shows no value', () => {
    const { config, problems } = read({
      ...complete,
      RUNWAYML_API_SECRET: '',
      RUNWAYML_AVATARS: '{"feminine":"human-resource"}',
      RUNWAYML_MEDIA_ORIGINS: ' , ',
    });
    expect(config).toBeNull();
    const text = problems.join('\n');
    for (const name of ['API_SECRET', 'AVATARS', 'MEDIA_ORIGINS']) {
      expect(text).toContain(`RUNWAYML_${name}`);
    }
    expect(text).not.toContain('human-resource');
  });

  it('refuses a product nobody knows', () => {
    const { config, problems } = read({ ...complete, RUNWAYML_PRODUCT: 'films' });
    expect(config).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('RUNWAYML_PRODUCT');
  });

  it('takes changed prices and refuses names that are none', () => {
    const prices = { asOf: '2026-12-01', avatarStartCredits: 3 };
    const changed = { ...complete, RUNWAYML_PRICES: JSON.stringify(prices) };
    expect(read(changed).config?.prices).toEqual(prices);
    for (const wrong of [
      '{"avatarCredits":3}',
      '{"asOf":"soon"}',
      'cheap',
      '{"usdPerCredit":-1}',
    ]) {
      const { config, problems } = read({ ...complete, RUNWAYML_PRICES: wrong });
      expect(config).toBeNull();
      expect(problems.join()).toContain('RUNWAYML_PRICES');
    }
  });

  it('reads how many orders at once', () => {
    expect(read({ ...complete, RUNWAYML_MAX_CONCURRENT: '3' }).config?.maxConcurrent).toBe(3);
    expect(read({ ...complete, RUNWAYML_MAX_CONCURRENT: '0' }).config).toBeNull();
  });
});
