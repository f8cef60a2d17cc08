import { presenterSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { judgeOrigin } from '../../platform/allowed-origin.ts';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';

export const choicesSchema = z.object({
  avatars: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      presenter: presenterSchema.nullable(),
      usable: z.boolean(),
      previewUrl: z.string().nullable(),
      defaultVoiceId: z.string().nullable(),
    }),
  ),
  voices: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      presenter: presenterSchema.nullable(),
      languages: z.array(z.string()),
      previewUrl: z.string().nullable(),
    }),
  ),
});

/** The faces and voices one provider offers, as far as they are kept. */
export type ProviderChoices = {
  avatars: readonly ProviderAvatar[];
  voices: readonly ProviderVoice[];
};

/** A Firestore document holds a mebibyte; this leaves room for everything around the lists. */
export const maxChoicesBytes = 900_000;
const maxAvatars = 500;
const maxVoices = 1000;
const maxIdCharacters = 200;
const maxNameCharacters = 120;
const maxUrlCharacters = 500;
const maxLanguages = 40;

/**
 * What of a provider's lists is kept: a bounded number that leaves no language and no presenter out.
 * Previews are kept from anywhere with TLS, and from the origins named, such as a stand-in's.
 */
export function boundChoices(
  { avatars, voices }: ProviderChoices,
  previewOrigins: readonly string[] = [],
): ProviderChoices {
  let kept: ProviderChoices = {
    avatars: spread(
      avatars.filter(({ id }) => isKeptId(id)).sort(usableFirst),
      maxAvatars,
      ({ presenter, usable }) => `${usable} ${presenter}`,
    ).map((avatar) => trimAvatar(avatar, previewOrigins)),
    voices: spread(
      voices.filter(({ id }) => isKeptId(id)),
      maxVoices,
      ({ presenter, languages }) => `${languages[0] ?? '*'} ${presenter}`,
    ).map((voice) => trimVoice(voice, previewOrigins)),
  };
  while (Buffer.byteLength(JSON.stringify(kept)) > maxChoicesBytes) {
    kept = { avatars: lessOf(kept.avatars), voices: lessOf(kept.voices) };
  }
  return kept;
}

function usableFirst(a: ProviderAvatar, b: ProviderAvatar): number {
  return Number(b.usable) - Number(a.usable);
}

/** As many as fit, taken from every group in turn; the order of the list stays. */
export function spread<T>(items: readonly T[], max: number, groupOf: (item: T) => string): T[] {
  const taken = new Map<string, number>();
  const turns = items.map((item, index) => {
    const group = groupOf(item);
    const turn = taken.get(group) ?? 0;
    taken.set(group, turn + 1);
    return { item, index, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn || a.index - b.index)
    .slice(0, max)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** Every tenth goes. */
function lessOf<T>(items: readonly T[]): T[] {
  return items.filter((_item, index) => index % 10 !== 9);
}

function isKeptId(id: string): boolean {
  return id !== '' && id.length <= maxIdCharacters;
}

function trimAvatar(avatar: ProviderAvatar, previewOrigins: readonly string[]): ProviderAvatar {
  const { defaultVoiceId } = avatar;
  return {
    id: avatar.id,
    name: avatar.name.slice(0, maxNameCharacters),
    presenter: avatar.presenter,
    usable: avatar.usable,
    previewUrl: keptUrl(avatar.previewUrl, previewOrigins),
    defaultVoiceId: defaultVoiceId !== null && isKeptId(defaultVoiceId) ? defaultVoiceId : null,
  };
}

function trimVoice(voice: ProviderVoice, previewOrigins: readonly string[]): ProviderVoice {
  return {
    id: voice.id,
    name: voice.name.slice(0, maxNameCharacters),
    presenter: voice.presenter,
    languages: voice.languages.filter((code) => code.length <= 12).slice(0, maxLanguages),
    previewUrl: keptUrl(voice.previewUrl, previewOrigins),
  };
}

/** An address cut short leads nowhere, and one without TLS is shown to nobody unless its origin is ours to trust. */
function keptUrl(url: string | null, previewOrigins: readonly string[]): string | null {
  if (url === null || url.length > maxUrlCharacters || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const isShown = parsed.protocol === 'https:' || judgeOrigin(parsed, previewOrigins) === 'exact';
  return isShown ? url : null;
}
