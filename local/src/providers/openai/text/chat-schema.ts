import * as z from 'zod';
import { reasoningEfforts } from '../models.ts';
import { voiceSchema } from '../audio/speech-routes.ts';
import { formatNameSchema, sharedFields } from './request-parts.ts';

const partSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string(),
    prompt_cache_breakpoint: z.unknown().optional(),
  }),
  z.strictObject({
    type: z.literal('image_url'),
    image_url: z.strictObject({ url: z.string(), detail: z.string().optional() }),
  }),
]);

const messageSchema = z.strictObject({
  role: z.enum(['system', 'developer', 'user', 'assistant']),
  content: z.union([z.string(), z.array(partSchema).min(1)]),
  name: z.string().optional(),
});
export type ChatMessage = z.infer<typeof messageSchema>;

const formatSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: formatNameSchema,
      description: z.string().optional(),
      strict: z.boolean().nullish(),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
]);

/** `POST /chat/completions`: every field of the 2026 API, and no other. */
export const createChatSchema = z.strictObject({
  ...sharedFields,
  messages: z.array(messageSchema).min(1),
  audio: z
    .strictObject({
      voice: voiceSchema,
      format: z.enum(['wav', 'aac', 'mp3', 'flac', 'opus', 'pcm16']),
    })
    .nullish(),
  modalities: z.array(z.enum(['text', 'audio'])).nullish(),
  response_format: formatSchema.optional(),
  reasoning_effort: z.enum(reasoningEfforts).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  verbosity: z.enum(['low', 'medium', 'high']).nullish(),
  frequency_penalty: z.number().min(-2).max(2).nullish(),
  presence_penalty: z.number().min(-2).max(2).nullish(),
  n: z.int().min(1).nullish(),
  seed: z.int().nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  stream_options: z.unknown().optional(),
  logprobs: z.boolean().nullish(),
  logit_bias: z.record(z.string(), z.number()).nullish(),
  functions: z.array(z.unknown()).optional(),
  function_call: z.unknown().optional(),
  prediction: z.unknown().optional(),
  web_search_options: z.unknown().optional(),
});
export type CreateChat = z.infer<typeof createChatSchema>;

/** What OpenAI can do with a chat and the stand-in cannot. */
export const chatFieldsNotMade = [
  'functions',
  'logprobs',
  'moderation',
  'prediction',
  'stream',
  'tools',
  'web_search_options',
] as const;
