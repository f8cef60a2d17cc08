import type { Presenter } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { readLanguageCodes } from '../choices/language-codes.ts';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';
import { readHeygenReply, type HeygenApi } from './heygen-api.ts';

// GET /v3/avatars/looks and /v3/voices: github.com/heygen-com/heygen-cli (gen/), read 2026-11-22.

/** The engine of our orders: HeyGen's default, which an order leaves unsaid. */
const engine = 'avatar_iv';

/** HeyGen's stock may be larger than anybody chooses from; what is our own comes first. */
const maxPages = 40;

const textSchema = z.string().nullish().catch(undefined);

const lookSchema = z.object({
  id: z.string().min(1).max(200),
  name: textSchema,
  avatar_type: textSchema,
  supported_api_engines: z.array(z.string()).nullish().catch(undefined),
  default_voice_id: textSchema,
  preview_image_url: textSchema,
  status: textSchema,
  gender: textSchema,
});
export type HeygenLook = z.infer<typeof lookSchema>;

const voiceSchema = z.object({
  voice_id: z.string().min(1).max(200),
  name: textSchema,
  language: textSchema,
  gender: textSchema,
  preview_audio_url: textSchema,
});

export async function listHeygenAvatars(
  api: HeygenApi,
  signal: AbortSignal,
): Promise<ProviderAvatar[]> {
  const listed = [
    ...(await readPages(api, '/v3/avatars/looks?ownership=private&limit=50', signal)),
    ...(await readPages(api, '/v3/avatars/looks?ownership=public&limit=50', signal)),
  ];
  return eachOnce(readEach(lookSchema, listed).map(readHeygenLook));
}

export async function listHeygenVoices(
  api: HeygenApi,
  signal: AbortSignal,
): Promise<ProviderVoice[]> {
  const listed = [
    ...(await readPages(api, '/v3/voices?type=private&limit=100', signal)),
    ...(await readPages(api, '/v3/voices?type=public&limit=100', signal)),
  ];
  return eachOnce(
    readEach(voiceSchema, listed).map((voice) => ({
      id: voice.voice_id,
      name: voice.name ?? voice.voice_id,
      presenter: readPresenter(voice.gender),
      languages: readLanguageCodes(voice.language),
      previewUrl: voice.preview_audio_url ?? null,
    })),
  );
}

export function readHeygenLook(look: HeygenLook): ProviderAvatar {
  const { status, preview_image_url: preview, supported_api_engines: engines } = look;
  // Stock looks carry no status; a photo without a preview is not ready yet.
  const isMade = !status || status === 'completed';
  const isShown = look.avatar_type !== 'photo_avatar' || Boolean(preview);
  const isOnEngine = !engines || engines.includes(engine);
  return {
    id: look.id,
    name: look.name ?? look.id,
    presenter: readPresenter(look.gender),
    usable: isMade && isShown && isOnEngine,
    previewUrl: preview ?? null,
    defaultVoiceId: look.default_voice_id || null,
  };
}

const presenters: Record<string, Presenter> = {
  female: 'feminine',
  woman: 'feminine',
  male: 'masculine',
  man: 'masculine',
};

function readPresenter(gender: string | null | undefined): Presenter | null {
  const said = gender?.trim().toLowerCase() ?? '';
  return Object.hasOwn(presenters, said) ? (presenters[said] ?? null) : null;
}

const pageSchema = z.object({
  data: z.array(z.unknown()),
  has_more: z.boolean().nullish(),
  next_token: z.string().nullish(),
});

/** Ends when HeyGen says so, when it repeats a token, or when it has gone on for too long. */
async function readPages(api: HeygenApi, path: string, signal: AbortSignal): Promise<unknown[]> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let token: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const next: string = token === null ? path : `${path}&token=${encodeURIComponent(token)}`;
    const reply = readHeygenReply(pageSchema, await api.call('read', next, signal));
    items.push(...reply.data);
    if (!reply.has_more || !reply.next_token || seen.has(reply.next_token)) break;
    token = reply.next_token;
    seen.add(token);
  }
  return items;
}

/** One entry nobody can read does not cost the others. */
function readEach<T>(schema: z.ZodType<T>, items: readonly unknown[]): T[] {
  return items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

function eachOnce<T extends { id: string }>(items: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
