import type { Background, VideoStyle } from '@cvplus/contracts/video-options';
import { paceFactor, roughSpokenSeconds } from '../../platform/speaking-pace.ts';
import type { EstimatedOrder, VideoOrder } from '../video-provider.ts';
import {
  aspectRatiosOf,
  voiceFor,
  type DidAvatar,
  type DidFaces,
  type DidSentiment,
  type DidVoices,
} from './did-faces.ts';
import { buildUserData, isGenerationId, type DidProduct } from './did-reference.ts';

// Fields: D-ID's OpenAPI description 4.2.1 (github.com/tryAGI/DId, commit 935b251), read 2026-11-22.

/** Without SSML tags; same description. */
const minScriptCharacters = 3;
export const maxScriptCharacters = 10_000;
/** https://docs.d-id.com, frequent questions, read 2026-11-22. */
export const maxVideoSeconds = 300;

type DidScript = {
  type: 'text';
  input: string;
  provider: { type: 'microsoft'; voice_id: string; voice_config: { rate: string } };
  subtitles?: true;
};

type Common = { script: DidScript; name: string; user_data: string; webhook?: string };
type Expression = { start_frame: 0; expression: 'happy' | 'serious'; intensity: number };

type DidOrder =
  | (Common & {
      avatar_id: string;
      sentiment_id?: string;
      config: { result_format: 'mp4'; output_resolution: 1080 };
      background?: { type: 'color'; value: string };
    })
  | (Common & {
      presenter_id: string;
      driver_id?: string;
      config: { result_format: 'mp4'; output_resolution: 1080 };
      presenter_config: { crop: { type: 'wide' } };
      background?: { color: string };
    })
  | (Common & {
      source_url: string;
      config: {
        result_format: 'mp4';
        stitch: boolean;
        driver_expressions?: { expressions: Expression[] };
      };
    });

export type DidOrderSettings = {
  product: DidProduct;
  faces: DidFaces;
  voices: DidVoices;
  /** Asks D-ID for subtitles where captions are wanted; not every plan may. */
  subtitles: boolean;
};

/** The first of these moods that the avatar has. A CV is never told frustrated. */
const sentiments: Record<VideoStyle, readonly DidSentiment[]> = {
  professional: ['Professional', 'Friendly'],
  friendly: ['Friendly', 'Empathetic', 'Professional'],
  energetic: ['Excited', 'Friendly', 'Professional'],
  confident: ['Professional', 'Friendly'],
  formal: ['Professional'],
};

/** What a photo's face does; a neutral one is D-ID's own choice. */
const expressions: Record<VideoStyle, Expression | null> = {
  professional: null,
  friendly: { start_frame: 0, expression: 'happy', intensity: 0.5 },
  energetic: { start_frame: 0, expression: 'happy', intensity: 0.8 },
  confident: null,
  formal: { start_frame: 0, expression: 'serious', intensity: 0.4 },
};

/** How fast each style speaks; D-ID takes 0.5–2. Close to 1, so that the length asked for still holds. */
const rates: Record<VideoStyle, number> = {
  professional: 1,
  friendly: 0.96,
  energetic: 1.06,
  confident: 1.02,
  formal: 0.97,
};

function rateOf({ style, pace }: VideoOrder['options']): number {
  return Math.round(rates[style] * paceFactor[pace] * 100) / 100;
}

const backgroundColours: Record<Background, string> = {
  light: '#F5F6F8',
  dark: '#111827',
  brand: '#1D3FBB',
};

export type DidOrderReading =
  | { ok: true; body: DidOrder }
  | { ok: false; kind: 'invalid-order' | 'unsupported-option'; message: string };

