import * as z from 'zod';
import { OpenaiError } from '../api-error.ts';
import { findSchemaProblem } from '../schema/check-schema.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** Fields that `/responses` and `/chat/completions` have in common. */
export const sharedFields = {
  model: z.string(),
  store: z.boolean().nullish(),
  stream: z.boolean().nullish(),
  metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
  moderation: z.unknown().optional(),
  parallel_tool_calls: z.boolean().nullish(),
  prompt_cache_key: z.string().max(64).nullish(),
  prompt_cache_options: z.looseObject({ ttl: z.string().optional() }).nullish(),
  prompt_cache_retention: z.enum(['in_memory', '24h']).nullish(),
  safety_identifier: z.string().max(128).nullish(),
  service_tier: z.enum(['auto', 'default', 'flex', 'fast', 'priority']).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  tools: z.array(z.unknown()).optional(),
  tool_choice: z.unknown().optional(),
  top_logprobs: z.int().min(0).max(20).nullish(),
  user: z.string().optional(),
};

export const formatNameSchema = z
  .string()
  .regex(/^[a-zA-Z0-9_-]{1,64}$/, "expected a string that matches '^[a-zA-Z0-9_-]{1,64}$'.");

/** The product promises that nothing is kept at OpenAI, whose own default for responses is to keep. */
export function requireNoStore(store: boolean | null | undefined): void {
  if (store === false) return;
  const message =
    "'store' must be false: this is the product's own rule, which the local stand-in holds it to. " +
    'OpenAI itself would accept the request, and keep what was sent.';
  throw new OpenaiError(400, 'store_not_false', message, { param: 'store' });
}

type StrictFormat = { name: string; strict?: boolean | null | undefined; schema: unknown };

/** Refuses formats that do not bind the model to the schema. */
export function requireStrict(format: StrictFormat, param: string): JsonSchema {
  if (format.strict !== true) {
    const message =
      `'${param}.strict' must be true: this is the product's own rule, which the local stand-in ` +
      'holds it to. OpenAI itself would accept the request, and not keep to the schema.';
    throw new OpenaiError(400, 'not_strict', message, { param: `${param}.strict` });
  }
  const problem = findSchemaProblem(format.schema);
  if (problem !== undefined) {
    const message = `Invalid schema for response_format '${format.name}': ${problem}`;
    throw new OpenaiError(400, 'invalid_json_schema', message, { param: `${param}.schema` });
  }
  return format.schema as JsonSchema;
}

/** Reasoning models sample as they please unless they do not reason. */
export function refuseSampling(
  { temperature, top_p }: { temperature?: unknown; top_p?: unknown },
  effort: string,
): void {
  if (effort === 'none') return;
  const given = { temperature, top_p };
  const [param] = Object.entries(given).flatMap(([name, value]) => (value == null ? [] : [name]));
  if (param === undefined) return;
  const message = `Unsupported parameter: '${param}' is not supported with this model.`;
  throw new OpenaiError(400, 'unsupported_parameter', message, { param });
}
