import { renderOrderSchema, type RenderOrderInput } from '@cvplus/contracts/render-order';
import { noCards, readSentences, readShade } from '../spoken-sentences.ts';
import { badRequest, DidError, noPermission, parseRequest, refusedByStandIn } from './api-error.ts';
import type { Account } from './account.ts';
import { avatars, find, presenters, sceneAvatars, type Gender } from './catalogue.ts';
import {
  createSchemas,
  type CreateClip,
  type CreateExpressive,
  type CreateScene,
  type CreateTalk,
} from './create-schemas.ts';
import { refusePicture, refuseWords } from './moderation.ts';
import type { Script } from './script-schema.ts';
import type { Uploads } from './uploads.ts';
import type { VideoJob, VideoKind } from './video-job.ts';
import { usualVoice, voices, type Voice } from './voices.ts';

export type AcceptedVideo = Pick<
  VideoJob,
  'kind' | 'name' | 'userData' | 'webhook' | 'shown' | 'order' | 'size' | 'subtitles'
>;

type World = { account: Account; uploads: Uploads };

/** What differs between the generations, once each has judged its own fields. */
type Picture = {
  size: VideoJob['size'];
  gender: Gender;
  shade: 'light' | 'dark';
  shown: VideoJob['shown'];
};

/** Judges a create request as D-ID would; throws the error to answer. */
export function acceptVideo(kind: VideoKind, body: unknown, world: World): AcceptedVideo {
  switch (kind) {
    case 'expressive': {
      const request = parseRequest(createSchemas.expressive, body);
      return accept(kind, request, readExpressive(request), world);
    }
    case 'talk': {
      const request = parseRequest(createSchemas.talk, body);
      return accept(kind, request, readTalk(request, world), world);
    }
    case 'clip': {
      const request = parseRequest(createSchemas.clip, body);
      return accept(kind, request, readClip(request), world);
    }
    case 'scene': {
      const request = parseRequest(createSchemas.scene, body);
      return accept(kind, request, readScene(request), world);
    }
  }
}

function accept(
  kind: VideoKind,
  request: CreateExpressive | CreateTalk | CreateClip | CreateScene,
  picture: Picture,
  { account }: World,
): AcceptedVideo {
  const { script, config, name, user_data, webhook, result_url } = request;
  if ('result_format' in config && (config.result_format ?? 'mp4') !== 'mp4') {
    throw refusedByStandIn('body.config.result_format', `The format ${config.result_format}`);
  }
  if (typeof config.logo === 'object') throw refusedByStandIn('body.config.logo', 'A logo');
  if (result_url !== undefined) throw refusedByStandIn('body.result_url', 'A destination');
  const voice = requireVoice(script, account);
  const order = buildOrder(script, voice, picture);
  return {
    kind,
    name: name ?? null,
    userData: user_data ?? null,
    webhook: webhook ?? null,
    shown: picture.shown,
    order: renderOrderSchema.parse(order),
    size: picture.size,
    subtitles: script.subtitles ?? false,
  };
}

function requireVoice(script: Script, account: Account): Voice {
  if (script.subtitles && !account.may('subtitles')) {
    throw noPermission('subtitles are not part of your plan');
  }
  if (script.type === 'audio') throw refusedByStandIn('body.script.audio_url', 'Recorded audio');
  const { type, voice_id } = script.provider ?? usualVoice;
  const voice = voices.find(({ id, provider }) => id === voice_id && provider === type);
  if (!voice) throw badRequest(`voice ${voice_id} of ${type} does not exist`);
  if (voice.access === 'premium' && !account.may('premium-voices')) {
    throw noPermission('premium voices are not part of your plan');
  }
  return voice;
}

function buildOrder(script: Script, voice: Voice, picture: Picture): RenderOrderInput {
  const input = script.type === 'text' ? script.input : '';
  refuseWords(input);
  const sentences = readSentences(input.replace(/<[^>]*>/g, ' '));
  if (sentences.length === 0) throw badRequest('the script has no words');
  const { width, height } = picture.size;
  const asked = script.type === 'text' ? script.provider : undefined;
  const language = asked && 'language' in asked ? asked.language : undefined;
  const isTag = language !== undefined && /^[a-z]{2}(-[A-Z]{2})?$/.test(language);
  return {
    sentences,
    cards: noCards,
    language: isTag ? language : (voice.languages[0]?.locale ?? 'en-US'),
    presenter: picture.gender === 'female' ? 'feminine' : 'masculine',
    background: picture.shade,
    aspectRatio: width === height ? '1:1' : width > height ? '16:9' : '9:16',
    resolution: Math.min(width, height) > 720 ? '1080p' : '720p',
    label: 'Local stand-in for D-ID',
  };
}

