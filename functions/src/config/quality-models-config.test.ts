import { describe, expect, it } from 'vitest';
import { readQualityModels } from './quality-models-config.ts';
import { secretNames } from './secret-names.ts';

function read(environment: Record<string, string>) {
  const problems: string[] = [];
  return { config: readQualityModels(environment, problems), problems };
}

describe('models that look into finished videos', () => {
  it('are none unless one is named', () => {
    expect(read({ OPENAI_API_KEY: 'sk' })).toEqual({ config: null, problems: [] });
    expect(read({ TRANSCRIBE_MODEL: '', QUALITY_VISION_MODEL: '' }).config).toBeNull();
    expect(secretNames({ PROVIDERS: 'inhouse' })).not.toContain('OPENAI_API_KEY');
  });

  it('may be one or both', () => {
    const listening = read({ TRANSCRIBE_MODEL: 'gpt-transcribe', OPENAI_API_KEY: 'sk' });
    expect(listening.problems).toEqual([]);
    expect(listening.config).toMatchObject({
      transcriber: { model: 'gpt-transcribe', usdPerMinute: 0.0045 },
      advisor: null,
      usdPerDay: 5,
    });
    const looking = read({ QUALITY_VISION_MODEL: 'gpt-6-luna', OPENAI_API_KEY: 'sk' });
    expect(looking.config).toMatchObject({ transcriber: null, advisor: { model: 'gpt-6-luna' } });
    expect(secretNames({ PROVIDERS: 'inhouse', TRANSCRIBE_MODEL: 'x' })).toContain(
      'OPENAI_API_KEY',
    );
  });

  it('need a key, and a price so that the budget can hold', () => {
    expect(read({ TRANSCRIBE_MODEL: 'gpt-transcribe' }).problems.join()).toMatch(/OPENAI_API_KEY/);
    const unknown = {
      OPENAI_API_KEY: 'sk',
      TRANSCRIBE_MODEL: 'ear-1',
      QUALITY_VISION_MODEL: 'eye-1',
    };
    expect(read(unknown).problems).toEqual([
      expect.stringContaining('TRANSCRIBE_USD_PER_MINUTE'),
      expect.stringContaining('SCRIPT_PRICES'),
    ]);
    const priced = {
      OPENAI_API_KEY: 'sk',
      TRANSCRIBE_MODEL: 'ear-1',
      TRANSCRIBE_USD_PER_MINUTE: '0',
    };
    expect(read(priced).problems).toEqual([]);
  });
});
