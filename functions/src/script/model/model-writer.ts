import { createHmac } from 'node:crypto';
import type OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { openClient } from '../../platform/openai-client.ts';
import { readOpenAiError, withoutBody } from '../../platform/openai-errors.ts';
import type { ScriptDraft, ScriptWriter, WritingRequest } from '../script-writer.ts';
import {
  costOf,
  type ModelPrices,
  mostItCanCost,
  type TokenUse,
} from '../../platform/model-prices.ts';
import { type ModelScript, modelScriptSchema } from './model-script-schema.ts';
import { moderate } from './moderation.ts';
import type { SanitizeCv } from './sanitized-cv.ts';
import type { ScriptBudget } from './script-budget.ts';
import { buildScriptPrompt, callToActionPlaceholder, type ScriptPrompt } from './script-prompt.ts';
import { WritingError } from './writing-error.ts';

export type ModelWriterSettings = {
  fetch: typeof fetch;
  apiKey: () => Promise<string>;
  baseUrl: string;
  model: string;
  /** Null switches the content check off. */
  moderationModel: string | null;
  prices: ModelPrices;
  sanitize: SanitizeCv;
  budget: ScriptBudget;
  timeoutMs: number;
};

/** Head-room: a model's reasoning counts against it as well. */
const outputTokens = 6000;
const moderationTimeoutMs = 10_000;

/**
 * Writes scripts with a language model over OpenAI's Responses API: one call a script. Nothing of
 * the CV leaves except through `sanitize`; nothing is stored there; what the model says is checked by
 * others.
 */
export class ModelWriter implements ScriptWriter {
  readonly method = 'model';
  private readonly settings: ModelWriterSettings;

  constructor(settings: ModelWriterSettings) {
    this.settings = settings;
  }

  async write(request: WritingRequest): Promise<ScriptDraft> {
    const { sanitize, model } = this.settings;
    const cv = sanitize(request.cv, {
      disclose: request.options.disclose,
      language: request.language,
    });
    const prompt = buildScriptPrompt(request, cv);
    const apiKey = await this.settings.apiKey();
    const client = openClient(this.settings, apiKey);
    await this.check(client, cv.facts.map(({ text }) => text).join('\n'), request.signal, 0, 0);
    const { script, costUsd } = await this.ask(
      client,
      prompt,
      request,
      safetyIdentifier(request.errand.userId, apiKey),
    );
    const spoken = script.sentences.map(({ text }) => text).join('\n');
    await this.check(client, spoken, request.signal, costUsd, 1);
    const callToAction = request.business.callToAction ?? '';
    const known = new Set(request.cv.facts.map(({ id }) => id));
    const sentences = script.sentences.map(({ text, scene, factIds }) => ({
      text: cv.restore(text).replaceAll(callToActionPlaceholder, callToAction).trim(),
      scene,
      factIds: factIds.filter((id) => known.has(id)),
    }));
    return {
      sentences: sentences.filter(({ text }) => text !== ''),
      notes: [],
      record: { model, calls: 1, costUsd },
      remarks: script.remarks.map((remark) => cv.restore(remark)),
    };
  }

  private async ask(
    client: OpenAI,
    prompt: ScriptPrompt,
    { errand, signal }: WritingRequest,
    safety: string,
  ): Promise<{ script: ModelScript; costUsd: number | null }> {
    const { model, prices, budget, timeoutMs } = this.settings;
    const inputCharacters = prompt.instructions.length + prompt.input.length;
    const reserved = mostItCanCost(model, { inputCharacters, outputTokens }, prices) ?? 0;
    const place = await budget.reserve(errand.key, reserved);
    if (place !== 'reserved') throw new WritingError(place);
    let costUsd: number | null = null;
    try {
      const response = await client.responses.parse(
        {
          model,
          instructions: prompt.instructions,
          input: prompt.input,
          store: false,
          reasoning: { effort: 'low' },
          max_output_tokens: outputTokens,
          safety_identifier: safety,
          text: { format: zodTextFormat(modelScriptSchema, 'script'), verbosity: 'low' },
        },
        { signal, timeout: timeoutMs },
      );
      costUsd = costOf(model, useOf(response.usage), prices);
      if (response.output_parsed) return { script: response.output_parsed, costUsd };
      throw new WritingError(wasRefused(response.output) ? 'refused' : 'incomplete', {
        costUsd,
        calls: 1,
      });
    } catch (error) {
      if (error instanceof WritingError) throw error;
      throw new WritingError(readOpenAiError(error), {
        cause: withoutBody(error),
        costUsd,
        calls: 1,
      });
    } finally {
      // A call whose answer was lost is counted in full.
      await budget.settle(errand.key, reserved, costUsd ?? reserved);
    }
  }

  /** The content check. Without its answer nothing is sent and nothing spoken. */
  private async check(
    client: OpenAI,
    text: string,
    signal: AbortSignal,
    costUsd: number | null,
    calls: number,
  ): Promise<void> {
    const { moderationModel } = this.settings;
    if (moderationModel === null) return;
    const verdict = await moderate(client, {
      model: moderationModel,
      text,
      signal,
      timeoutMs: moderationTimeoutMs,
    }).catch((error: unknown) => {
      throw new WritingError(readOpenAiError(error), { cause: withoutBody(error), costUsd, calls });
    });
    if (verdict.flagged) throw new WritingError('flagged', { costUsd, calls });
  }
}

type Usage = {
  input_tokens: number;
  output_tokens: number;
  input_tokens_details?: { cached_tokens?: number };
};

function useOf(usage: Usage | null | undefined): TokenUse {
  return {
    input: usage?.input_tokens ?? 0,
    cachedInput: usage?.input_tokens_details?.cached_tokens ?? 0,
    output: usage?.output_tokens ?? 0,
  };
}

function wasRefused(output: readonly unknown[]): boolean {
  return JSON.stringify(output).includes('"type":"refusal"');
}

/** One per person, the same for all their scripts, and of no use to anybody without our key. */
function safetyIdentifier(userId: string, key: string): string {
  return createHmac('sha256', key).update(`safety:${userId}`).digest('hex');
}
