import { describe, expect, it } from 'vitest';
import { boundChoices, maxChoicesBytes } from './provider-choices.ts';

const voice = (id: string, language: string) => ({
  id,
  name: id,
  presenter: null,
  languages: [language],
  previewUrl: null,
});
const avatar = (id: string, usable = true) => ({
  id,
  name: id,
  presenter: 'feminine' as const,
  usable,
  previewUrl: null,
  defaultVoiceId: null,
});

describe('boundChoices', () => {
  it('keeps small lists as they are', () => {
    const choices = { avatars: [avatar('a'), avatar('b')], voices: [voice('v', 'en')] };
    expect(boundChoices(choices)).toEqual(choices);
  });

  it('leaves no language out because another one has more voices', () => {
    const many = Array.from({ length: 5000 }, (_, index) => voice(`en${index}`, 'en'));
    const { voices } = boundChoices({ avatars: [], voices: [...many, voice('is', 'is')] });
    expect(voices).toHaveLength(1000);
    expect(voices.at(0)?.id).toBe('en0');
    expect(voices.at(-1)?.id).toBe('is');
  });

  it('puts faces in the making behind those that can be used', () => {
    const { avatars } = boundChoices({ avatars: [avatar('a', false), avatar('b')], voices: [] });
    expect(avatars.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('stays within what a document holds, whatever a provider writes', () => {
    const url = `https://files.example/${'x'.repeat(470)}`;
    const big = boundChoices({
      avatars: Array.from({ length: 3000 }, (_, index) => ({
        ...avatar(`a${index}`),
        name: 'é'.repeat(5000),
        previewUrl: url,
      })),
      voices: Array.from({ length: 3000 }, (_, index) => ({
        ...voice(`v${index}`, 'en'),
        name: '語'.repeat(5000),
        previewUrl: url,
      })),
    });
    expect(Buffer.byteLength(JSON.stringify(big))).toBeLessThanOrEqual(maxChoicesBytes);
    expect(big.avatars.length).toBeGreaterThan(100);
    expect(big.voices.length).toBeGreaterThan(100);
  });

  it('drops ids nobody could order with, and addresses that lead nowhere safe', () => {
    const { avatars } = boundChoices({
      avatars: [
        avatar(''),
        avatar('x'.repeat(201)),
        { ...avatar('plain'), previewUrl: 'http://files.example/a.jpg' },
        { ...avatar('long'), previewUrl: `https://files.example/${'x'.repeat(500)}` },
      ],
      voices: [],
    });
    expect(avatars.map(({ id, previewUrl }) => [id, previewUrl])).toEqual([
      ['plain', null],
      ['long', null],
    ]);
  });

  it('keeps addresses without TLS only at the origins that are named', () => {
    const avatars = [
      { ...avatar('ours'), previewUrl: 'http://127.0.0.1:7001/previews/a.svg' },
      { ...avatar('other'), previewUrl: 'http://127.0.0.1:7002/previews/a.svg' },
      { ...avatar('odd'), previewUrl: 'javascript:alert(1)' },
    ];
    const kept = boundChoices({ avatars, voices: [] }, ['http://127.0.0.1:7001']).avatars;
    expect(kept.map(({ previewUrl }) => previewUrl)).toEqual([
      'http://127.0.0.1:7001/previews/a.svg',
      null,
      null,
    ]);
  });
});
