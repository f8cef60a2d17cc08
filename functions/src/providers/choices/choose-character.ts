import type { ChosenFace, Presenter, VideoStyle } from '@cvplus/contracts/video-options';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';
import type { ProviderChoices } from './provider-choices.ts';

export type Wish = {
  presenter: Presenter;
  /** Of the script, such as `en` or `pt-BR`. */
  language: string;
  style: VideoStyle;
};

/** Words in the names of faces and voices that suit a style; providers name them so, and classify them nowhere. */
const suitingWords: Record<VideoStyle, readonly string[]> = {
  professional: ['business', 'office', 'professional', 'studio', 'natural'],
  friendly: ['casual', 'friendly', 'lounge', 'home', 'warm', 'natural'],
  energetic: ['excited', 'energetic', 'lively', 'upbeat', 'outdoor', 'casual'],
  confident: ['confident', 'business', 'standing', 'strong', 'broadcaster'],
  formal: ['formal', 'suit', 'serious', 'business', 'office', 'calm'],
};

/** Words that nobody introduces themselves as. */
const unsuitableWords: readonly string[] = ['santa', 'cartoon', 'robot', 'child', 'kid', 'whisper'];

/** The face that fits best, always the same one for the same list; null when none does. */
export function chooseAvatar(choices: Pick<ProviderChoices, 'avatars'>, wish: Wish) {
  return rankAvatars(choices, wish)[0] ?? null;
}

/** Every face that may be shown, the best first. Without a presenter both are there. */
export function rankAvatars(
  { avatars }: Pick<ProviderChoices, 'avatars'>,
  wish: Pick<Wish, 'style'> & { presenter: Presenter | null },
): ProviderAvatar[] {
  return ranked(
    avatars.filter(({ usable, presenter }) => usable && fits(presenter, wish)),
    (avatar) =>
      certainty(avatar.presenter) * 10 + suits(avatar.name, wish.style) * 2 + voiced(avatar),
  );
}

/** The voice that fits best; the chosen face's own one where it speaks the language. */
export function chooseVoice(
  choices: Pick<ProviderChoices, 'voices'>,
  wish: Wish,
  avatar: Pick<ProviderAvatar, 'defaultVoiceId'> | null = null,
): ProviderVoice | null {
  const fitting = ranked(
    choices.voices.filter((voice) => fits(voice.presenter, wish) && speaks(voice, wish.language)),
    (voice) =>
      (voice.id === avatar?.defaultVoiceId ? 100 : 0) +
      // One that says it speaks the language rather than one that says nothing.
      (voice.languages.length > 0 ? 20 : 0) +
      certainty(voice.presenter) * 10 +
      suits(voice.name, wish.style) * 2,
  );
  return fitting[0] ?? null;
}

/**
 * The voice a chosen face speaks with by itself: the one chosen with it, else its own, each where it speaks the
 * language. Null when neither does. A voice that is not listed is taken at its word where the caller says so.
 */
export function ownVoiceOf(
  { avatarId, voiceId }: ChosenFace,
  language: string,
  choices: ProviderChoices | null,
  unlisted: 'trusted' | 'refused',
): string | null {
  const avatar = choices?.avatars.find(({ id }) => id === avatarId);
  const wanted = [voiceId, avatar?.defaultVoiceId].filter((id) => id != null);
  const spoken = wanted.find((wantedId) => {
    const voice = choices?.voices.find(({ id }) => id === wantedId);
    return voice ? speaks(voice, language) : unlisted === 'trusted' || !choices;
  });
  return spoken ?? null;
}

/** A voice that names no language is one of those that speak many. */
export function speaks({ languages }: Pick<ProviderVoice, 'languages'>, language: string): boolean {
  return languages.length === 0 || languages.includes(baseLanguage(language));
}

export function baseLanguage(language: string): string {
  return (language.split(/[-_]/)[0] ?? '').toLowerCase();
}

/** Never the other presenter; one that does not say is better than none. */
export function fits(presenter: Presenter | null, wish: { presenter: Presenter | null }): boolean {
  return presenter === null || wish.presenter === null || presenter === wish.presenter;
}

function certainty(presenter: Presenter | null): number {
  return presenter === null ? 0 : 1;
}

function voiced({ defaultVoiceId }: ProviderAvatar): number {
  return defaultVoiceId === null ? 0 : 1;
}

function suits(name: string, style: VideoStyle): number {
  const words = new Set(name.toLowerCase().match(/\p{L}+/gu) ?? []);
  if (unsuitableWords.some((word) => words.has(word))) return -4;
  return suitingWords[style].filter((word) => words.has(word)).length;
}

/** Sorting is stable: lists keep their order, so equals do not change places. */
function ranked<T>(items: readonly T[], score: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, points: score(item) }))
    .toSorted((left, right) => right.points - left.points)
    .map(({ item }) => item);
}
