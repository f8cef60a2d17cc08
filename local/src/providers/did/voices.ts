import type { Gender } from './catalogue.ts';

type VoiceProvider = 'microsoft' | 'elevenlabs' | 'amazon' | 'google' | 'azure-openai';

export type Voice = {
  id: string;
  name: string;
  gender: Gender;
  provider: VoiceProvider;
  access: 'public' | 'premium';
  languages: { language: string; locale: string }[];
};

const locales = {
  'en-US': 'English (United States)',
  'en-GB': 'English (United Kingdom)',
  'de-DE': 'German (Germany)',
  'fr-FR': 'French (France)',
  'es-ES': 'Spanish (Spain)',
} as const;
type Locale = keyof typeof locales;

function voice(
  provider: VoiceProvider,
  id: string,
  name: string,
  gender: Gender,
  spoken: readonly Locale[],
  access: Voice['access'] = 'public',
): Voice {
  const languages = spoken.map((locale) => ({ language: locales[locale], locale }));
  return { id, name, gender, provider, access, languages };
}

const everywhere = Object.keys(locales) as Locale[];

/** `/tts/voices`: a few of each engine. */
export const voices: readonly Voice[] = [
  voice('microsoft', 'en-US-JennyNeural', 'Jenny', 'female', ['en-US']),
  voice('microsoft', 'en-US-GuyNeural', 'Guy', 'male', ['en-US']),
  voice('microsoft', 'en-GB-SoniaNeural', 'Sonia', 'female', ['en-GB']),
  voice('microsoft', 'en-GB-RyanNeural', 'Ryan', 'male', ['en-GB']),
  voice('microsoft', 'de-DE-KatjaNeural', 'Katja', 'female', ['de-DE']),
  voice('microsoft', 'de-DE-ConradNeural', 'Conrad', 'male', ['de-DE']),
  voice('microsoft', 'fr-FR-DeniseNeural', 'Denise', 'female', ['fr-FR']),
  voice('microsoft', 'fr-FR-HenriNeural', 'Henri', 'male', ['fr-FR']),
  voice('microsoft', 'es-ES-ElviraNeural', 'Elvira', 'female', ['es-ES']),
  voice('microsoft', 'es-ES-AlvaroNeural', 'Alvaro', 'male', ['es-ES']),
  voice('elevenlabs', '21m00Tcm4TlvDq8ikWAM', 'Rachel', 'female', everywhere, 'premium'),
  voice('elevenlabs', 'pNInz6obpgDQGcFmaJgB', 'Adam', 'male', everywhere, 'premium'),
  voice('amazon', 'Joanna', 'Joanna', 'female', ['en-US']),
  voice('amazon', 'Matthew', 'Matthew', 'male', ['en-US']),
  voice('amazon', 'Amy', 'Amy', 'female', ['en-GB']),
  voice('amazon', 'Brian', 'Brian', 'male', ['en-GB']),
  voice('google', 'en-US-Neural2-C', 'Neural2 C', 'female', ['en-US']),
  voice('azure-openai', 'en-US-AlloyMultilingualNeural', 'Alloy', 'male', everywhere),
];

export const usualVoice = { type: 'microsoft', voice_id: 'en-US-JennyNeural' } as const;

/** camelCase here, unlike everywhere else. */
export function buildVoice(voice: Voice): Record<string, unknown> {
  const { id, name, gender, access, provider, languages } = voice;
  return { id, name, gender, access, provider, languages, styles: [] };
}
