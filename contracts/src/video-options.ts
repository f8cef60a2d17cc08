import * as z from 'zod';

/** Every engine a video can come from. `inhouse` is our own renderer. */
export const providerNames = ['heygen', 'runwayml', 'did', 'inhouse'] as const;
export const providerNameSchema = z.enum(providerNames);
export type ProviderName = z.infer<typeof providerNameSchema>;

export const videoStyles = ['professional', 'friendly', 'energetic'] as const;
export const videoStyleSchema = z.enum(videoStyles);
export type VideoStyle = z.infer<typeof videoStyleSchema>;

export const aspectRatioSchema = z.enum(['16:9', '9:16', '1:1']);
export type AspectRatio = z.infer<typeof aspectRatioSchema>;

/** Whose face and voice speak. */
export const presenterSchema = z.enum(['feminine', 'masculine']);
export type Presenter = z.infer<typeof presenterSchema>;

export const backgroundSchema = z.enum(['light', 'dark', 'brand']);
export type Background = z.infer<typeof backgroundSchema>;

/** The designed looks of drafts and of videos by our own engine. */
export const themeNames = [
  'meridian',
  'hearth',
  'pulse',
  'editorial',
  'blueprint',
  'botanic',
] as const;
export const themeNameSchema = z.enum(themeNames);
export type ThemeName = z.infer<typeof themeNameSchema>;

/** What a person chooses for one video. Unknown fields are refused, so that no option is ever silently ignored. */
export const videoOptionsSchema = z.strictObject({
  style: videoStyleSchema.default('professional'),
  durationSeconds: z.int().min(15).max(120).default(60),
  presenter: presenterSchema.default('feminine'),
  background: backgroundSchema.default('dark'),
  aspectRatio: aspectRatioSchema.default('16:9'),
  /** The look of the draft and of what our own engine makes; without one the style decides. */
  theme: themeNameSchema.optional(),
  captions: z.boolean().default(true),
  /** Stop after the script is written, until its owner approves or edits it. */
  reviewScript: z.boolean().default(false),
  /** Tried first; the others follow if it fails. */
  preferredProvider: providerNameSchema.optional(),
});
export type VideoOptions = z.infer<typeof videoOptionsSchema>;
/** What a client may send: every field has a default. */
export type VideoOptionsInput = z.input<typeof videoOptionsSchema>;
