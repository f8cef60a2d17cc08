import {
  type FaceOffer,
  maxOfferedFaces,
  maxOfferedVoices,
  type OfferedFace,
  type OfferedVoice,
} from '@cvplus/contracts/face-offer';
import {
  characterIdSchema,
  type FaceProvider,
  type Presenter,
  type ScriptLanguage,
  scriptLanguages,
  type VideoStyle,
} from '@cvplus/contracts/video-options';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';
import { fits, rankAvatars, speaks } from './choose-character.ts';
import type { KeptChoices } from './choices-store.ts';
import { spread } from './provider-choices.ts';

export type FaceWish = {
  language?: ScriptLanguage | undefined;
  presenter?: Presenter | undefined;
  style: VideoStyle;
};

const labels: Record<FaceProvider, string> = { heygen: 'HeyGen', did: 'D-ID' };

/** What a person is shown of a provider's kept list: the best few of what can be ordered. */
export function buildFaceOffer(
  provider: FaceProvider,
  kept: KeptChoices | null,
  { language, presenter, style }: FaceWish,
): FaceOffer {
  const label = labels[provider];
  if (!kept) return { provider, label, list: null };
  const avatars = kept.avatars.filter(isOrderable);
  const ranked = rankAvatars({ avatars }, { presenter: presenter ?? null, style });
  const faces = ranked.slice(0, maxOfferedFaces).map(readFace);
  const readAt = new Date(kept.refreshedAtMs).toISOString();
  const voices = voicesFor(kept, faces, language ? [language] : scriptLanguages, presenter ?? null);
  return { provider, label, list: { readAt, facesInAll: ranked.length, faces, voices } };
}

/** The own voices of the faces shown first; the rest spread over languages and presenters. */
function voicesFor(
  { voices }: Pick<KeptChoices, 'voices'>,
  faces: readonly OfferedFace[],
  languages: readonly string[],
  presenter: Presenter | null,
): OfferedVoice[] {
  const own = new Set(faces.map(({ defaultVoiceId }) => defaultVoiceId));
  const wanted = voices.filter(
    (voice) =>
      isOrderable(voice) &&
      (presenter === null || fits(voice.presenter, { presenter })) &&
      languages.some((language) => speaks(voice, language)),
  );
  const first = wanted.filter(({ id }) => own.has(id)).slice(0, maxOfferedVoices);
  const others = wanted.filter(({ id }) => !own.has(id));
  const groupOf = ({ languages: spoken, presenter: whose }: ProviderVoice) =>
    `${spoken.find((code) => languages.includes(code)) ?? '*'} ${whose}`;
  return [...first, ...spread(others, maxOfferedVoices - first.length, groupOf)].map((voice) => ({
    ...voice,
    languages: [...voice.languages],
  }));
}

function readFace(avatar: ProviderAvatar): OfferedFace {
  const { id, name, presenter, previewUrl, defaultVoiceId } = avatar;
  const voice = characterIdSchema.safeParse(defaultVoiceId).data ?? null;
  return { id, name, presenter, previewUrl, defaultVoiceId: voice };
}

/** What an order could not name is not offered. */
function isOrderable({ id }: { id: string }): boolean {
  return characterIdSchema.safeParse(id).success;
}
