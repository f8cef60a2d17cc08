import { describe, expect, it } from 'vitest';
import type { ProviderChoices } from '../choices/provider-choices.ts';
import { contractOrder } from '../provider-contract.ts';
import { heygenVoiceSettings, pickHeygenCharacter, type HeygenAvatars } from './heygen-mapping.ts';

const avatars: HeygenAvatars = {
  feminine: {
    avatarId: 'lk_f',
    voiceId: 'vc_f',
    looks: { formal: 'lk_f_suit' },
    voices: { fr: 'vc_f_fr' },
  },
};
const voice = (id: string, languages: string[], presenter: 'feminine' | 'masculine') => ({
  id,
  name: id,
  presenter,
  languages,
  previewUrl: null,
});
const choices: ProviderChoices = {
  avatars: [
    {
      id: 'lk_offered',
      name: 'Offered',
      presenter: 'masculine',
      usable: true,
      previewUrl: null,
      defaultVoiceId: 'vc_own',
    },
  ],
  voices: [
    voice('vc_f', ['en'], 'feminine'),
    voice('vc_lena', ['de'], 'feminine'),
    voice('vc_first', ['en'], 'masculine'),
    voice('vc_own', ['en'], 'masculine'),
  ],
};

describe('pickHeygenCharacter', () => {
  const pick = (
    options: Parameters<typeof contractOrder>[0],
    language = 'en',
    offered: ProviderChoices | null = choices,
  ) => pickHeygenCharacter({ ...contractOrder(options), language }, avatars, offered);

  it('takes who is configured, in the look of the style and with the voice of the language', () => {
    expect(pick({})).toEqual({ avatarId: 'lk_f', voiceId: 'vc_f' });
    expect(pick({ style: 'formal' })).toEqual({ avatarId: 'lk_f_suit', voiceId: 'vc_f' });
    expect(pick({}, 'fr-CA')).toEqual({ avatarId: 'lk_f', voiceId: 'vc_f_fr' });
    expect(pick({}, 'constructor')).toEqual({ avatarId: 'lk_f', voiceId: 'vc_f' });
  });

  it('takes an offered voice where the configured one does not speak the language', () => {
    expect(pick({}, 'de')).toEqual({ avatarId: 'lk_f', voiceId: 'vc_lena' });
    expect(pick({}, 'es')).toEqual({ avatarId: 'lk_f', voiceId: 'vc_f' });
    expect(pick({}, 'de', null)).toEqual({ avatarId: 'lk_f', voiceId: 'vc_f' });
  });

  it('takes who is offered, with the own voice, where nobody is configured', () => {
    expect(pick({ presenter: 'masculine' })).toEqual({
      avatarId: 'lk_offered',
      voiceId: 'vc_own',
    });
    expect(pick({ presenter: 'masculine' }, 'de')).toBeNull();
    expect(pick({ presenter: 'masculine' }, 'en', null)).toBeNull();
  });
});

describe('a chosen face', () => {
  const pick = (face: object, language = 'en', offered: ProviderChoices | null = choices) => {
    const order = contractOrder({ face: { provider: 'heygen', avatarId: 'lk_offered', ...face } });
    return pickHeygenCharacter({ ...order, language }, avatars, offered);
  };

  it('speaks with the chosen voice, else its own, else one that fits it and the language', () => {
    expect(pick({ voiceId: 'vc_first' })).toEqual({ avatarId: 'lk_offered', voiceId: 'vc_first' });
    expect(pick({})).toEqual({ avatarId: 'lk_offered', voiceId: 'vc_own' });
    const german = {
      ...choices,
      voices: [...choices.voices, voice('vc_uwe', ['de'], 'masculine')],
    };
    expect(pick({ voiceId: 'vc_first' }, 'de', german)).toEqual({
      avatarId: 'lk_offered',
      voiceId: 'vc_uwe',
    });
  });

  it('is ordered although no list was read yet', () => {
    expect(pick({ avatarId: 'lk_x', voiceId: 'vc_x' }, 'en', null)).toEqual({
      avatarId: 'lk_x',
      voiceId: 'vc_x',
    });
    expect(pick({ avatarId: 'lk_x' }, 'en', null)).toEqual({ avatarId: 'lk_x', voiceId: 'vc_f' });
  });

  it('of another provider changes nothing', () => {
    expect(pick({ provider: 'did', avatarId: 'avt' })).toEqual({
      avatarId: 'lk_f',
      voiceId: 'vc_f',
    });
  });
});

describe('heygenVoiceSettings', () => {
  it('stays within what HeyGen takes and near the length asked for', () => {
    for (const style of ['professional', 'friendly', 'energetic', 'confident', 'formal'] as const) {
      for (const pace of ['calm', 'natural', 'brisk'] as const) {
        const { speed } = heygenVoiceSettings({ style, pace });
        expect(speed).toBeGreaterThanOrEqual(0.85);
        expect(speed).toBeLessThanOrEqual(1.2);
      }
    }
  });
});