function readExpressive({
  avatar_id,
  sentiment_id,
  config,
  background,
}: CreateExpressive): Picture {
  const avatar = find(avatars, avatar_id);
  if (!avatar) throw badRequest(`avatar ${avatar_id} does not exist`);
  if (sentiment_id !== undefined && !avatar.sentiments.some(({ id }) => id === sentiment_id)) {
    throw badRequest(`sentiment ${sentiment_id} does not belong to ${avatar_id}`);
  }
  if (background && background.type !== 'color') {
    throw refusedByStandIn('body.background', `A background of type ${background.type}`);
  }
  const height = config.output_resolution;
  return {
    size: { width: evenly((height * 16) / 9), height },
    gender: avatar.gender,
    shade: background ? readShade(background.value) : 'dark',
    shown: { avatar_id, ...(sentiment_id !== undefined && { sentiment_id }) },
  };
}

// Without `stitch` only the square around the face is answered.
const faceSize = { width: 512, height: 512 };

function readTalk({ source_url, config }: CreateTalk, { account, uploads }: World): Picture {
  refusePicture(source_url);
  if (config.stitch && !account.may('stitch')) {
    throw noPermission('stitch is not part of your plan');
  }
  const isUploaded = source_url.startsWith('s3://');
  const uploaded = isUploaded ? uploads.findByUrl(source_url) : undefined;
  if (isUploaded && !uploaded) throw badRequest('source_url does not exist or has expired');
  return {
    size: config.stitch ? wholeSize(uploaded?.size ?? faceSize) : faceSize,
    gender: 'female',
    shade: 'dark',
    shown: { source_url, driver_url: 'bank://lively/', config: { stitch: config.stitch } },
  };
}

/** The whole picture in the renderer's nearest shape. */
function wholeSize({ width, height }: VideoJob['size']): VideoJob['size'] {
  if (width > height * 1.3) return { width: 1280, height: 720 };
  return height > width * 1.3 ? { width: 720, height: 1280 } : { width: 720, height: 720 };
}

function readClip(request: CreateClip): Picture {
  const { presenter_id, driver_id, config, presenter_config, background } = request;
  const presenter = find(presenters, presenter_id);
  if (!presenter) throw badRequest(`presenter ${presenter_id} does not exist`);
  if (driver_id !== undefined && !presenter.driverIds.includes(driver_id)) {
    const description = `driver ${driver_id} does not belong to ${presenter_id}`;
    throw new DidError(400, 'DriverNotValidError', description);
  }
  if (presenter_config?.crop.type === 'rectangle') {
    throw refusedByStandIn('body.presenter_config.crop', 'A cut-out rectangle');
  }
  const longest = config.output_resolution;
  const width = longest === undefined ? 1920 : evenly(longest);
  return {
    size: { width, height: evenly((width * 9) / 16) },
    gender: presenter.gender,
    shade: readPlainShade(background, presenter.isGreenscreen),
    shown: { presenter_id, driver_id: driver_id ?? presenter.driverIds[0], config },
  };
}

function readScene({ avatar_id, background }: CreateScene): Picture {
  const avatar = find(sceneAvatars, avatar_id);
  if (!avatar) throw badRequest(`avatar ${avatar_id} does not exist`);
  return {
    size: { width: 1280, height: 720 },
    gender: avatar.gender,
    shade: readPlainShade(background, avatar.isGreenscreen),
    shown: { avatar_id },
  };
}

function readPlainShade(
  background: CreateClip['background'],
  isGreenscreen: boolean,
): 'light' | 'dark' {
  if (!background) return 'dark';
  if (background.source_url !== undefined || background.color === false) {
    throw refusedByStandIn('body.background', 'A picture or transparent background');
  }
  if (!isGreenscreen) throw badRequest('a background needs a green-screen presenter');
  return background.color === undefined ? 'dark' : readShade(background.color);
}

/** Pictures of videos have even sides. */
function evenly(length: number): number {
  return Math.round(length / 2) * 2;
}
