import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { invalidField, parseRequest, refusedByStandIn, type Issue } from './api-error.ts';
import { avatarStatus, type Avatar } from './avatar.ts';
import { looks } from './media/drawings.ts';
import { spokenSentences } from './media/speech-order.ts';
import {
  avatarCredits,
  creditsPerSecond,
  imageCredits,
  otherModels,
  speechCredits,
  type ModelName,
} from './models.ts';
import {
  avatarVideoSchema,
  imageToVideoSchema,
  soundEffectSchema,
  textToImageSchema,
  textToSpeechSchema,
  textToVideoSchema,
} from './order-schemas.ts';
import { avatarPresetIds, avatarPresets, customVoice, presenterOf } from './presets.ts';
import type { AssetSource, Recipe } from './task.ts';

export type AcceptedOrder = {
  model: ModelName;
  bookedAs: string;
  /** At most, before changed prices. */
  credits: number;
  recipe: Recipe;
};

export type OrderContext = {
  acceptAsset: (uri: string, path: Issue['path']) => Promise<AssetSource>;
  findAvatar: (id: string) => Avatar | undefined;
  now: () => Date;
};

type Accept = (body: unknown, context: OrderContext) => AcceptedOrder | Promise<AcceptedOrder>;

/** Judges the body of each creator as RunwayML would; throws the ApiError to answer. */
export const creators: Record<string, Accept> = {
  text_to_video(body) {
    const asked = parseOrder(textToVideoSchema, body);
    return sceneOrder(asked, null);
  },
  async image_to_video(body, { acceptAsset }) {
    const asked = parseOrder(imageToVideoSchema, body);
    const { promptImage } = asked;
    const first =
      typeof promptImage === 'string'
        ? promptImage
        : promptImage.find(({ position }) => position === 'first')?.uri;
    return sceneOrder(asked, await acceptAsset(first ?? '', ['promptImage']));
  },
  async text_to_image(body, { acceptAsset }) {
    const asked = parseOrder(textToImageSchema, body);
    const references: AssetSource[] = [];
    for (const [index, { uri }] of (asked.referenceImages ?? []).entries()) {
      references.push(await acceptAsset(uri, ['referenceImages', index, 'uri']));
    }
    const credits = imageCredits(asked.model, asked.ratio);
    const recipe: Recipe = {
      kind: 'image',
      ...sizeOf(asked.ratio),
      look: lookOf(asked),
      references,
    };
    return { model: asked.model, bookedAs: asked.model, credits, recipe };
  },
  text_to_speech(body) {
    const asked = parseOrder(textToSpeechSchema, body);
    requireWords(asked.promptText, ['promptText']);
    const isThird = asked.model === 'eleven_v3';
    const recipe: Recipe = {
      kind: 'speech',
      spoken: {
        type: 'text',
        text: asked.promptText,
        presenter: presenterOf(asked.voice.presetId),
        language: (isThird ? asked.languageCode : undefined) ?? 'en',
      },
      speed: (isThird ? asked.speed : undefined) ?? 1,
    };
    const credits = speechCredits(asked.promptText);
    return { model: asked.model, bookedAs: asked.model, credits, recipe };
  },
  sound_effect(body) {
    const asked = parseOrder(soundEffectSchema, body);
    const seconds = asked.duration ?? usualSoundSeconds;
    const recipe: Recipe = { kind: 'sound', seconds, look: lookOf(asked) };
    return { model: asked.model, bookedAs: asked.model, credits: Math.ceil(seconds), recipe };
  },
  async avatar_videos(body, context) {
    const { avatar, speech } = parseOrder(avatarVideoSchema, body);
    const { look, presenter } = speakerOf(avatar, context);
    const model = 'gwm1_avatars';
    if (speech.type === 'audio') {
      const audio = await context.acceptAsset(speech.audio, ['speech', 'audio']);
      return {
        model,
        bookedAs: 'gwm1_avatar_async_audio_to_video',
        credits: avatarCredits(assumedAudioSeconds),
        recipe: { kind: 'avatar', look, speech: { type: 'audio', audio } },
      };
    }
    requireWords(speech.text, ['speech', 'text']);
    const { voice, text } = speech;
    if (voice?.type === 'custom' && voice.id !== customVoice.id) {
      throw invalidField(['speech', 'voice', 'id'], 'There is no such voice.');
    }
    const speaker = voice?.type === 'preset' ? presenterOf(voice.presetId) : presenter;
    return {
      model,
      bookedAs: 'gwm1_avatar_async_text_to_video',
      credits: avatarCredits(text.length / slowCharactersPerSecond),
      recipe: {
        kind: 'avatar',
        look,
        speech: { type: 'text', text, presenter: speaker, language: 'en' },
      },
    };
  },
};

