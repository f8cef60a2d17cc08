import type { ThemeName, VideoOptions, VideoStyle } from '@cvplus/contracts/video-options';

const themeOfStyle: Record<VideoStyle, ThemeName> = {
  professional: 'meridian',
  friendly: 'hearth',
  energetic: 'pulse',
  confident: 'blueprint',
  formal: 'editorial',
};

/** The look that was asked for; without one the style decides. */
export function themeNameOf({ theme, style }: Pick<VideoOptions, 'theme' | 'style'>): ThemeName {
  return theme ?? themeOfStyle[style];
}
