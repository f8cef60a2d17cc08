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

/** What a person chooses for one video. Unknown fields are refused, so that no option is ever silently ignored. */
export const videoOptionsSchema = z.strictObject({
  style: videoStyleSchema.default('professional'),
  durationSeconds: z.int().min(15).max(120).default(60),
  presenter: presenterSchema.default('feminine'),
  background: backgroundSchema.default('dark'),
  aspectRatio: aspectRatioSchema.default('16:9'),
  captions: z.boolean().default(true),
  /** Stop after the script is written, until its owner approves or edits it. */
  reviewScript: z.boolean().default(false),
  /** Tried first; the others follow if it fails. */
  preferredProvider: providerNameSchema.optional(),
});
export type VideoOptions = z.infer<typeof videoOptionsSchema>;
/** What a client may send: every field has a default. */
export type VideoOptionsInput = z.input<typeof videoOptionsSchema>;