const usualSoundSeconds = 5;
/** What is taken at submit before a sound is measured; the task's end corrects it. */
const assumedAudioSeconds = 60;
const slowCharactersPerSecond = 10;

/** Where magic words may stand: what is said, or the name of the person's avatar. */
export function readWords(body: unknown, findAvatar: OrderContext['findAvatar']): string | null {
  const field = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[name]
      : undefined;
  const avatarId = field(field(body, 'avatar'), 'avatarId');
  const name = typeof avatarId === 'string' ? findAvatar(avatarId)?.name : undefined;
  const words = [field(body, 'promptText'), field(field(body, 'speech'), 'text'), name];
  const texts = words.filter((each) => typeof each === 'string');
  return texts.length === 0 ? null : texts.join('\n');
}

function parseOrder<Output>(schema: z.ZodType<Output>, body: unknown): Output {
  const model: unknown =
    typeof body === 'object' && body !== null && 'model' in body ? body.model : undefined;
  if (otherModels.some((name) => name === model)) {
    throw refusedByStandIn(['model'], `The model ${String(model)}`);
  }
  const asked = parseRequest(schema, body);
  if (typeof asked === 'object' && asked !== null && 'outputFormat' in asked) {
    const format = asked.outputFormat;
    if (typeof format === 'string' && format !== 'mp4') {
      throw refusedByStandIn(['outputFormat'], `The format ${format}`);
    }
  }
  return asked;
}

type AskedScene = z.infer<typeof textToVideoSchema> | z.infer<typeof imageToVideoSchema>;

function sceneOrder(asked: AskedScene, image: AssetSource | null): AcceptedOrder {
  const { model, ratio, duration: seconds } = asked;
  const hasSound = 'audio' in asked && asked.audio;
  const price = creditsPerSecond[model][hasSound ? 'withAudio' : 'silent'];
  const look = lookOf(asked);
  const recipe: Recipe = { kind: 'scene', ...sizeOf(ratio), seconds, look, image, hasSound };
  return { model, bookedAs: model, credits: seconds * price, recipe };
}

function speakerOf(
  avatar: z.infer<typeof avatarVideoSchema>['avatar'],
  { findAvatar, now }: OrderContext,
): { look: number; presenter: 'feminine' | 'masculine' } {
  if (avatar.type === 'runway-preset') {
    const look = avatarPresetIds.indexOf(avatar.presetId);
    return { look, presenter: avatarPresets[avatar.presetId] };
  }
  const found = findAvatar(avatar.avatarId);
  if (!found) throw invalidField(['avatar', 'avatarId'], 'There is no such avatar.');
  if (avatarStatus(found, now().getTime()) !== 'READY') {
    throw invalidField(['avatar', 'avatarId'], 'The avatar is not ready.');
  }
  const { voice } = found;
  const presenter = voice.type === 'custom' ? 'feminine' : presenterOf(voice.presetId);
  return { look: avatarPresetIds.length, presenter };
}

function requireWords(text: string, path: Issue['path']): void {
  if (spokenSentences(text).length === 0) throw invalidField(path, 'The text has no words.');
}

function sizeOf(ratio: string): { width: number; height: number } {
  const [width = 0, height = 0] = ratio.split(':').map(Number);
  return { width, height };
}

/** Magic words do not change the picture: it would be made anew for nothing. */
function lookOf(asked: { promptText?: string | undefined; seed?: number | undefined }): number {
  const words = (asked.promptText ?? '').replace(/\[fault:[^\]]*\]/g, '').trim();
  const digest = createHash('sha256')
    .update(`${asked.seed ?? ''} ${words}`)
    .digest();
  return digest.readUInt32BE(0) % looks;
}
