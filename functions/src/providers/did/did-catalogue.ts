import type { Presenter } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { readLanguageCodes } from '../choices/language-codes.ts';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';

// Shapes: D-ID's OpenAPI description 4.2.1 (github.com/tryAGI/DId, commit 935b251), read 2026-11-22.

const optionalText = z.string().nullish().catch(undefined);
/** Documented as a name by some copies and as an object by others. */
const voiceSchema = z
  .union([z.string(), z.object({ voice_id: z.string() })])
  .nullish()
  .catch(undefined);

export const didAvatarsSchema = z.object({
  avatars: z.array(
    z.object({
      id: z.string().min(1),
      name: optionalText,
      gender: optionalText,
      thumbnail_url: optionalText,
      sentiments: z
        .array(z.object({ preview_url: optionalText, voice: voiceSchema }))
        .nullish()
        .catch(undefined),
    }),
  ),
});

export function readDidAvatars({ avatars }: z.infer<typeof didAvatarsSchema>): ProviderAvatar[] {
  const read = avatars.map(({ id, name, gender, thumbnail_url, sentiments }) => ({
    id,
    name: name ?? id,
    presenter: presenterOf(gender),
    usable: true,
    previewUrl: thumbnail_url ?? sentiments?.[0]?.preview_url ?? null,
    defaultVoiceId: voiceIdOf(sentiments?.[0]?.voice),
  }));
  return eachOnce(read);
}

export const didPresentersSchema = z.object({
  presenters: z.array(
    z.object({
      presenter_id: z.string().min(1),
      name: optionalText,
      gender: optionalText,
      status: optionalText,
      thumbnail_url: optionalText,
      image_url: optionalText,
      voice: voiceSchema,
    }),
  ),
  token: optionalText,
});

const notUsable = new Set<string | null | undefined>(['created', 'started', 'error', 'rejected']);

export function readDidPresenters(
  presenters: z.infer<typeof didPresentersSchema>['presenters'],
): ProviderAvatar[] {
  const read = presenters.map((presenter) => ({
    id: presenter.presenter_id,
    name: presenter.name ?? presenter.presenter_id,
    presenter: presenterOf(presenter.gender),
    usable: !notUsable.has(presenter.status),
    previewUrl: presenter.thumbnail_url ?? presenter.image_url ?? null,
    defaultVoiceId: voiceIdOf(presenter.voice),
  }));
  return eachOnce(read);
}

/** A bare array, and in camel case unlike the rest. */
export const didVoicesSchema = z.array(
  z.object({
    id: z.string().min(1),
    name: optionalText,
    gender: optionalText,
    provider: optionalText,
    languages: z
      .array(z.object({ language: optionalText, locale: optionalText, previewUrl: optionalText }))
      .nullish()
      .catch(undefined),
  }),
);

/** Our orders name Microsoft's voices, so no other engine's is offered. */
export function readDidVoices(voices: z.infer<typeof didVoicesSchema>): ProviderVoice[] {
  const read = voices
    .filter(({ provider }) => (provider ?? 'microsoft') === 'microsoft')
    .map(({ id, name, gender, languages }) => ({
      id,
      name: name ?? id,
      presenter: presenterOf(gender),
      languages: [...new Set((languages ?? []).flatMap(readCodes))],
      previewUrl: languages?.find(({ previewUrl }) => previewUrl)?.previewUrl ?? null,
    }));
  return eachOnce(read);
}

type SpokenLanguage = { language?: string | null | undefined; locale?: string | null | undefined };

function readCodes({ locale, language }: SpokenLanguage): string[] {
  const codes = readLanguageCodes(locale);
  return codes.length > 0 ? codes : readLanguageCodes(language);
}

function presenterOf(gender: string | null | undefined): Presenter | null {
  const word = gender?.toLowerCase();
  if (word === 'female') return 'feminine';
  return word === 'male' ? 'masculine' : null;
}

function voiceIdOf(voice: z.infer<typeof voiceSchema>): string | null {
  return (typeof voice === 'string' ? voice : voice?.voice_id) ?? null;
}

function eachOnce<T extends { id: string }>(items: T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
