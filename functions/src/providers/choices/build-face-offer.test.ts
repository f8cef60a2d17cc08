import { faceOfferSchema, maxOfferedFaces, maxOfferedVoices } from '@cvplus/contracts/face-offer';
import { describe, expect, it } from 'vitest';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';
import { buildFaceOffer, type FaceWish } from './build-face-offer.ts';

const readAtMs = Date.parse('2026-11-27T04:00:00Z');

function face(id: string, facts: Partial<ProviderAvatar> = {}): ProviderAvatar {
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

function offer(
  { avatars = [], voices = [] }: { avatars?: ProviderAvatar[]; voices?: ProviderVoice[] },
  wish: Partial<FaceWish> = {},
) {
  const kept = { avatars, voices, refreshedAtMs: readAtMs, failure: null };
  return faceOfferSchema.parse(buildFaceOffer('heygen', kept, { style: 'professional', ...wish }));
}
const ids = (items: { id: string }[] | undefined) => items?.map(({ id }) => id);

describe('buildFaceOffer', () => {
  it('says that a list was not read yet, instead of showing an empty one', () => {
    expect(buildFaceOffer('did', null, { style: 'formal' })).toEqual({
      provider: 'did',
      label: 'D-ID',
      list: null,
    });
  });

  it('says when the list was read, and shows what can be ordered, the best first', () => {
    const { list } = offer({
      avatars: [
        face('plain'),
        face('office', { name: 'Ann in the office' }),
        face('in the making', { usable: false }),
        face('making', { usable: false }),
        face('id with blanks'),
      ],
    });
    expect(list?.readAt).toBe('2026-11-27T04:00:00.000Z');
    expect(ids(list?.faces)).toEqual(['office', 'plain']);
    expect(list?.facesInAll).toBe(2);
  });

  it('leaves the other presenter out only when one is wanted', () => {
    const avatars = [
      face('m', { presenter: 'masculine' }),
      face('f'),
      face('?', { presenter: null }),
    ];
    const voices = [voice('vm', { presenter: 'masculine' }), voice('vf')];
    expect(ids(offer({ avatars, voices }).list?.faces)).toEqual(['m', 'f', '?']);
    const { list } = offer({ avatars, voices }, { presenter: 'masculine' });
    expect(ids(list?.faces)).toEqual(['m', '?']);
    expect(ids(list?.voices)).toEqual(['vm']);
  });

  it('offers voices of the language, or of all our languages, and of no other', () => {
    const voices = [
      voice('en'),
      voice('de', { languages: ['de'] }),
      voice('ja', { languages: ['ja'] }),
      voice('many', { languages: [] }),
    ];
    expect(ids(offer({ voices }).list?.voices)).toEqual(['en', 'de', 'many']);
    expect(ids(offer({ voices }, { language: 'de' }).list?.voices)).toEqual(['de', 'many']);
  });

  it('is bounded, keeps the own voices of its faces, and leaves no language out', () => {
    const avatars = Array.from({ length: 300 }, (_, index) =>
      face(`f${index}`, { defaultVoiceId: index === 0 ? 'own' : null }),
    );
    const voices = [
      ...Array.from({ length: 900 }, (_, index) => voice(`en${index}`)),
      voice('fr', { languages: ['fr'] }),
      voice('own'),
    ];
    const { list } = offer({ avatars, voices });
    expect(list?.faces).toHaveLength(maxOfferedFaces);
    expect(list?.facesInAll).toBe(300);
    expect(list?.voices).toHaveLength(maxOfferedVoices);
    expect(ids(list?.voices)).toEqual(expect.arrayContaining(['own', 'fr', 'en0']));
  });
});
