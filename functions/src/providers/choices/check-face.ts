import type { ChosenFace, ScriptLanguage } from '@cvplus/contracts/video-options';
import { speaks } from './choose-character.ts';
import type { ProviderChoices } from './provider-choices.ts';

export type FaceRefusal = {
  code: 'face-not-offered' | 'voice-not-offered' | 'voice-speaks-another-language';
  field: 'options.face.avatarId' | 'options.face.voiceId';
  message: string;
};

/** Null when nothing speaks against it: also where no list was read yet, and only the provider knows. */
export function findFaceRefusal(
  { avatarId, voiceId }: ChosenFace,
  language: ScriptLanguage | undefined,
  choices: ProviderChoices | null,
): FaceRefusal | null {
  if (!choices) return null;
  const face = choices.avatars.find(({ id }) => id === avatarId);
  if (!face?.usable) {
    const message = face
      ? 'This face cannot be filmed just now. Please choose another one.'
      : 'This face is no longer offered. Please choose another one.';
    return { code: 'face-not-offered', field: 'options.face.avatarId', message };
  }
  if (voiceId === undefined) return null;
  const field = 'options.face.voiceId';
  const voice = choices.voices.find(({ id }) => id === voiceId);
  if (!voice) {
    const message = 'This voice is no longer offered. Please choose another one.';
    return { code: 'voice-not-offered', field, message };
  }
  if (language !== undefined && !speaks(voice, language)) {
    const message = 'This voice does not speak the language of the script.';
    return { code: 'voice-speaks-another-language', field, message };
  }
  return null;
}
