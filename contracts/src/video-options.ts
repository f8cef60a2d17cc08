import * as z from 'zod';

/** Every engine a video can come from. `inhouse` is our own renderer. */
export const providerNames = ['heygen', 'runwayml', 'did', 'inhouse'] as const;
export const providerNameSchema = z.enum(providerNames);
export type ProviderName = z.infer<typeof providerNameSchema>;

/** `confident` leads with results in short statements; `formal` never contracts and keeps its distance. */
export const videoStyles = [
  'professional',
  'friendly',
  'energetic',
  'confident',
  'formal',
] as const;
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

/** Languages a script can be written in, as ISO 639-1 codes. */
export const scriptLanguages = ['en', 'de', 'fr', 'es'] as const;
export const scriptLanguageSchema = z.enum(scriptLanguages);
export type ScriptLanguage = z.infer<typeof scriptLanguageSchema>;

/** Where the video will be watched; it decides how the script opens and how it asks for an answer. */
export const platforms = ['linkedin', 'website', 'email', 'universal'] as const;
export const platformSchema = z.enum(platforms);
export type Platform = z.infer<typeof platformSchema>;

export const paces = ['calm', 'natural', 'brisk'] as const;
export const paceSchema = z.enum(paces);
export type Pace = z.infer<typeof paceSchema>;

/** What a script never mentions unless its owner asked for it. */
export const protectedAttributes = [
  'age',
  'gender',
  'family',
  'nationality',
  'ethnicity',
  'religion',
  'health',
  'orientation',
  'politics',
  'appearance',
] as const;
export const protectedAttributeSchema = z.enum(protectedAttributes);
export type ProtectedAttribute = z.infer<typeof protectedAttributeSchema>;

/** Providers whose faces a person may choose from. */
export const faceProviders = ['heygen', 'did'] as const satisfies ProviderName[];
export const faceProviderSchema = z.enum(faceProviders);
export type FaceProvider = z.infer<typeof faceProviderSchema>;

/** A provider's own name of a face or voice. */
export const characterIdSchema = z.string().regex(/^\S{1,200}$/, 'must be an id without spaces');

/** A face out of `listFaces`. Only its provider shows it; should another one make the video, that one shows its own. */
const chosenFaceSchema = z.strictObject({
  provider: faceProviderSchema,
  avatarId: characterIdSchema,
  /** Without one the face's own voice speaks, or one that suits it. */
  voiceId: characterIdSchema.optional(),
});
export type ChosenFace = z.infer<typeof chosenFaceSchema>;

/**
 * Where the words of a CV and its script may be processed. `anywhere`: at every provider in use. `eu`: besides our
 * own machines only at providers that process in the EU. `own`: on our own machines alone.
 */
export const processings = ['anywhere', 'eu', 'own'] as const;
const processingSchema = z.enum(processings);
export type Processing = z.infer<typeof processingSchema>;

const fieldsSchema = z.strictObject({
  style: videoStyleSchema.default('professional'),
  durationSeconds: z.int().min(15).max(120).default(60),
  /** The language of the script; without one, that of the CV where we can write it, else English. */
  language: scriptLanguageSchema.optional(),
  platform: platformSchema.default('universal'),
  pace: paceSchema.default('natural'),
  presenter: presenterSchema.default('feminine'),
  background: backgroundSchema.default('dark'),
  aspectRatio: aspectRatioSchema.default('16:9'),
  /** The look of the draft and of what our own engine makes; without one the style decides. */
  theme: themeNameSchema.optional(),
  captions: z.boolean().default(true),
  /** Stop after the script is written, until its owner approves or edits it. */
  reviewScript: z.boolean().default(false),
  /** Protected attributes the owner wants to be allowed in the script. */
  disclose: z.array(protectedAttributeSchema).max(protectedAttributes.length).default([]),
  /** Tried first; the others follow if it fails. */
  preferredProvider: providerNameSchema.optional(),
  /** Who speaks, out of what a provider really offers; its provider is then the preferred one. */
  face: chosenFaceSchema.optional(),
  processing: processingSchema.default('anywhere'),
});

/** What a person chooses for one video. Unknown fields are refused, so that no option is ever silently ignored. */
export const videoOptionsSchema = fieldsSchema.refine(
  ({ face, preferredProvider }) =>
    !face || preferredProvider === undefined || preferredProvider === face.provider,
  { path: ['preferredProvider'], error: 'must be the provider of the chosen face' },
);
export type VideoOptions = z.infer<typeof videoOptionsSchema>;
/** What a client may send: every field has a default. */
export type VideoOptionsInput = z.input<typeof videoOptionsSchema>;
