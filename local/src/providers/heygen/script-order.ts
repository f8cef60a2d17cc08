import { renderOrderSchema, type RenderOrder } from '@cvplus/contracts/render-order';
import type { ScriptSentence } from '@cvplus/contracts/script';
import { ApiError, refusedByStandIn } from './api-error.ts';
import type { Look, Voice } from './catalogue.ts';
import type { CreateAvatarVideo } from './create-video-schema.ts';

const maxSentences = 200;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The video as HeyGen could make it: it has the words and the picture's settings, but no CV. */
export function buildRenderOrder(
  request: CreateAvatarVideo,
  look: Look,
  voice: Voice,
): RenderOrder {
  const texts = splitScript(request.script ?? '');
  if (texts.length === 0) {
    throw new ApiError(400, 'script_too_short', 'The script has no words.', { param: 'script' });
  }
  return renderOrderSchema.parse({
    sentences: texts.map((text, index) => ({
      text,
      scene: sceneOf(index, texts.length),
      factIds: [],
    })),
    cards: { name: '', headline: '', strengths: [], achievements: [], callToAction: '' },
    language: request.voice_settings?.locale ?? voice.languageTag,
    presenter: look.gender === 'female' ? 'feminine' : 'masculine',
    background: readBackground(request),
    aspectRatio: readAspectRatio(request, look),
    resolution: readResolution(request),
    label: 'Local stand-in for HeyGen',
  });
}

/** Sentences without the pause tags; very many are joined so that none is lost. */
export function splitScript(script: string): string[] {
  const words = script.replace(/<break\b[^>]*>/gi, ' ').replace(/\s+/g, ' ');
  const texts = [...sentences.segment(words)]
    .map(({ segment }) => segment.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  const perGroup = Math.ceil(texts.length / maxSentences);
  if (perGroup <= 1) return texts;
  return Array.from({ length: Math.ceil(texts.length / perGroup) }, (_, group) =>
    texts.slice(group * perGroup, (group + 1) * perGroup).join(' '),
  );
}

function sceneOf(index: number, count: number): ScriptSentence['scene'] {
  if (index === 0) return 'opening';
  return index === count - 1 ? 'closing' : 'experience';
}

function readBackground({ background }: CreateAvatarVideo): RenderOrder['background'] {
  if (background?.type !== 'color') return 'dark';
  const [red = 0, green = 0, blue = 0] = (background.value.match(/[0-9a-f]{2}/gi) ?? []).map(
    (channel) => parseInt(channel, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue > 127 ? 'light' : 'dark';
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
