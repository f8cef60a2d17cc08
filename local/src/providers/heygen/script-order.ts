import { renderOrderSchema, type RenderOrder } from '@cvplus/contracts/render-order';
import { noCards, readSentences, readShade } from '../spoken-sentences.ts';
import { ApiError, refusedByStandIn } from './api-error.ts';
import type { Look, Voice } from './catalogue.ts';
import type { CreateAvatarVideo } from './create-video-schema.ts';

/** The video as HeyGen could make it: it has the words and the picture's settings, but no CV. */
export function buildRenderOrder(
  request: CreateAvatarVideo,
  look: Look,
  voice: Voice,
): RenderOrder {
  const sentences = readSentences(request.script ?? '');
  if (sentences.length === 0) {
    throw new ApiError(400, 'script_too_short', 'The script has no words.', { param: 'script' });
  }
  return renderOrderSchema.parse({
    sentences,
    cards: noCards,
    language: request.voice_settings?.locale ?? voice.languageTag,
    presenter: look.gender === 'female' ? 'feminine' : 'masculine',
    background: readBackground(request),
    aspectRatio: readAspectRatio(request, look),
    resolution: readResolution(request),
    label: 'Local stand-in for HeyGen',
  });
}

function readBackground({ background }: CreateAvatarVideo): RenderOrder['background'] {
  if (background?.type !== 'color') return 'dark';
  return readShade(background.value);
}

function readAspectRatio(
  { aspect_ratio }: CreateAvatarVideo,
  look: Look,
): RenderOrder['aspectRatio'] {
  switch (aspect_ratio) {
    case '16:9':
    case '9:16':
    case '1:1':
      return aspect_ratio;
    case 'auto':
      return ({ landscape: '16:9', portrait: '9:16', square: '1:1' } as const)[look.orientation];
    case '4:5':
    case '5:4':
      throw refusedByStandIn('aspect_ratio', `The aspect ratio ${aspect_ratio}`);
  }
}

function readResolution({ resolution }: CreateAvatarVideo): RenderOrder['resolution'] {
  if (resolution === '4k') throw refusedByStandIn('resolution', 'The resolution 4k');
  return resolution;
}
