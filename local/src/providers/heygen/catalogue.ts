export type AvatarType = 'studio_avatar' | 'digital_twin' | 'photo_avatar';
export type EngineName = 'avatar_iii' | 'avatar_iv' | 'avatar_v';

export type Look = {
  id: string;
  name: string;
  groupId: string;
  type: AvatarType;
  engines: EngineName[];
  orientation: 'portrait' | 'landscape' | 'square';
  gender: 'female' | 'male';
  defaultVoiceId: string | null;
  status: 'completed' | 'processing';
};

export type Voice = {
  id: string;
  name: string;
  language: string;
  languageTag: string;
  gender: 'female' | 'male';
  speechEngine: 'elevenlabs' | 'fish' | 'starfish';
  supportPause: boolean;
  supportLocale: boolean;
};

export const looks: readonly Look[] = [
  {
    id: 'lk_amelia_studio',
    name: 'Amelia in the studio',
    groupId: 'ag_amelia',
    type: 'studio_avatar',
    engines: ['avatar_iv', 'avatar_iii'],
    orientation: 'landscape',
    gender: 'female',
    defaultVoiceId: 'vc_amelia',
    status: 'completed',
  },
  {
    id: 'lk_marcus_studio',
    name: 'Marcus in the studio',
    groupId: 'ag_marcus',
    type: 'studio_avatar',
    engines: ['avatar_iv', 'avatar_iii'],
    orientation: 'landscape',
    gender: 'male',
    defaultVoiceId: 'vc_marcus',
    status: 'completed',
  },
  {
    id: 'lk_nora_photo',
    name: 'Nora, a photo',
    groupId: 'ag_nora',
    type: 'photo_avatar',
    engines: ['avatar_iv', 'avatar_iii'],
    orientation: 'portrait',
    gender: 'female',
    defaultVoiceId: null,
    status: 'completed',
  },
  {
    id: 'lk_viktor_classic',
    name: 'Viktor, older recording',
    groupId: 'ag_viktor',
    type: 'studio_avatar',
    engines: ['avatar_iii'],
    orientation: 'landscape',
    gender: 'male',
    defaultVoiceId: 'vc_marcus',
    status: 'completed',
  },
  {
    id: 'lk_sofia_twin',
    name: 'Sofia, in preparation',
    groupId: 'ag_sofia',
    type: 'digital_twin',
    engines: ['avatar_v', 'avatar_iv'],
    orientation: 'landscape',
    gender: 'female',
    defaultVoiceId: null,
    status: 'processing',
  },
];

export const voices: readonly Voice[] = [
  {
    id: 'vc_amelia',
    name: 'Amelia',
    language: 'English',
    languageTag: 'en',
    gender: 'female',
    speechEngine: 'elevenlabs',
    supportPause: true,
    supportLocale: true,
  },
  {
    id: 'vc_marcus',
    name: 'Marcus',
    language: 'English',
    languageTag: 'en',
    gender: 'male',
    speechEngine: 'elevenlabs',
    supportPause: true,
    supportLocale: true,
  },
  {
    id: 'vc_lena',
    name: 'Lena',
    language: 'German',
    languageTag: 'de',
    gender: 'female',
    speechEngine: 'starfish',
    supportPause: true,
    supportLocale: false,
  },
  {
    id: 'vc_camille',
    name: 'Camille',
    language: 'French',
    languageTag: 'fr',
    gender: 'female',
    speechEngine: 'elevenlabs',
    supportPause: true,
    supportLocale: true,
  },
  {
    id: 'vc_pedro',
    name: 'Pedro',
    language: 'Spanish',
    languageTag: 'es',
    gender: 'male',
    speechEngine: 'fish',
    supportPause: false,
    supportLocale: false,
  },
];

export function findLook(id: string): Look | undefined {
  return looks.find((look) => look.id === id);
}

export function findVoice(id: string): Voice | undefined {
  return voices.find((voice) => voice.id === id);
}

/** USD for one finished second, from the price page of 2026. */
export function pricePerSecond(engine: EngineName, type: AvatarType): number {
  const isPhoto = type === 'photo_avatar';
  if (engine === 'avatar_iii') return isPhoto ? 0.0433 : 0.0167;
  return isPhoto ? 0.05 : 0.0667;
}

export function buildLook(look: Look, publicUrl: string): Record<string, unknown> {
  const [width, height] = { landscape: [1920, 1080], portrait: [1080, 1920], square: [1080, 1080] }[
    look.orientation
  ] as [number, number];
  const isReady = look.status === 'completed';
  return {
    id: look.id,
    name: look.name,
    avatar_type: look.type,
    group_id: look.groupId,
    supported_api_engines: look.engines,
    preferred_orientation: look.orientation,
    image_width: width,
    image_height: height,
    default_voice_id: look.defaultVoiceId,
    preview_image_url: isReady ? `${publicUrl}/previews/${look.id}.svg` : null,
    preview_video_url: null,
    status: look.status,
    tags: [],
    gender: look.gender,
    error: null,
  };
}

export function buildGroup(look: Look, publicUrl: string): Record<string, unknown> {
  const isReady = look.status === 'completed';
  return {
    id: look.groupId,
    name: look.name.split(/[ ,]/)[0],
    looks_count: looks.filter(({ groupId }) => groupId === look.groupId).length,
    created_at: 1_780_000_000,
    gender: look.gender,
    default_voice_id: look.defaultVoiceId,
    preview_image_url: isReady ? `${publicUrl}/previews/${look.id}.svg` : null,
    preview_video_url: null,
    status: look.status,
    consent_status: null,
    error: null,
  };
}

export function buildVoice(voice: Voice): Record<string, unknown> {
  return {
    voice_id: voice.id,
    name: voice.name,
    language: voice.language,
    gender: voice.gender,
    type: 'public',
    support_pause: voice.supportPause,
    support_locale: voice.supportLocale,
    preview_audio_url: null,
  };
}

export function drawPreview(look: Look): string {
  const hue = look.gender === 'female' ? 265 : 205;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" role="img"><title>${look.name}</title><rect width="160" height="160" fill="hsl(${hue} 30% 90%)"/><circle cx="80" cy="62" r="30" fill="hsl(${hue} 35% 45%)"/><path d="M20 160a60 60 0 0 1 120 0z" fill="hsl(${hue} 35% 45%)"/></svg>`;
}
