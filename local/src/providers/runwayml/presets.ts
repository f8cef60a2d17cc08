// The lists of @runwayml/sdk 4.20.1, read 2026-11-22.

/** `avatar_videos`: `avatar.presetId`, and who speaks when no voice is named. */
export const avatarPresets = {
  'game-character': 'feminine',
  'music-superstar': 'feminine',
  'game-character-man': 'masculine',
  'cat-character': 'feminine',
  influencer: 'feminine',
  'tennis-coach': 'masculine',
  'human-resource': 'feminine',
  'fashion-designer': 'feminine',
  'cooking-teacher': 'masculine',
} as const;
export type AvatarPreset = keyof typeof avatarPresets;
export const avatarPresetIds = Object.keys(avatarPresets) as [AvatarPreset, ...AvatarPreset[]];

/** Voices of avatars and of `avatar_videos`; lower case. */
export const liveVoices = words(
  `victoria vincent clara drew skye max morgan felix mia marcus summer ruby aurora jasper leo adrian
  nina emma blake david maya nathan sam georgia petra adam zach violet roman luna`,
);

/** Voices of `text_to_speech`; capitalised, and a different list. */
export const speechVoices = words(
  `Maya Arjun Serene Bernard Billy Mark Clint Mabel Chad Leslie Eleanor Elias Elliot Grungle Brodie
  Sandra Kirk Kylie Lara Lisa Malachi Marlene Martin Miriam Monster Paula Pip Rusty Ragnar Xylar
  Maggie Jack Katie Noah James Rina Ella Mariah Frank Claudia Niki Vincent Kendrick Myrna Tom Wanda
  Benjamin Kiana Rachel`,
);

const deepVoices = new Set(
  words(
    `vincent drew max felix marcus jasper leo adrian blake david nathan sam adam zach roman arjun
    bernard billy mark clint chad elias elliot grungle brodie kirk malachi martin monster pip rusty
    ragnar xylar jack noah james frank kendrick tom benjamin`,
  ),
);

/** The local renderer knows two voices; each preset is spoken by the nearer one. */
export function presenterOf(voice: string): 'feminine' | 'masculine' {
  return deepVoices.has(voice.toLowerCase()) ? 'masculine' : 'feminine';
}

/** The one custom voice the account has from the start. */
export const customVoice = {
  id: '5f0c2a6e-3f51-4c3e-9d0b-6a1f7c2b8e44',
  name: 'House voice',
  description: 'A calm voice for announcements.',
  status: 'READY',
  createdAt: '2026-09-01T08:00:00.000Z',
  previewUrl: null,
} as const;

function words(text: string): [string, ...string[]] {
  return text.split(/\s+/) as [string, ...string[]];
}
