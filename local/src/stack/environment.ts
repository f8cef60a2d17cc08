import { dirname } from 'node:path';
import type { LocalAuthority } from '../certificates/local-authority.ts';
import { host, type Ports } from './ports.ts';

export const projectId = 'demo-cvplus';
export const region = 'us-central1';
export const bucket = `${projectId}.appspot.com`;

export function functionUrl(ports: Ports, name: string): string {
  return `http://${host}:${ports.functions}/${projectId}/${region}/${name}`;
}

/** What the HeyGen stand-in accepts and signs with; the functions are given the same. */
export const heygenKey = 'local-heygen-key';
export const heygenWebhookSecret = 'local-heygen-webhook-secret';

/** What the RunwayML stand-in accepts: of the real keys' form. */
export const runwaymlKey = `key_${'10ca1'.repeat(26).slice(0, 128)}`;

/** What the D-ID stand-in accepts, and what the functions make their webhook addresses with. */
export const didKey = 'local:did-key';
const didWebhookSecret = 'local-did-webhook-secret';

/** What the OpenAI stand-in accepts; the functions are given the same. */
export const openaiKey = 'local-openai-key';

/** Of the D-ID stand-in's catalogue. */
const didFaces = {
  expressives: {
    feminine: {
      avatarId: 'public_amber_casual@avt_PfMblk',
      keepsBackground: true,
      sentiments: {
        Professional: 'snt_amber_professional',
        Friendly: 'snt_amber_friendly',
        Excited: 'snt_amber_excited',
      },
    },
    masculine: {
      avatarId: 'public_marcus_suit@avt_Kq81ze',
      sentiments: {
        Professional: 'snt_marcus_professional',
        Friendly: 'snt_marcus_friendly',
        Empathetic: 'snt_marcus_empathetic',
      },
    },
  },
};

export type ProductSettings = Record<string, string>;

/** Plain settings of the functions: `.env` in the cloud and here. */
export function productSettings(ports: Ports, overrides: ProductSettings): ProductSettings {
  const heygen = `http://${host}:${ports.heygen}`;
  const runwayml = `http://${host}:${ports.runwayml}`;
  const did = `http://${host}:${ports.did}`;
  return {
    HEYGEN_BASE_URL: heygen,
    HEYGEN_AVATARS: JSON.stringify({
      feminine: { avatarId: 'lk_amelia_studio', voiceId: 'vc_amelia' },
      masculine: { avatarId: 'lk_marcus_studio', voiceId: 'vc_marcus' },
    }),
    MEDIA_ORIGINS: heygen,
    RUNWAYML_BASE_URL: runwayml,
    RUNWAYML_MEDIA_ORIGINS: runwayml,
    RUNWAYML_AVATARS: JSON.stringify({
      feminine: 'human-resource',
      masculine: 'game-character-man',
    }),
    DID_BASE_URL: did,
    DID_MEDIA_ORIGINS: did,
    DID_WEBHOOK_BASE_URL: functionUrl(ports, 'videoGenerationWebhook'),
    DID_AVATARS: JSON.stringify(didFaces),
    // Only the address: a model writes scripts where SCRIPT_MODEL names one, else our own writer.
    OPENAI_BASE_URL: `http://${host}:${ports.openai}/openai/v1`,
    STORAGE_BUCKET: bucket,
    TASKS_SERVICE_ACCOUNT: `tasks@${projectId}.iam.gserviceaccount.com`,
    ...overrides,
  };
}

/** Secret settings of the functions: Secret Manager in the cloud, `.secret.local` here. */
export function productSecrets({
  chainPem,
  keyPem,
}: Pick<LocalAuthority, 'chainPem' | 'keyPem'>): ProductSettings {
  const inOneLine = (pem: string) => pem.replaceAll('\n', String.raw`\n`);
  return {
    HEYGEN_API_KEY: heygenKey,
    HEYGEN_WEBHOOK_SECRETS: heygenWebhookSecret,
    RUNWAYML_API_SECRET: runwaymlKey,
    DID_API_KEY: didKey,
    DID_WEBHOOK_SECRETS: didWebhookSecret,
    OPENAI_API_KEY: openaiKey,
    C2PA_CERTIFICATE_CHAIN: inOneLine(chainPem),
    C2PA_PRIVATE_KEY: inOneLine(keyPem),
  };
}

/** The emulator switches of Google's own SDKs: with them the product needs no local branch. */
export function emulatorSwitches(ports: Ports): Record<string, string> {
  return {
    FIRESTORE_EMULATOR_HOST: `${host}:${ports.firestore}`,
    FIREBASE_STORAGE_EMULATOR_HOST: `${host}:${ports.storage}`,
    STORAGE_EMULATOR_HOST: `http://${host}:${ports.storage}`,
    METADATA_SERVER_DETECTION: 'none',
  };
}

/** What firebase-tools gives a function and the sweep program, being no function, must be told. */
export function functionSwitches(ports: Ports): Record<string, string> {
  return {
    GCLOUD_PROJECT: projectId,
    FIREBASE_CONFIG: JSON.stringify({ projectId, storageBucket: bucket }),
    FIREBASE_AUTH_EMULATOR_HOST: `${host}:${ports.auth}`,
    CLOUD_TASKS_EMULATOR_HOST: `${host}:${ports.tasks}`,
    FUNCTIONS_EMULATOR: 'true',
  };
}

/** The person's environment without their Google accounts, with the pinned Node first. */
export function childEnvironment(
  inherited: NodeJS.ProcessEnv,
  temporaryFolder: string,
): Record<string, string> {
  const { GOOGLE_APPLICATION_CREDENTIALS, FIREBASE_TOKEN, NODE_OPTIONS, ...rest } = inherited;
  void [GOOGLE_APPLICATION_CREDENTIALS, FIREBASE_TOKEN, NODE_OPTIONS];
  const known = Object.entries(rest).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(known),
    PATH: `${dirname(process.execPath)}:${inherited['PATH'] ?? ''}`,
    NO_PROXY: [inherited['NO_PROXY'], host, 'localhost'].filter(Boolean).join(','),
    // firebase-tools keeps its sockets, its hub's address and its login there: one place per run.
    TMPDIR: temporaryFolder,
    XDG_CONFIG_HOME: temporaryFolder,
    NO_UPDATE_NOTIFIER: '1',
    CI: 'true',
  };
}
