import { aspectRatioSchema, backgroundSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { jsonSchema, listSchema, readPart } from './read-part.ts';

const text = z.string().min(1);

/** For a face that D-ID's list does not call `is_greenscreen`. */
const keepsBackground = z.boolean().optional();

const expressiveSchema = z.strictObject({
  avatarId: text,
  keepsBackground,
  /** Ids out of the avatar's own list. */
  sentiments: z
    .strictObject({
      Professional: text.optional(),
      Empathetic: text.optional(),
      Excited: text.optional(),
      Frustrated: text.optional(),
      Friendly: text.optional(),
    })
    .optional(),
});

const clipSchema = z.strictObject({
  presenterId: text,
  driverId: text.optional(),
  keepsBackground,
});

/** What D-ID takes for a picture (OpenAPI description 4.2.1, read 2026-11-22): no plain http. */
const pictureUrlSchema = z
  .string()
  .regex(/^(https|s3):\/\/\S+\.(jpe?g|png)/i, 'must be an https or s3 address of a jpg or png');
const pictureSchema = z.union([pictureUrlSchema, z.record(backgroundSchema, pictureUrlSchema)]);

const facesSchema = z.strictObject({
  expressives: z
    .strictObject({ feminine: expressiveSchema.optional(), masculine: expressiveSchema.optional() })
    .optional(),
  clips: z
    .strictObject({ feminine: clipSchema.optional(), masculine: clipSchema.optional() })
    .optional(),
  talks: z
    .strictObject({
      feminine: pictureSchema,
      masculine: pictureSchema,
      stitch: z.boolean().default(true),
      aspectRatio: aspectRatioSchema.default('16:9'),
    })
    .optional(),
});

const languageVoicesSchema = z.record(
  z.string().regex(/^[a-z]{2}$/, 'must be a language of two letters'),
  text,
);
const voicesSchema = z.strictObject({
  feminine: languageVoicesSchema,
  masculine: languageVoicesSchema,
});

const products = ['expressives', 'clips', 'talks'] as const;

const didSchema = z
  .object({
    DID_API_KEY: text,
    DID_AUTH_FORMAT: z.enum(['raw', 'base64']).default('raw'),
    DID_BASE_URL: z.url().default('https://api.d-id.com'),
    DID_PRODUCT: z.enum(products).default('expressives'),
    // Who is not named is chosen from what D-ID offers; pictures for talks it offers none.
    DID_AVATARS: jsonSchema.pipe(facesSchema).default({}),
    DID_VOICES: jsonSchema.pipe(voicesSchema).optional(),
    DID_SUBTITLES: z.enum(['on', 'off']).default('off'),
    DID_WEBHOOK_BASE_URL: z
      .url()
      .refine(isSafe, 'must be https, or http on this machine')
      .optional(),
    DID_WEBHOOK_SECRETS: listSchema.pipe(z.array(z.string().min(16))).default([]),
    // d-id.com/pricing, seen 2026-06-12: the plan that names expressives, 299 USD for 65 minutes.
    DID_USD_PER_MINUTE: z.coerce.number().nonnegative().default(4.6),
    DID_PRICE_AS_OF: z.iso.date().default('2026-06-12'),
    DID_PRICE_SOURCE: text.default('d-id.com/pricing, Advanced: 299 USD for 65 minutes'),
    // D-ID publishes no limit; three creations in flight is our own caution.
    DID_MAX_CONCURRENT: z.coerce.number().int().positive().default(3),
  })
  .superRefine((settings, context) => {
    const { DID_PRODUCT: product, DID_AVATARS: faces } = settings;
    if (product === 'talks' && !faces.talks) {
      context.addIssue({
        code: 'custom',
        path: ['DID_AVATARS'],
        message: 'must hold the pictures for talks, the DID_PRODUCT',
      });
    }
    // Without a secret the address could not be told from a stranger's.
    if (settings.DID_WEBHOOK_BASE_URL && settings.DID_WEBHOOK_SECRETS.length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['DID_WEBHOOK_SECRETS'],
        message: 'must hold a secret where DID_WEBHOOK_BASE_URL is set',
      });
    }
  });

export type DidConfig = {
  apiKey: string;
  authFormat: 'raw' | 'base64';
  baseUrl: string;
  product: (typeof products)[number];
  faces: z.infer<typeof facesSchema>;
  /** Null leaves the choice to the provider. */
  voices: z.infer<typeof voicesSchema> | null;
  subtitles: boolean;
  /** Null orders no webhooks: D-ID is then polled only. */
  webhookBaseUrl: string | null;
  webhookSecrets: string[];
  prices: { usdPerMinute: number; asOf: string; source: string };
  maxConcurrent: number;
};

export function readDid(
  environment: Record<string, string | undefined>,
  problems: string[],
): DidConfig | null {
  const read = readPart(didSchema, withoutEmpty(environment), problems);
  return (
    read && {
      apiKey: read.DID_API_KEY,
      authFormat: read.DID_AUTH_FORMAT,
      baseUrl: read.DID_BASE_URL,
      product: read.DID_PRODUCT,
      faces: read.DID_AVATARS,
      voices: read.DID_VOICES ?? null,
      subtitles: read.DID_SUBTITLES === 'on',
      webhookBaseUrl: read.DID_WEBHOOK_BASE_URL ?? null,
      webhookSecrets: read.DID_WEBHOOK_SECRETS,
      prices: {
        usdPerMinute: read.DID_USD_PER_MINUTE,
        asOf: read.DID_PRICE_AS_OF,
        source: read.DID_PRICE_SOURCE,
      },
      maxConcurrent: read.DID_MAX_CONCURRENT,
    }
  );
}

/** A setting that was left empty in a file of settings is one that is not there. */
function withoutEmpty(environment: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}
