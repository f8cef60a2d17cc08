import { describe, expect, it } from 'vitest';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';
import { chooseAvatar, chooseVoice, type Wish } from './choose-character.ts';

const wish: Wish = { presenter: 'feminine', language: 'en', style: 'professional' };

function avatar(id: string, facts: Partial<ProviderAvatar> = {}): ProviderAvatar {
  return {
    id,
    name: id,
    presenter: 'feminine',
    usable: true,
    previewUrl: null,
    defaultVoiceId: null,
    ...facts,
  };
}

function voice(id: string, facts: Partial<ProviderVoice> = {}): ProviderVoice {
  return { id, name: id, presenter: 'feminine', languages: ['en'], previewUrl: null, ...facts };
}

describe('chooseAvatar', () => {
  const chosen = (avatars: ProviderAvatar[], wanted = wish) =>
    chooseAvatar({ avatars }, wanted)?.id ?? null;

  it('never shows the other presenter, nor a face that is not ready', () => {
    const avatars = [avatar('m', { presenter: 'masculine' }), avatar('f', { usable: false })];
    expect(chosen(avatars)).toBeNull();
    expect(chosen(avatars, { ...wish, presenter: 'masculine' })).toBe('m');
  });

  it('takes a face that says nothing of itself only when no other is there', () => {
    const unsaid = avatar('unsaid', { presenter: null });
    expect(chosen([unsaid])).toBe('unsaid');
    expect(chosen([unsaid, avatar('said')])).toBe('said');
  });

  it('takes the name that suits the style, and the first among equals', () => {
    const avatars = [
      avatar('a', { name: 'Ann in the garden' }),
      avatar('b', { name: 'Ann Business Sitting' }),
      avatar('c', { name: 'Ann Casual Look' }),
      avatar('d', { name: 'Ann Business Front' }),
    ];
    expect(chosen(avatars)).toBe('b');
    expect(chosen(avatars, { ...wish, style: 'friendly' })).toBe('c');
    expect(chosen([...avatars].reverse())).toBe('d');
  });

  it('takes a costume last', () => {
    expect(chosen([avatar('a', { name: 'Santa in the office' }), avatar('b')])).toBe('b');
  });
});

describe('chooseVoice', () => {
  const chosen = (voices: ProviderVoice[], wanted = wish, own: string | null = null) =>
    chooseVoice({ voices }, wanted, { defaultVoiceId: own })?.id ?? null;

  it('never speaks with the other presenter’s voice, nor in another language', () => {
    const voices = [
      voice('m', { presenter: 'masculine' }),
      voice('de', { languages: ['de'] }),
      voice('fr', { languages: ['fr', 'es'] }),
    ];
    expect(chosen(voices)).toBeNull();
    expect(chosen(voices, { ...wish, language: 'de-AT' })).toBe('de');
    expect(chosen(voices, { ...wish, language: 'es' })).toBe('fr');
  });

  it('lets the face speak with its own voice where that speaks the language', () => {
    const voices = [
      voice('first'),
      voice('own'),
      voice('german', { languages: ['de'] }),
      voice('own-de', { languages: ['de'] }),
    ];
    expect(chosen(voices, wish, 'own')).toBe('own');
    expect(chosen(voices, { ...wish, language: 'de' }, 'own')).toBe('german');
  });

  it('takes a voice of many languages when none is named for this one', () => {
    const many = voice('many', { languages: [] });
    expect(chosen([many], { ...wish, language: 'fr' })).toBe('many');
    expect(chosen([many, voice('fr', { languages: ['fr'] })], { ...wish, language: 'fr' })).toBe(
      'fr',
    );
  });

  it('has nothing to choose from an empty list', () => expect(chosen([])).toBeNull());
});
