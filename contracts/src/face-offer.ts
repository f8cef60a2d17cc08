import * as z from 'zod';
import { characterIdSchema, faceProviderSchema, presenterSchema } from './video-options.ts';

export const maxOfferedFaces = 60;
export const maxOfferedVoices = 120;

const nameSchema = z.string().max(120);
const previewUrlSchema = z.url({ protocol: /^https?$/ }).nullable();

const offeredFaceSchema = z.strictObject({
  id: characterIdSchema,
  name: nameSchema,
  /** Null when the provider does not say. */
  presenter: presenterSchema.nullable(),
  /** A picture at the provider's own host. */
  previewUrl: previewUrlSchema,
  /** The voice it speaks with unless told otherwise; not every one is among the voices. */
  defaultVoiceId: characterIdSchema.nullable(),
});
export type OfferedFace = z.infer<typeof offeredFaceSchema>;

const offeredVoiceSchema = z.strictObject({
  id: characterIdSchema,
  name: nameSchema,
  presenter: presenterSchema.nullable(),
  /** ISO 639-1 codes; empty when the provider does not say. */
  languages: z.array(z.string()),
  /** A sound sample at the provider's own host. */
  previewUrl: previewUrlSchema,
});
export type OfferedVoice = z.infer<typeof offeredVoiceSchema>;

/** What one provider offers, as it was last read. */
export const faceOfferSchema = z.strictObject({
  provider: faceProviderSchema,
  label: z.string(),
  /** Null: it has not been read yet, so that nobody knows. */
  list: z
    .strictObject({
      readAt: z.iso.datetime(),
      /** How many faces there are, of which the best are here. */
      facesInAll: z.int().nonnegative(),
      faces: z.array(offeredFaceSchema).max(maxOfferedFaces),
      voices: z.array(offeredVoiceSchema).max(maxOfferedVoices),
    })
    .nullable(),
});
export type FaceOffer = z.infer<typeof faceOfferSchema>;
