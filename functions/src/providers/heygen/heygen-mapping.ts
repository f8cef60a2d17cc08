import type {
  AspectRatio,
  Background,
  ChosenFace,
  Presenter,
  VideoOptions,
  VideoStyle,
} from '@cvplus/contracts/video-options';
import { paceFactor } from '../../platform/speaking-pace.ts';
import {
  baseLanguage,
  chooseAvatar,
  chooseVoice,
  ownVoiceOf,
  speaks,
  type Wish,
} from '../choices/choose-character.ts';
import type { ProviderChoices } from '../choices/provider-choices.ts';
import type { VideoOrder } from '../video-provider.ts';

// What a person chooses → what HeyGen is told. The README shows the same as one table.

/** Who speaks for one presenter, as configured. */
export type HeygenCharacter = {
  /** A look's id, not that of its group. */
  avatarId: string;
  voiceId: string;
  /** Another look of the same person for some styles. */
  looks?: Partial<Record<VideoStyle, string>> | undefined;
  /** Voices for scripts in other languages, by ISO 639-1 code. */
  voices?: Record<string, string> | undefined;
};
export type HeygenAvatars = Partial<Record<Presenter, HeygenCharacter>>;

/** How fast each style speaks; HeyGen takes 0.5–1.5. Close to 1, so that the length asked for still holds. */
const styleSpeeds: Record<VideoStyle, number> = {
  professional: 1,
  friendly: 0.96,
  energetic: 1.06,
  confident: 1.02,
  formal: 0.97,
};

/** Plain colours: the face is what should be looked at, and a picture would have to be uploaded. */
const backgroundColours: Record<Background, string> = {
  light: '#f5f6f8',
  dark: '#111827',
  brand: '#1d3fbb',
};

export function heygenVoiceSettings({ style, pace }: Pick<VideoOptions, 'style' | 'pace'>): {
  speed: number;
} {
  return { speed: Math.round(styleSpeeds[style] * paceFactor[pace] * 100) / 100 };
}

/** What fills the frame around a look of another shape is left to HeyGen: `fit` is not sent. */
export function heygenFrame({ aspectRatio, background }: VideoOptions): {
  resolution: '1080p';
  aspect_ratio: AspectRatio;
  background: { type: 'color'; value: string };
} {
  return {
    resolution: '1080p',
    aspect_ratio: aspectRatio,
    background: { type: 'color', value: backgroundColours[background] },
  };
}

/** Whom the owner chose here; null when nobody, or somebody of another provider. */
export function chosenHeygenFace({ face }: VideoOptions): ChosenFace | null {
  return face?.provider === 'heygen' ? face : null;
}

/** Who speaks: whom the owner chose, then what is configured, then what HeyGen offers; null when none has anybody. */
export function pickHeygenCharacter(
  { options, language }: Pick<VideoOrder, 'options' | 'language'>,
  avatars: HeygenAvatars,
  choices: ProviderChoices | null,
): { avatarId: string; voiceId: string } | null {
  const { presenter, style } = options;
  const wish = { presenter, style, language };
  const chosen = chosenHeygenFace(options);
  if (chosen) return chosenCharacter(chosen, wish, avatars, choices);
  const configured = avatars[presenter];
  const offered = configured || !choices ? null : chooseAvatar(choices, wish);
  const avatarId = configured?.looks?.[style] ?? configured?.avatarId ?? offered?.id;
  const voiceId =
    configuredVoice(configured, language, choices) ??
    (choices && chooseVoice(choices, wish, offered)?.id) ??
    // A voice of another language still says the words; better than no video.
    configured?.voiceId;
  return avatarId === undefined || voiceId === undefined ? null : { avatarId, voiceId };
}

function chosenCharacter(
  face: ChosenFace,
  wish: Wish,
  avatars: HeygenAvatars,
  choices: ProviderChoices | null,
): { avatarId: string; voiceId: string } | null {
  const { avatarId } = face;
  const listed = choices?.avatars.find(({ id }) => id === avatarId);
  const presenter = listed?.presenter ?? wish.presenter;
  const configured = avatars[presenter];
  const voiceId =
    ownVoiceOf(face, wish.language, choices, 'trusted') ??
    (choices && chooseVoice(choices, { ...wish, presenter })?.id) ??
    configuredVoice(configured, wish.language, choices) ??
    configured?.voiceId;
  return voiceId === undefined ? null : { avatarId, voiceId };
}

/** The configured voice, unless HeyGen says that it does not speak this language. */
function configuredVoice(
  character: HeygenCharacter | undefined,
  language: string,
  choices: ProviderChoices | null,
): string | undefined {
  if (!character) return undefined;
  const { voiceId, voices = {} } = character;
  const code = baseLanguage(language);
  if (Object.hasOwn(voices, code)) return voices[code];
  const known = choices?.voices.find(({ id }) => id === voiceId);
  return !known || speaks(known, language) ? voiceId : undefined;
}
