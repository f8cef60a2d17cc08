import { readFile } from 'node:fs/promises';
import { toFile } from 'openai';
import * as z from 'zod';
import { openClient } from '../../../platform/openai-client.ts';
import { askWithinBudget } from './ask-within-budget.ts';
import { languageCode } from './language-code.ts';
import type { OutsideBudget } from './outside-budget.ts';
import type { Transcriber, Transcript } from './transcriber.ts';

export type OpenAiTranscriberSettings = {
  fetch: typeof fetch;
  apiKey: () => Promise<string>;
  /** With `/v1`. */
  baseUrl: string;
  model: string;
  usdPerMinute: number;
  budget: OutsideBudget;
  timeoutMs: number;
};

const replySchema = z.object({
  text: z.string(),
  languages: z.array(z.object({ code: z.string() })).nullish(),
  /** Of whisper-1, spelt out: `english`. */
  language: z.string().nullish(),
  words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })).nullish(),
});

const mostKeywords = 40;
const longestKeyword = 60;

/**
 * Transcription at OpenAI (developers.openai.com speech-to-text guide, read 2026-11-22). gpt-transcribe takes
 * names as keywords and gives no times; whisper-1, which goes away on 2027-02-26, gives the time of each word.
 */
export class OpenAiTranscriber implements Transcriber {
  readonly name: string;
  private readonly settings: OpenAiTranscriberSettings;

  constructor(settings: OpenAiTranscriberSettings) {
    this.settings = settings;
    this.name = settings.model;
  }

  async transcribe(
    { file, seconds }: { file: string; seconds: number },
    { keywords }: { keywords: readonly string[] },
    signal: AbortSignal,
  ): Promise<Transcript> {
    const { model, usdPerMinute, budget, timeoutMs } = this.settings;
    const costUsd = (Math.ceil(seconds) / 60) * usdPerMinute;
    const reply = await askWithinBudget({ budget, mostUsd: costUsd, signal }, async () => {
      const client = openClient(this.settings, await this.settings.apiKey());
      // The name of the file says nothing of whose it is.
      const sound = await toFile(await readFile(file), 'sound.flac', { type: 'audio/flac' });
      const asked = await client.audio.transcriptions.create(
        { file: sound, model, ...optionsOf(model, keywords) },
        { signal, timeout: timeoutMs },
      );
      return { value: replySchema.parse(asked), costUsd };
    });
    const { text, languages, language, words } = reply;
    return {
      words: text,
      language: languageCode(languages?.[0]?.code ?? language ?? null),
      wordTimes:
        words?.map(({ word, start, end }) => ({ word, startSeconds: start, endSeconds: end })) ??
        null,
      costUsd,
    };
  }
}

/** Each model knows its own options, and refuses those of the others. */
function optionsOf(model: string, keywords: readonly string[]) {
  const named = keywords.filter((word) => word.length <= longestKeyword).slice(0, mostKeywords);
  if (model === 'gpt-transcribe') {
    return { response_format: 'json', ...(named.length > 0 && { keywords: named }) } as const;
  }
  const prompt = named.length > 0 ? { prompt: named.join(', ') } : {};
  if (model === 'whisper-1') {
    const timestamp_granularities: ['word'] = ['word'];
    return { response_format: 'verbose_json', timestamp_granularities, ...prompt } as const;
  }
  return { response_format: 'json', ...prompt } as const;
}