/** Checks everything here: D-ID would fill in a demo face, and charge for it. Nothing personal is sent but the words. */
export function buildDidOrder(
  order: VideoOrder,
  settings: DidOrderSettings,
  webhook: string | undefined,
): DidOrderReading {
  const { product, faces } = settings;
  const { options } = order;
  if (!isGenerationId(order.generationId)) {
    return invalid('The generation’s id cannot be part of an address.');
  }
  if (!aspectRatiosOf(product, faces).includes(options.aspectRatio)) {
    return unsupported(`D-ID’s ${product} do not come in ${options.aspectRatio}.`);
  }
  const input = scriptOf(order);
  if (input.length < minScriptCharacters || input.length > maxScriptCharacters) {
    return invalid(
      `D-ID takes scripts of ${minScriptCharacters} to ${maxScriptCharacters} characters; this one has ${input.length}.`,
    );
  }
  if (estimateDidSeconds(order) > maxVideoSeconds) {
    return invalid(`D-ID makes videos of up to ${maxVideoSeconds} seconds; this script is longer.`);
  }
  const voice = voiceFor(settings.voices, options.presenter, order.language);
  if (voice === undefined) return unsupported('D-ID has no configured voice for this language.');

  const userData = buildUserData(order);
  const common: Common = {
    script: {
      type: 'text',
      input,
      provider: {
        type: 'microsoft',
        voice_id: voice,
        voice_config: { rate: String(rateOf(options)) },
      },
      ...(settings.subtitles && options.captions && { subtitles: true as const }),
    },
    name: userData,
    user_data: userData,
    ...(webhook !== undefined && { webhook }),
  };
  return bodyFor(common, options, settings);
}

function bodyFor(
  common: Common,
  { style, presenter, background }: VideoOrder['options'],
  { product, faces }: DidOrderSettings,
): DidOrderReading {
  const colour = backgroundColours[background];
  switch (product) {
    case 'expressives': {
      const face = faces.expressives?.[presenter];
      if (!face) return noFace(product);
      const sentiment = sentimentOf(face, style);
      return ready({
        ...common,
        avatar_id: face.avatarId,
        ...(sentiment !== undefined && { sentiment_id: sentiment }),
        config: { result_format: 'mp4', output_resolution: 1080 },
        ...(!face.keepsBackground && { background: { type: 'color' as const, value: colour } }),
      });
    }
    case 'clips': {
      const face = faces.clips?.[presenter];
      if (!face) return noFace(product);
      return ready({
        ...common,
        presenter_id: face.presenterId,
        ...(face.driverId !== undefined && { driver_id: face.driverId }),
        // The longer side; D-ID takes up to 1080.
        config: { result_format: 'mp4', output_resolution: 1080 },
        presenter_config: { crop: { type: 'wide' } },
        ...(!face.keepsBackground && { background: { color: colour } }),
      });
    }
    case 'talks': {
      const picture = faces.talks?.[presenter];
      if (!faces.talks || !picture) return noFace(product);
      const expression = expressions[style];
      return ready({
        ...common,
        source_url: typeof picture === 'string' ? picture : picture[background],
        config: {
          result_format: 'mp4',
          stitch: faces.talks.stitch,
          ...(expression && { driver_expressions: { expressions: [expression] } }),
        },
      });
    }
  }
}

function sentimentOf({ sentiments: own = {} }: DidAvatar, style: VideoStyle): string | undefined {
  return sentiments[style].map((name) => own[name]).find((id) => id !== undefined);
}

function ready(body: DidOrder): DidOrderReading {
  return { ok: true, body };
}

function invalid(message: string): DidOrderReading {
  return { ok: false, kind: 'invalid-order', message };
}

function unsupported(message: string): DidOrderReading {
  return { ok: false, kind: 'unsupported-option', message };
}

function noFace(product: DidProduct): DidOrderReading {
  return unsupported(`No face is configured for D-ID’s ${product}.`);
}

function scriptOf({ sentences }: Pick<VideoOrder, 'sentences'>): string {
  return sentences
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();
}

export function estimateDidSeconds(order: EstimatedOrder): number {
  return roughSpokenSeconds(scriptOf(order), order.language) / rateOf(order.options);
}
