import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { secretNames } from './secret-names.ts';

const credentials = {
  C2PA_CERTIFICATE_CHAIN: String.raw`-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----`,
  C2PA_PRIVATE_KEY: 'a key',
};
const complete = {
  ...credentials,
  STORAGE_BUCKET: 'bucket',
  HEYGEN_API_KEY: 'key-1234',
  HEYGEN_WEBHOOK_SECRETS: 'whsec_one_long, whsec_two_long',
  HEYGEN_AVATARS:
    '{"feminine":{"avatarId":"a","voiceId":"b"},"masculine":{"avatarId":"c","voiceId":"d"}}',
};

describe('readConfig', () => {
  it('reads a complete environment and puts our own renderer last', () => {
    const config = readConfig({ ...complete, PROVIDERS: 'inhouse,heygen' });
    expect(config.providers).toEqual(['heygen', 'inhouse']);
    expect(config.heygen?.webhookSecrets).toEqual(['whsec_one_long', 'whsec_two_long']);
  });

  it('names every missing setting at once and shows no value', () => {
    const environment = { ...complete, HEYGEN_API_KEY: '', STORAGE_BUCKET: '' };
    expect(() => readConfig(environment)).toThrow(ConfigError);
    try {
      readConfig(environment);
    } catch (error) {
      const { message } = error as ConfigError;
      expect(message).toContain('HEYGEN_API_KEY');
      expect(message).toContain('STORAGE_BUCKET');
      expect(message).not.toContain('whsec_one_long');
    }
  });

  it('refuses to start without a webhook secret', () => {
    expect(() => readConfig({ ...complete, HEYGEN_WEBHOOK_SECRETS: ' , ' })).toThrow(
      /HEYGEN_WEBHOOK_SECRETS/,
    );
  });

  it('needs nothing of HeyGen when HeyGen is not used', () => {
    expect(
      readConfig({ ...credentials, STORAGE_BUCKET: 'bucket', PROVIDERS: 'inhouse' }).heygen,
    ).toBeNull();
  });

  it('refuses to start without what its own videos are signed with, unless told not to sign', () => {
    const { C2PA_CERTIFICATE_CHAIN, C2PA_PRIVATE_KEY, ...rest } = complete;
    void [C2PA_CERTIFICATE_CHAIN, C2PA_PRIVATE_KEY];
    expect(() => readConfig(rest)).toThrow(/C2PA_CERTIFICATE_CHAIN.*C2PA_PRIVATE_KEY/);
    expect(readConfig({ ...rest, CONTENT_CREDENTIALS: 'off' }).contentCredentials).toBeNull();
  });

  it('reads a certificate whose line breaks are written out', () => {
    const { contentCredentials } = readConfig(complete);
    expect(contentCredentials?.chainPem.split('\n')).toHaveLength(3);
    expect(contentCredentials?.sourceType).toBe('compositeSynthetic');
  });

  it('refuses a provider without its key', () => {
    expect(() => readConfig({ ...complete, PROVIDERS: 'heygen,did' })).toThrow(/DID_API_KEY/);
    expect(() => readConfig({ ...complete, PROVIDERS: 'runwayml' })).toThrow(/RUNWAYML_API_SECRET/);
  });
});

describe('voices of our own videos', () => {
  it('are the offline one alone unless more are named', () => {
    expect(readConfig(complete).voices).toEqual([{ engine: 'offline' }]);
  });

  it('are tried in the order named, the offline one last', () => {
    const hosted = { RUNWAYML_API_SECRET: 'k', RUNWAYML_MEDIA_ORIGINS: 'https://files.example' };
    const { voices } = readConfig({
      ...complete,
      ...hosted,
      SPEECH: 'offline, runwayml,openai',
      OPENAI_API_KEY: 'k',
    });
    expect(voices.map(({ engine }) => engine)).toEqual(['runwayml', 'openai', 'offline']);
  });

  it('name what they lack', () => {
    const environment = { ...complete, SPEECH: 'openai,runwayml,plug-in' };
    expect(() => readConfig(environment)).toThrow(
      /OPENAI_API_KEY.*RUNWAYML_API_SECRET.*RUNWAYML_MEDIA_ORIGINS.*SPEECH_PLUG_IN/,
    );
    expect(() => readConfig({ ...complete, SPEECH: 'parrot' })).toThrow(/SPEECH/);
  });

  it('leaves scripts to our own writer until a model is named, and then wants its key and price', () => {
    expect(readConfig(complete).script).toBeNull();
    const named = { ...complete, SCRIPT_MODEL: 'gpt-6.1-terra' };
    expect(() => readConfig(named)).toThrow(/OPENAI_API_KEY/);
    const whole = { ...named, OPENAI_API_KEY: 'sk-1', SCRIPT_MODERATION_MODEL: 'off' };
    expect(readConfig(whole).script).toMatchObject({
      model: 'gpt-6.1-terra',
      moderationModel: null,
      timeoutMs: 60_000,
      usdPerDay: 5,
    });
    expect(() => readConfig({ ...whole, SCRIPT_MODEL: 'gpt-unheard-of' })).toThrow(/no price/);
    expect(() => readConfig({ ...whole, SCRIPT_PRICES: 'cheap' })).toThrow(/SCRIPT_PRICES/);
  });
});

describe('SCRIPT_EXPERIMENT', () => {
  const arms = (names: string[]) =>
    JSON.stringify({ name: 'x', arms: names.map((name) => ({ name })) });

  it('is off by default and read when it is there', () => {
    expect(readConfig(complete).experiment).toBeNull();
    const { experiment } = readConfig({ ...complete, SCRIPT_EXPERIMENT: arms(['a', 'b']) });
    expect(experiment?.arms).toHaveLength(2);
  });

  it.each([['{'], [arms(['a'])], [arms(['a', 'a'])], [arms(['A B', 'c'])]])(
    'refuses %s',
    (text) => {
      expect(() => readConfig({ ...complete, SCRIPT_EXPERIMENT: text })).toThrow(
        /SCRIPT_EXPERIMENT/,
      );
    },
  );
});

describe('secretNames', () => {
  it('binds the keys of what is switched on, and no others', () => {
    expect(secretNames({})).toContain('HEYGEN_API_KEY');
    expect(secretNames({ PROVIDERS: 'did,inhouse' })).toContain('DID_API_KEY');
    expect(secretNames({ PROVIDERS: 'did,inhouse' })).not.toContain('HEYGEN_API_KEY');
    expect(secretNames({})).not.toContain('OPENAI_API_KEY');
    expect(secretNames({ SCRIPT_MODEL: 'm' })).toContain('OPENAI_API_KEY');
    expect(secretNames({ SPEECH: 'openai, runwayml' })).toEqual(
      expect.arrayContaining(['OPENAI_API_KEY', 'RUNWAYML_API_SECRET']),
    );
  });
});
