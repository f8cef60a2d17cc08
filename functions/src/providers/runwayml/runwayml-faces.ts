import type RunwayML from '@runwayml/sdk';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';
import type { OwnAvatar } from './runwayml-wire.ts';

type Avatar = RunwayML.AvatarVideoCreateParams['avatar'];
type PresetAvatar = Extract<Avatar, { type: 'runway-preset' }>['presetId'];

/** The presets of `gwm1_avatars`: @runwayml/sdk 4.20.1, read 2026-11-22. Runway has no list to ask for. */
const presetAvatars: readonly PresetAvatar[] = [
  'game-character',
  'music-superstar',
  'game-character-man',
  'cat-character',
  'influencer',
  'tennis-coach',
  'human-resource',
  'fashion-designer',
  'cooking-teacher',
];

/** The live presets: the same source and day. */
const presetVoices =
  'victoria vincent clara drew skye max morgan felix mia marcus summer ruby aurora jasper leo adrian nina emma blake david maya nathan sam georgia petra adam zach violet roman luna'.split(
    ' ',
  );

/** The name of a preset, or else the id of an avatar made in our account. */
export function buildAvatar(id: string): Avatar {
  const presetId = presetAvatars.find((preset) => preset === id);
  return presetId ? { type: 'runway-preset', presetId } : { type: 'custom', avatarId: id };
}

export function readAvatars(own: readonly OwnAvatar[]): ProviderAvatar[] {
  const presets = presetAvatars.map((id) => ({
    id,
    name: titled(id),
    presenter: null,
    usable: true,
    previewUrl: null,
    defaultVoiceId: null,
  }));
  return [...new Map([...presets, ...own.map(readAvatar)].map((each) => [each.id, each])).values()];
}

function readAvatar({ id, name, status, processedImageUri, voice }: OwnAvatar): ProviderAvatar {
  return {
    id,
    name: name ?? id,
    presenter: null,
    usable: status === 'READY',
    previewUrl: processedImageUri?.startsWith('https:') ? processedImageUri : null,
    defaultVoiceId: voice?.presetId ?? voice?.id ?? null,
  };
}

/** For avatars that talk with a person; what we order is spoken by our own narration. */
export function readVoices(): ProviderVoice[] {
  return presetVoices.map((id) => ({
    id,
    name: titled(id),
    presenter: null,
    languages: [],
    previewUrl: null,
  }));
}

function titled(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
