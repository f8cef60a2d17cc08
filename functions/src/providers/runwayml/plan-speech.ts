import type { Presenter } from '@cvplus/contracts/video-options';
import type { Narration, NarrationLimits, NarrationPart } from '../assembly/narration.ts';
import { ProviderError } from '../provider-error.ts';
import type { Assembly, VideoOrder } from '../video-provider.ts';
import { buildAvatar } from './runwayml-faces.ts';
import type { RunwayPiece } from './runwayml-wire.ts';

export type RunwayPlan = { pieces: RunwayPiece[]; assembly: Assembly };

/** The face of each presenter: a preset's name or the id of an avatar in our account. */
export type RunwayAvatars = Record<Presenter, string>;

/** https://docs.dev.runwayml.com/assets/inputs, read 2026-11-22: for every kind of media. */
const maxDataUriCharacters = 5_000_000;

/** Longer sound in one call is not known to work; base64 makes four characters of three bytes. */
export const narrationLimits: NarrationLimits = { maxPartSeconds: 60, maxPartBytes: 3_700_000 };

/** One talking head per part of the narration: it moves its lips to our sound and carries it. */
export function planSpeech(
  { options }: Pick<VideoOrder, 'options'>,
  narration: Narration,
  avatars: RunwayAvatars,
): RunwayPlan {
  const avatar = buildAvatar(avatars[options.presenter]);
  return {
    pieces: narration.parts.map((part) => ({
      kind: 'speech',
      body: { model: 'gwm1_avatars', avatar, speech: { type: 'audio', audio: dataUriOf(part) } },
    })),
    assembly: {
      kind: 'speech',
      seconds: narration.parts.map(({ seconds }) => seconds),
      narrationPath: null,
      captionsPath: narration.captionsPath,
    },
  };
}

function dataUriOf({ data, mediaType }: NarrationPart): string {
  const uri = `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`;
  if (uri.length <= maxDataUriCharacters) return uri;
  throw new ProviderError('runwayml', 'invalid-order', 'A part of the narration is too large.');
}
