import * as z from 'zod';
import { reasoningEfforts } from '../models.ts';
import { formatNameSchema, sharedFields } from './request-parts.ts';

const cacheMark = { prompt_cache_breakpoint: z.unknown().optional() };
const detail = z.enum(['low', 'high', 'auto', 'original']).nullish();

const inputPartSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('input_text'), text: z.string(), ...cacheMark }),
  z.strictObject({
    type: z.literal('input_image'),
    detail,
    image_url: z.string().nullish(),
    file_id: z.string().nullish(),
    ...cacheMark,
  }),
  z.strictObject({
    type: z.literal('output_text'),
    text: z.string(),
    annotations: z.array(z.unknown()).optional(),
    logprobs: z.array(z.unknown()).optional(),
  }),
  z.strictObject({ type: z.literal('refusal'), refusal: z.string() }),
]);

const inputItemSchema = z.strictObject({
  type: z.literal('message').optional(),
  role: z.enum(['user', 'assistant', 'system', 'developer']),
  content: z.union([z.string(), z.array(inputPartSchema).min(1)]),
  id: z.string().optional(),
  status: z.enum(['in_progress', 'completed', 'incomplete']).optional(),
  phase: z.enum(['commentary', 'final_answer']).nullish(),
});
export type InputItem = z.infer<typeof inputItemSchema>;

const formatSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    name: formatNameSchema,
    description: z.string().optional(),
    strict: z.boolean().nullish(),
    schema: z.record(z.string(), z.unknown()),
  }),
]);

/** `POST /responses`: every field of the 2026 API, and no other. */
export const createResponseSchema = z.strictObject({
  ...sharedFields,
  input: z.union([z.string().min(1), z.array(inputItemSchema).min(1)]),
  instructions: z.string().nullish(),
  max_output_tokens: z.int().min(16).nullish(),
  max_tool_calls: z.int().nullish(),
  reasoning: z
    .strictObject({
      effort: z.enum(reasoningEfforts).nullish(),
      summary: z.enum(['auto', 'concise', 'detailed']).nullish(),
      generate_summary: z.enum(['auto', 'concise', 'detailed']).nullish(),
      context: z.enum(['auto', 'current_turn', 'all_turns']).nullish(),
      mode: z.string().optional(),
    })
    .nullish(),
  text: z
    .strictObject({
      format: formatSchema.optional(),
      verbosity: z.enum(['low', 'medium', 'high']).nullish(),
    })
    .optional(),
  truncation: z.enum(['auto', 'disabled']).nullish(),
  include: z.array(z.string()).nullish(),
  access_programs: z.unknown().optional(),
  background: z.boolean().nullish(),
  context_management: z.unknown().optional(),
  conversation: z.unknown().optional(),
  image: z.unknown().optional(),
  previous_response_id: z.string().nullish(),
  prompt: z.unknown().optional(),
  stream_options: z.unknown().optional(),
});
export type CreateResponse = z.infer<typeof createResponseSchema>;

/** What OpenAI can do with a response and the stand-in cannot. */
export const fieldsNotMade = [
  'access_programs',
  'background',
  'context_management',
  'conversation',
  'image',
  'moderation',
  'previous_response_id',
  'prompt',
  'stream',
  'tools',
] as const;
