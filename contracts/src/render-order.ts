import * as z from 'zod';
import { scriptSentenceSchema } from './script.ts';
import {
  aspectRatioSchema,
  backgroundSchema,
  paceSchema,
  presenterSchema,
  themeNameSchema,
  videoStyleSchema,
} from './video-options.ts';

/** What the in-house renderer shows on its cards. Everything comes from the CV; empty means: no such card. */
export const introductionCardsSchema = z.strictObject({
  name: z.string(),
  headline: z.string(),
  strengths: z.array(z.string()),
  achievements: z.array(z.string()),
  /** The last card's call to action, such as “Let’s talk”. */
  callToAction: z.string(),
});
export type IntroductionCards = z.infer<typeof introductionCardsSchema>;

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1b5ad1');

/** The colours of a person or company in place of the theme's; what would be unreadable is adjusted. */
export const brandSchema = z.strictObject({
  accent: colourSchema.optional(),
  background: colourSchema.optional(),
});
export type Brand = z.infer<typeof brandSchema>;

/** One order for the in-house renderer: also the input file of `npm run render`. */
export const renderOrderSchema = z.strictObject({
  sentences: z.array(scriptSentenceSchema).min(1).max(200),
  cards: introductionCardsSchema,
  /** Language of the script, such as `en` or `pt-BR`: tags the captions and picks the voice. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default('en'),
  style: videoStyleSchema.default('professional'),
  /** The look; without one the style decides. */
  theme: themeNameSchema.optional(),
  brand: brandSchema.optional(),
  /** Open with the person's name and initials; without it the first sentence opens. */
  nameCard: z.boolean().default(true),
  presenter: presenterSchema.default('feminine'),
  /** Spoken by a voice on our own machines, or captioned without one: no voice service gets the words. */
  ownVoicesOnly: z.boolean().default(false),
  pace: paceSchema.default('natural'),
  background: backgroundSchema.default('dark'),
  aspectRatio: aspectRatioSchema.default('16:9'),
  /** Lines of the shorter side. */
  resolution: z.enum(['720p', '1080p']).default('720p'),
  /** Write the captions as a file and as a track that players can show. */
  captions: z.boolean().default(true),
  /** Draw the captions into the picture. */
  burnCaptions: z.boolean().default(false),
  /** A quiet bed of music below the voice. */
  music: z.boolean().default(true),
  /** Small honest label in the picture: what made this video. */
  label: z.string().max(80).default('AI-generated video'),
});
export type RenderOrder = z.infer<typeof renderOrderSchema>;
export type RenderOrderInput = z.input<typeof renderOrderSchema>;
