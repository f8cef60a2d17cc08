import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { ScriptSentence } from '@cvplus/contracts/script';
import type { AspectRatio, ProviderName, VideoOptions } from '@cvplus/contracts/video-options';
import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import * as z from 'zod';
import { providerNameSchema } from '@cvplus/contracts/video-options';

/** Everything a provider needs to make one video. */
export type VideoOrder = {
  generationId: string;
  userId: string;
  /** Counts from 1 within the generation. */
  attempt: number;
  /** Minted and stored before the call; the same for every repetition of this attempt. */
  idempotencyKey: string;
  sentences: ScriptSentence[];
  cards: IntroductionCards;
  /** Language of the script, such as `en` or `pt-BR`. */
  language: string;
  options: VideoOptions;
};

/** A provider's handle on a running order: plain JSON, stored with the attempt. */
export const operationSchema = z.strictObject({
  provider: providerNameSchema,
  id: z.string().min(1),
});
export type Operation = z.infer<typeof operationSchema>;

export type OperationState =
  | { state: 'pending'; /** 0–1, if the provider says. */ progress?: number }
  /** `https:` from a provider, or `gs:` for a file that already lies in our own bucket. */
  | { state: 'ready'; videoUrl: string; subtitles?: { url: string; format: 'srt' | 'vtt' } }
  | { state: 'failed'; kind: ProviderErrorKind; message: string };

export type ProviderCapabilities = {
  maxDurationSeconds: number;
  maxScriptCharacters: number;
  aspectRatios: readonly AspectRatio[];
  /** Whether the provider reports the end by webhook; polling goes on in any case. */
  webhooks: boolean;
  /** A second call with the same key is answered with the first one's operation. */
  idempotentStarts: boolean;
};

export type ProviderHealth =
  { status: 'healthy' } | { status: 'unhealthy'; kind: ProviderErrorKind; message: string };

/** Orders videos and says how they stand. It never waits, retries, logs or picks a fallback. */
export interface VideoGenerationProvider {
  readonly name: ProviderName;
  readonly capabilities: ProviderCapabilities;
  /** What the order will cost in US dollars at the configured price; null when no price is known. */
  estimateCostUsd(order: Pick<VideoOrder, 'sentences' | 'options'>): number | null;
  /** Answers at once with an operation. Throws `ProviderError`. */
  generateVideo(order: VideoOrder, signal: AbortSignal): Promise<Operation>;
  /** Throws `ProviderError` when the provider could not be asked. */
  checkStatus(operation: Operation, signal: AbortSignal): Promise<OperationState>;
  getHealthStatus(signal: AbortSignal): Promise<ProviderHealth>;
}
