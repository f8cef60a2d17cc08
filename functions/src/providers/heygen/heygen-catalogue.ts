import type { Presenter } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { readLanguageCodes } from '../choices/language-codes.ts';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';
import type { HeygenApi } from './heygen-api.ts';
import { readHeygenPages } from './heygen-pages.ts';

// GET /v3/avatars/looks and /v3/voices: github.com/heygen-com/heygen-cli (gen/), read 2026-11-22.

/** The engine of our orders: HeyGen's default, which an order leaves unsaid. */
const engine = 'avatar_iv';

const textSchema = z.string().nullish().catch(undefined);

export const lookSchema = z.object({
  id: z.string().min(1).max(200),
  name: textSchema,
  avatar_type: textSchema,
  supported_api_engines: z.array(z.string()).nullish().catch(undefined),
  default_voice_id: textSchema,
  preview_image_url: textSchema,
  status: textSchema,
  gender: textSchema,
});

export const voiceSchema = z.object({
  voice_id: z.string().min(1).max(200),
  name: textSchema,
  language: textSchema,
  gender: textSchema,
  preview_audio_url: textSchema,
});

/** Our own first: the stock may be longer than is read. */
export async function listHeygenAvatars(
  api: HeygenApi,
  signal: AbortSignal,
): Promise<ProviderAvatar[]> {
  const path = '/v3/avatars/looks?limit=50&ownership=';
  const looks = [
    ...(await readHeygenPages(api, `${path}private`, lookSchema, signal)),
    ...(await readHeygenPages(api, `${path}public`, lookSchema, signal)),
  ];
  return eachOnce(looks.map(readHeygenLook));
}

export async function listHeygenVoices(
  api: HeygenApi,
  signal: AbortSignal,
): Promise<ProviderVoice[]> {
  const path = '/v3/voices?limit=100&type=';
  const voices = [
    ...(await readHeygenPages(api, `${path}private`, voiceSchema, signal)),
    ...(await readHeygenPages(api, `${path}public`, voiceSchema, signal)),
  ];
  return eachOnce(voices.map(readHeygenVoice));
}

export function readHeygenVoice(voice: z.infer<typeof voiceSchema>): ProviderVoice {
  return {
    id: voice.voice_id,
    name: voice.name ?? voice.voice_id,
    presenter: readPresenter(voice.gender),
    languages: readLanguageCodes(voice.language),
    previewUrl: voice.preview_audio_url ?? null,
  };
}

export function readHeygenLook(look: z.infer<typeof lookSchema>): ProviderAvatar {
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

function eachOnce<T extends { id: string }>(items: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
