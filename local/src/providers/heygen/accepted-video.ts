import type { RenderOrder } from '@cvplus/contracts/render-order';
import { ApiError, invalidParameter, parseRequest, refusedByStandIn } from './api-error.ts';
import {
  findLook,
  findVoice,
  pricePerSecond,
  type EngineName,
  type Look,
  type Voice,
} from './catalogue.ts';
import {
  createAvatarVideoSchema,
  videoTypes,
  type CreateAvatarVideo,
} from './create-video-schema.ts';
import { buildRenderOrder } from './script-order.ts';

export type AcceptedVideo = {
  title: string | null;
  callbackId: string | null;
  callbackUrl: string | null;
  order: RenderOrder;
  /** A second copy with the captions drawn in was asked for. */
  wantsCaptioned: boolean;
  usdPerSecond: number;
};

/** Judges a create request as HeyGen would; throws the ApiError to answer. */
export function acceptVideo(body: unknown): AcceptedVideo {
  refuseOtherTypes(body);
  const request = parseRequest(createAvatarVideoSchema, body);
  checkSpeech(request);
  const look = requireLook(request.avatar_id);
  const engine = chooseEngine(request, look);
  const voice = requireVoice(request, look);
  checkPicture(request);
  checkMotion(request, look, engine);
  return {
    title: request.title ?? null,
    callbackId: request.callback_id ?? null,
    callbackUrl: request.callback_url ?? null,
    order: buildRenderOrder(request, look, voice),
    wantsCaptioned: request.caption?.style === 'default',
    usdPerSecond: pricePerSecond(engine, look.type),
  };
}

function refuseOtherTypes(body: unknown): void {
  const type: unknown =
    typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  if (type === 'avatar') return;
  if (videoTypes.some((known) => known === type)) {
    throw refusedByStandIn('type', `The type "${String(type)}"`);
  }
  throw invalidParameter('type', `Expected one of ${videoTypes.join(', ')}.`);
}

function checkSpeech({ script, audio_url, audio_asset_id }: CreateAvatarVideo): void {
  const given = Object.entries({ script, audio_url, audio_asset_id }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0) {
    throw invalidParameter('script', 'One of script, audio_url and audio_asset_id is required.');
  }
  if (given.length > 1) {
    const param = given[1]?.[0] ?? 'script';
    throw invalidParameter(param, 'script, audio_url and audio_asset_id exclude each other.');
  }
  if (script === undefined) throw refusedByStandIn(given[0]?.[0] ?? 'audio_url', 'Recorded audio');
}

function requireLook(avatarId: string): Look {
  const look = findLook(avatarId);
  if (!look) {
    throw new ApiError(404, 'avatar_not_found', `There is no avatar look "${avatarId}".`, {
      param: 'avatar_id',
    });
  }
  if (look.status !== 'completed') {
    throw new ApiError(409, 'resource_not_ready', `The look "${avatarId}" is being processed.`);
  }
  return look;
}

function chooseEngine({ engine }: CreateAvatarVideo, look: Look): EngineName {
  const name = engine?.type ?? 'avatar_iv';
  if (!look.engines.includes(name)) {
    throw invalidParameter('engine', `The look supports ${look.engines.join(', ')}, not ${name}.`);
  }
  return name;
}

function requireVoice({ voice_id, voice_settings }: CreateAvatarVideo, look: Look): Voice {
  const id = voice_id ?? look.defaultVoiceId;
  if (id === null) {
    throw invalidParameter('voice_id', 'This look has no default voice: voice_id is required.');
  }
  const voice = findVoice(id);
  if (!voice) {
    throw new ApiError(404, 'voice_not_found', `There is no voice "${id}".`, { param: 'voice_id' });
  }
  if (voice_settings?.locale !== undefined && !voice.supportLocale) {
    throw invalidParameter('voice_settings.locale', 'This voice does not support locales.');
  }
  const engine = voice_settings?.engine_settings?.engine_type;
  if (engine !== undefined && engine !== voice.speechEngine) {
    throw invalidParameter(
      'voice_settings.engine_settings',
      `This voice is spoken by ${voice.speechEngine}.`,
    );
  }
  return voice;
}

function checkPicture(request: CreateAvatarVideo): void {
  const { background, output_format } = request;
  if (output_format === 'webm' && background) {
    throw invalidParameter('background', 'A webm video has no background.');
  }
  if (output_format === 'webm' || request.remove_background) {
    const param = request.remove_background ? 'remove_background' : 'output_format';
    throw invalidParameter(param, 'This avatar was not trained with matting.');
  }
  if (background?.type === 'image') {
    if ((background.url === undefined) === (background.asset_id === undefined)) {
      throw invalidParameter('background', 'Exactly one of url and asset_id is required.');
    }
    throw refusedByStandIn('background', 'A background image');
  }
  if (request.watermark) {
    throw new ApiError(403, 'forbidden', 'Watermarks are for selected Enterprise accounts.', {
      param: 'watermark',
    });
  }
}

function checkMotion(request: CreateAvatarVideo, look: Look, engine: EngineName): void {
  const isPhoto = look.type === 'photo_avatar';
  const takesMotion = engine === 'avatar_v' || (isPhoto && engine === 'avatar_iv');
  if (request.motion_prompt !== undefined && !takesMotion) {
    throw invalidParameter('motion_prompt', 'Only photo avatars and Avatar V take it.');
  }
  if (request.expressiveness !== undefined && !(isPhoto && engine === 'avatar_iv')) {
    throw invalidParameter('expressiveness', 'Only photo avatars on Avatar IV take it.');
  }
}
