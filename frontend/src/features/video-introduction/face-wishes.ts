import type { OfferedFace, OfferedVoice } from '@cvplus/contracts/face-offer';
import {
  type FaceProvider,
  faceProviders,
  type Presenter,
  type VideoOptions,
} from '@cvplus/contracts/video-options';

/** Whose faces there are to choose from; null while no engine is chosen that shows one. */
export function faceProviderOf({
  face,
  preferredProvider,
}: Pick<VideoOptions, 'face' | 'preferredProvider'>): FaceProvider | null {
  const engine = face?.provider ?? preferredProvider;
  return faceProviders.find((provider) => provider === engine) ?? null;
}

/** A chosen face says whose it is, so that whoever steps in shows the same presenter. */
export function withFace(
  options: VideoOptions,
  provider: FaceProvider,
  face: OfferedFace | null,
): VideoOptions {
  const free = { ...options };
  delete free.face;
  if (!face) return free;
  const presenter = face.presenter ?? options.presenter;
  return { ...free, presenter, face: { provider, avatarId: face.id } };
}

export function withVoice(options: VideoOptions, voiceId: string | null): VideoOptions {
  if (!options.face) return options;
  const { provider, avatarId } = options.face;
  const face = { provider, avatarId, ...(voiceId !== null && { voiceId }) };
  return { ...options, face };
}

/** Who asks for the other presenter does not want the face chosen before. */
export function withPresenter(options: VideoOptions, presenter: Presenter): VideoOptions {
  const changed = { ...options, presenter };
  if (presenter !== options.presenter) delete changed.face;
  return changed;
}

/** The voices that go with a face: never those of the other presenter. */
export function voicesOf(
  face: OfferedFace,
  voices: readonly OfferedVoice[],
): readonly OfferedVoice[] {
  return voices.filter(
    ({ presenter }) =>
      presenter === null || face.presenter === null || presenter === face.presenter,
  );
}
