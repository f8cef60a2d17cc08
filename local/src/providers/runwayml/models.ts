/** Models RunwayML offers and this stand-in cannot make; their names are not mistakes. */
export const otherModels = [
  'seedance2',
  'seedance2_fast',
  'seedance2_mini',
  'seedance2_5',
  'hailuo3',
  'happyhorse_1_0',
  'grok_imagine_1_5',
  'gemini_omni_flash',
  'gemini_omni_flash_1.1',
  'wan3',
  'wan3_prime',
  'h3_max',
  'gpt_image_2',
  'gpt_image_2_5_flare',
  'gpt_image_2_5_sunburst',
  'gemini_2.5_flash',
  'gemini_image3_pro',
  'gemini_image3.1_flash',
  'muse_image',
  'seedream5_pro',
  'seedream5_lite',
  'grok_imagine_image_2',
  'seed_audio',
] as const;

export const wideAndTall = ['1280:720', '720:1280'] as const;
export const gen4Ratios = [...wideAndTall, '1104:832', '960:960', '832:1104', '1584:672'] as const;
export const veoRatios = [...wideAndTall, '1920:1080', '1080:1920'] as const;
export const imageRatios = [
  '1024:1024',
  '1080:1080',
  '1168:880',
  '1360:768',
  '1440:1080',
  '1080:1440',
  '1808:768',
  '1920:1080',
  '1080:1920',
  '2112:912',
  '1280:720',
  '720:1280',
  '720:720',
  '960:720',
  '720:960',
  '1680:720',
] as const;

/** The models this stand-in makes. */
export const modelNames = [
  'gen4.5',
  'gen4_turbo',
  'veo3.1',
  'veo3.1_fast',
  'gen4_image',
  'gen4_image_turbo',
  'eleven_v3',
  'eleven_multilingual_v2',
  'eleven_text_to_sound_v2',
  'gwm1_avatars',
] as const;
export type ModelName = (typeof modelNames)[number];

/** Credits for a second of video; copies of the price table, see the fact sheet of 2026-11-22. */
export const creditsPerSecond = {
  'gen4.5': { silent: 12, withAudio: 12 },
  gen4_turbo: { silent: 5, withAudio: 5 },
  'veo3.1': { silent: 20, withAudio: 40 },
  'veo3.1_fast': { silent: 10, withAudio: 15 },
} as const;

/** Not published for videos; the real-time form of the same model costs this. */
export function avatarCredits(seconds: number): number {
  return 2 + 2 * Math.ceil(seconds / 6);
}

export function imageCredits(model: string, ratio: string): number {
  if (model === 'gen4_image_turbo') return 2;
  return ratio.split(':').includes('720') ? 5 : 8;
}

export function speechCredits(text: string): number {
  return Math.ceil(text.length / 50);
}
