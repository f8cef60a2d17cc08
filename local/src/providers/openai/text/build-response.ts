import { newId } from '../ids.ts';
import { buildUsage, countTokens } from '../usage.ts';
import type { TextOutcome } from './plan-text.ts';
import type { CreateResponse } from './responses-schema.ts';

/** A response as OpenAI writes it; what was asked for is told back. */
export function buildResponse(
  id: string,
  asked: CreateResponse,
  outcome: TextOutcome,
  inputTokens: number,
  now: Date,
): object {
  const createdAt = Math.floor(now.getTime() / 1000);
  const isWhole = outcome.type !== 'incomplete';
  const said = outcome.type === 'refusal' ? outcome.refusal : outcome.text;
  return {
    id,
    object: 'response',
    created_at: createdAt,
    completed_at: isWhole ? createdAt : null,
    status: isWhole ? 'completed' : 'incomplete',
    background: false,
    error: null,
    incomplete_details: isWhole ? null : { reason: outcome.reason },
    instructions: asked.instructions ?? null,
    max_output_tokens: asked.max_output_tokens ?? null,
    max_tool_calls: asked.max_tool_calls ?? null,
    metadata: asked.metadata ?? {},
    model: asked.model,
    output: buildOutput(outcome),
    parallel_tool_calls: asked.parallel_tool_calls ?? true,
    previous_response_id: null,
    prompt_cache_key: asked.prompt_cache_key ?? null,
    reasoning: { effort: asked.reasoning?.effort ?? 'medium', summary: null },
    safety_identifier: asked.safety_identifier ?? null,
    service_tier: asked.service_tier === 'auto' ? 'default' : (asked.service_tier ?? 'default'),
    store: asked.store,
    temperature: asked.temperature ?? 1,
    text: {
      format: asked.text?.format ?? { type: 'text' },
      verbosity: asked.text?.verbosity ?? 'medium',
    },
    tool_choice: 'auto',
    tools: [],
    top_logprobs: asked.top_logprobs ?? 0,
    top_p: asked.top_p ?? 1,
    truncation: asked.truncation ?? 'disabled',
    usage: buildUsage(inputTokens, countTokens(said), outcome.reasoningTokens),
    user: asked.user ?? null,
  };
}

function buildOutput(outcome: TextOutcome): object[] {
  const thoughts = { id: newId('rs'), type: 'reasoning', summary: [] };
  const content =
    outcome.type === 'refusal'
      ? [{ type: 'refusal', refusal: outcome.refusal }]
      : [{ type: 'output_text', text: outcome.text, annotations: [], logprobs: [] }];
  const message = {
    id: newId('msg'),
    type: 'message',
    role: 'assistant',
    status: outcome.type === 'incomplete' ? 'incomplete' : 'completed',
    content,
  };
  // A model that thought up all its tokens says nothing at all.
  const isMute = outcome.type === 'incomplete' && outcome.text === '';
  return [...(outcome.reasoningTokens > 0 ? [thoughts] : []), ...(isMute ? [] : [message])];
}
