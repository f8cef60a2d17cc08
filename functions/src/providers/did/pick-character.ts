import type { ChosenFace } from '@cvplus/contracts/video-options';
import {
  baseLanguage,
  chooseAvatar,
  chooseVoice,
  ownVoiceOf,
} from '../choices/choose-character.ts';
import type { ProviderChoices } from '../choices/provider-choices.ts';
import type { VideoOrder } from '../video-provider.ts';
import {
  type DidFaces,
  type DidVoices,
  voiceFor,
  withChosenFace,
  withOfferedFace,
} from './did-faces.ts';
import type { DidProduct } from './did-reference.ts';

type Characters = { product: DidProduct; faces: DidFaces; voices: DidVoices };
type Wishes = Pick<VideoOrder, 'options' | 'language'>;

/** Whom the owner chose here; null when nobody, or somebody of another provider. */
export function chosenDidFace({ face }: VideoOrder['options']): ChosenFace | null {
  return face?.provider === 'did' ? face : null;
}

/** Who speaks this order, and with which voice: whom the owner chose, then who is configured, then who is offered. */
export function pickDidCharacter(
  { options, language }: Wishes,
  { product, faces, voices }: Characters,
  choices: ProviderChoices | null,
): Pick<Characters, 'faces' | 'voices'> {
  // Talks speak through pictures of ours.
  if (product === 'talks') return { faces, voices };
  const { presenter, style } = options;
  const chosen = chosenDidFace(options);
  if (chosen) {
    return {
      faces: withChosenFace(faces, product, presenter, chosen.avatarId),
      voices: withVoiceOf(chosen, { options, language }, voices, choices),
    };
  }
  if (faces[product]?.[presenter] || !choices) return { faces, voices };
  const offered = chooseAvatar(choices, { presenter, style, language });
  return {
    faces: offered ? withOfferedFace(faces, product, presenter, offered.id) : faces,
    voices,
  };
}

/** An order names Microsoft's voices, so that one which is not in the list of them does not speak. */
function withVoiceOf(
  face: ChosenFace,
  { options, language }: Wishes,
  voices: DidVoices,
  choices: ProviderChoices | null,
): DidVoices {
  const listed = choices?.avatars.find(({ id }) => id === face.avatarId);
  const presenter = listed?.presenter ?? options.presenter;
  const { style } = options;
  const voiceId =
    ownVoiceOf(face, language, choices, 'refused') ??
    voiceFor(voices, presenter, language) ??
    (choices && chooseVoice(choices, { presenter, style, language })?.id);
  if (!voiceId) return voices;
  const own = { ...voices[options.presenter], [baseLanguage(language)]: voiceId };
  return { ...voices, [options.presenter]: own };
}
