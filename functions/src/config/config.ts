import { providerNameSchema, videoStyleSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { ConfigError } from './config-error.ts';
import { type DidConfig, readDid } from './did-config.ts';
import { type QualityConfig, readQuality } from './quality-config.ts';
import { type QualityModelsConfig, readQualityModels } from './quality-models-config.ts';
import { jsonSchema, listSchema, readPart } from './read-part.ts';
import { readRunwayml, type RunwayMLConfig } from './runwayml-config.ts';
import {
  type ExperimentConfig,
  readExperiment,
  readScriptConfig,
  type ScriptConfig,
} from './script-config.ts';
import { readSelection, type SelectionConfig } from './selection-config.ts';
import { readVoices, type VoiceConfig } from './speech-config.ts';

export { ConfigError } from './config-error.ts';

const idSchema = z.string().min(1);
const avatarSchema = z.strictObject({
  avatarId: idSchema,
  voiceId: idSchema,
  looks: z.partialRecord(videoStyleSchema, idSchema).optional(),
  /** By language, as ISO 639-1 codes. */
  voices: z.record(z.string(), idSchema).optional(),
});

const avatarsSchema = jsonSchema.pipe(
  z.strictObject({ feminine: avatarSchema, masculine: avatarSchema }),
);

const heygenSchema = z.object({
  HEYGEN_API_KEY: z.string().min(1),
  HEYGEN_WEBHOOK_SECRETS: listSchema.pipe(z.array(z.string().min(8)).min(1)),
  HEYGEN_AVATARS: avatarsSchema,
  HEYGEN_BASE_URL: z.url().default('https://api.heygen.com'),
  // developers.heygen.com/docs/pricing, read 2026-11-22: Avatar IV at 720p and 1080p.
  HEYGEN_PRICE_USD_PER_SECOND: z.coerce.number().nonnegative().default(0.0667),
});

const providersSchema = z.object({
  PROVIDERS: listSchema.pipe(z.array(providerNameSchema).min(1)).default(['heygen', 'inhouse']),
});

/** PEM in one line: line breaks written as \\n, as they are in files of settings. */
const pemSchema = z
  .string()
  .min(1)
  .transform((text) => text.replaceAll(String.raw`\n`, '\n'));

const credentialsSchema = z.object({
  C2PA_CERTIFICATE_CHAIN: pemSchema,
  C2PA_PRIVATE_KEY: pemSchema,
  C2PA_SOURCE_TYPE: z
    .enum(['compositeSynthetic', 'trainedAlgorithmicMedia', 'algorithmicMedia'])
    .default('compositeSynthetic'),
});

const settingsSchema = z.object({
  CONTENT_CREDENTIALS: z.enum(['required', 'off']).default('required'),
  STORAGE_BUCKET: z.string().min(1),
  TASKS_SERVICE_ACCOUNT: z.email().optional(),
  MEDIA_ORIGINS: listSchema.default(['https://*.heygen.ai', 'https://*.heygen.com']),
  // D-ID's results lie in S3, in its own region (docs.d-id.com, read 2026-11-22).
  DID_MEDIA_ORIGINS: listSchema.default([
    'https://*.d-id.com',
    'https://*.s3.us-west-2.amazonaws.com',
  ]),
  MAX_VIDEO_BYTES: z.coerce.number().int().positive().default(500_000_000),
  KEEP_PROVIDER_COPIES: z.enum(['on', 'off']).default('off'),
  GENERATIONS_PER_DAY: z.coerce.number().int().positive().default(20),
  SPEND_USD_PER_GENERATION: z.coerce.number().nonnegative().default(15),
  SPEND_USD_PER_USER_AND_DAY: z.coerce.number().nonnegative().default(60),
  SPEND_USD_PER_PROVIDER_AND_DAY: z.coerce.number().nonnegative().default(500),
  SPEND_USD_PER_DAY: z.coerce.number().nonnegative().default(1000),
  FFMPEG_PATH: z.string().optional(),
  FFPROBE_PATH: z.string().optional(),
  PATH: z.string().optional(),
});

type HeygenConfig = {
  apiKey: string;
  webhookSecrets: string[];
  avatars: z.infer<typeof avatarsSchema>;
  baseUrl: string;
  priceUsdPerSecond: number;
};

export type Config = {
  storageBucket: string;
  /** Whose identity Cloud Tasks carries to our functions; null asks the metadata server. */
  tasksServiceAccount: string | null;
  /** In order of preference; `inhouse` is always there, and last. */
  providers: z.infer<typeof providerNameSchema>[];
  mediaOrigins: string[];
  maxVideoBytes: number;
  /** Videos that we took stay at their provider. */
  keepProviderCopies: boolean;
  generationsPerDay: number;
  /** US dollars that may be ordered at providers; beyond any of them no call is made. */
  spendingCaps: {
    perGeneration: number;
    perUserAndDay: number;
    perProviderAndDay: number;
    perDay: number;
  };
  mediaTools: { FFMPEG_PATH?: string; FFPROBE_PATH?: string; PATH?: string };
  /** Null when HeyGen is not among the providers. */
  heygen: HeygenConfig | null;
  runwayml: RunwayMLConfig | null;
  did: DidConfig | null;
  /** How engines are chosen. */
  selection: SelectionConfig;
  /** From which scores on a video is shown. */
  quality: QualityConfig;
  /** Models outside that look into finished videos; null when there are none. */
  qualityModels: QualityModelsConfig | null;
  /** In order of preference. */
  voices: VoiceConfig[];
  /** The language model that writes scripts; null leaves them to our own writer. */
  script: ScriptConfig | null;
  /** Null when no experiment runs. */
  experiment: ExperimentConfig | null;
  /** With which our own videos are signed; null when the operator switched that off. */
  contentCredentials: {
    chainPem: string;
    keyPem: string;
    sourceType: z.infer<typeof credentialsSchema>['C2PA_SOURCE_TYPE'];
  } | null;
};

/** Parses all settings at once; refuses to start with anything missing. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const settings = readPart(settingsSchema, environment, problems);
  const providers = readPart(providersSchema, environment, problems)?.PROVIDERS ?? [];
  const heygen = providers.includes('heygen')
    ? readPart(heygenSchema, environment, problems)
    : null;
  const runwayml = providers.includes('runwayml') ? readRunwayml(environment, problems) : null;
  const did = providers.includes('did') ? readDid(environment, problems) : null;
  const contentCredentials =
    settings?.CONTENT_CREDENTIALS === 'required' ? readCredentials(environment, problems) : null;
  const selection = readSelection(environment, problems);
  const quality = readQuality(environment, problems);
  const qualityModels = readQualityModels(environment, problems);
  const voices = readVoices(environment, problems);
  const script = readScriptConfig(environment, problems);
  const experiment = readExperiment(environment, problems);
  if (!settings || !selection || !quality || problems.length > 0) {
    throw new ConfigError(problems);
  }
  return {
    storageBucket: settings.STORAGE_BUCKET,
    tasksServiceAccount: settings.TASKS_SERVICE_ACCOUNT ?? null,
    providers: [
      ...new Set([...providers.filter((name) => name !== 'inhouse'), 'inhouse' as const]),
    ],
    mediaOrigins: [
      ...settings.MEDIA_ORIGINS,
      ...(runwayml?.mediaOrigins ?? []),
      ...(did ? settings.DID_MEDIA_ORIGINS : []),
    ],
    maxVideoBytes: settings.MAX_VIDEO_BYTES,
    keepProviderCopies: settings.KEEP_PROVIDER_COPIES === 'on',
    generationsPerDay: settings.GENERATIONS_PER_DAY,
    spendingCaps: {
      perGeneration: settings.SPEND_USD_PER_GENERATION,
      perUserAndDay: settings.SPEND_USD_PER_USER_AND_DAY,
      perProviderAndDay: settings.SPEND_USD_PER_PROVIDER_AND_DAY,
      perDay: settings.SPEND_USD_PER_DAY,
    },
    mediaTools: {
      ...(settings.FFMPEG_PATH && { FFMPEG_PATH: settings.FFMPEG_PATH }),
      ...(settings.FFPROBE_PATH && { FFPROBE_PATH: settings.FFPROBE_PATH }),
      ...(settings.PATH && { PATH: settings.PATH }),
    },
    heygen: heygen && {
      apiKey: heygen.HEYGEN_API_KEY,
      webhookSecrets: heygen.HEYGEN_WEBHOOK_SECRETS,
      avatars: heygen.HEYGEN_AVATARS,
      baseUrl: heygen.HEYGEN_BASE_URL,
      priceUsdPerSecond: heygen.HEYGEN_PRICE_USD_PER_SECOND,
    },
    runwayml,
    did,
    selection,
    quality,
    qualityModels,
    voices,
    script,
    experiment,
    contentCredentials,
  };
}

/** For a program on a person's machine: signs when it is given something to sign with. */
export function readContentCredentialsConfig(
  environment: Record<string, string | undefined>,
): Config['contentCredentials'] {
  const { C2PA_CERTIFICATE_CHAIN: chain, C2PA_PRIVATE_KEY: key } = environment;
  if (!chain && !key) return null;
  const problems: string[] = [];
  const credentials = readCredentials(environment, problems);
  if (credentials) return credentials;
  throw new ConfigError(problems);
}

function readCredentials(
  environment: Record<string, string | undefined>,
  problems: string[],
): Config['contentCredentials'] {
  const read = readPart(credentialsSchema, environment, problems);
  return (
    read && {
      chainPem: read.C2PA_CERTIFICATE_CHAIN,
      keyPem: read.C2PA_PRIVATE_KEY,
      sourceType: read.C2PA_SOURCE_TYPE,
    }
  );
}
