import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { ScriptSentence } from '@cvplus/contracts/script';
import type {
  AspectRatio,
  Presenter,
  ProviderName,
  VideoOptions,
} from '@cvplus/contracts/video-options';
import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import * as z from 'zod';
import { providerNameSchema } from '@cvplus/contracts/video-options';

/**
 * What became of an earlier call under the same key. `refused`: it was answered, and not with an order; look
 * before placing another all the same. `open`: it may have been taken, and a look that fails leaves that open.
 */
export type EarlierCall = 'none' | 'refused' | 'open';

/** Everything a provider needs to make one video. */
export type VideoOrder = {
  generationId: string;
  userId: string;
  /** Counts from 1 within the generation. */
  attempt: number;
  /** Minted and stored before the call; the same for every repetition of this attempt. */
  idempotencyKey: string;
  earlierCall: EarlierCall;
  sentences: ScriptSentence[];
  cards: IntroductionCards;
  /** Language of the script, such as `en` or `pt-BR`. */
  language: string;
  options: VideoOptions;
};

/** What is known of an order before anybody has decided who makes it. */
export type EstimatedOrder = Pick<VideoOrder, 'sentences' | 'options'> & {
  /** As in `VideoOrder`; English when left out. */
  language?: string | undefined;
};

/** How the finished pieces of one order become one video. Paths lie in our own bucket. */
const assemblySchema = z.strictObject({
  /** `speech`: spoken pieces, one after the other. `scenes`: silent shots under our narration. */
  kind: z.enum(['speech', 'scenes']),
  /** How long each piece is shown, in seconds. */
  seconds: z.array(z.number().positive()).min(1),
  /** The sound of the whole video; null when the pieces carry the voice. */
  narrationPath: z.string().nullable(),
  /** WebVTT that fits the narration. */
  captionsPath: z.string().nullable(),
});
export type Assembly = z.infer<typeof assemblySchema>;

/** A provider's handle on a running order: plain JSON, stored with the attempt. */
export const operationSchema = z.strictObject({
  provider: providerNameSchema,
  id: z.string().min(1),
  /** Where one order takes several tasks at the provider: all of them, in the order of the video. */
  tasks: z.array(z.string().min(1)).min(1).optional(),
  /** Only when the provider's file is not yet the video: what must be done with what it made. */
  assembly: assemblySchema.optional(),
});
export type Operation = z.infer<typeof operationSchema>;

/**
 * How a provider whose starts cannot be repeated tells what it is about to do: each billable call is
 * announced before it goes out, and what came of it noted before the next. So it is known of an
 * interrupted order whether a call was under way, and what had been ordered before.
 */
export type StartProgress = {
  /** What an earlier try of this attempt had ordered: to be continued, never ordered again. */
  begun: Operation | null;
  /** Throws when the order is no longer wanted: then the call must not be made. */
  announce(): Promise<void>;
  /** All that was ordered so far. Throws when nobody will fetch it: then the latest is cancelled. */
  note(operation: Operation): Promise<void>;
};

export type OperationState =
  | { state: 'pending'; /** 0–1, if the provider says. */ progress?: number }
  /** `https:` from a provider, or `gs:` for a file that already lies in our own bucket. */
  | {
      state: 'ready';
      videoUrl: string;
      /** The pieces after the first one, where an order takes several. */
      furtherUrls?: string[];
      subtitles?: { url: string; format: 'srt' | 'vtt' };
      billedUsd?: BilledUsd;
    }
  | { state: 'failed'; kind: ProviderErrorKind; message: string; billedUsd?: BilledUsd };

/**
 * What the order was charged, refunds included: as the provider says, or the length it says it billed
 * at the configured price. Absent: it says neither.
 */
type BilledUsd = number;

export type ProviderCapabilities = {
  minDurationSeconds: number;
  maxDurationSeconds: number;
  maxScriptCharacters: number;
  aspectRatios: readonly AspectRatio[];
  /** ISO 639-1 codes of what it can speak. */
  languages: readonly string[] | 'any';
  /** Where scripts are processed; `own` never leaves our own machines. */
  region: 'us' | 'eu' | 'own';
  /** Orders it works on at once; null is no limit. */
  maxConcurrent: number | null;
  /** Whether the provider reports the end by webhook; polling goes on in any case. */
  webhooks: boolean;
  /** A second call with the same key, told of the first by `earlierCall`, is answered with the first one's operation. */
  idempotentStarts: boolean;
};

/** List prices as configured; what an order costs is computed from them before it is placed. */
export type PriceList = {
  /** ISO date on which the prices were read. */
  asOf: string;
  source: string;
  items: readonly { what: string; usd: number; per: 'second' | '15 seconds' | 'video' }[];
};

export type ProviderHealth =
  { status: 'healthy' } | { status: 'unhealthy'; kind: ProviderErrorKind; message: string };

export type ProviderBalance =
  /** `usd` is null where the provider's credits have no configured price. */
  | { state: 'metered'; remaining: number; unit: 'usd' | 'credits'; usd: number | null }
  | { state: 'unlimited' }
  /** The provider answered, but named no balance. */
  | { state: 'unknown' };

/** A face the provider offers. */
export type ProviderAvatar = {
  id: string;
  name: string;
  /** Null when the provider does not say. */
  presenter: Presenter | null;
  /** False while it is being made, or was refused. */
  usable: boolean;
  previewUrl: string | null;
  defaultVoiceId: string | null;
};

/** A voice the provider offers. */
export type ProviderVoice = {
  id: string;
  name: string;
  presenter: Presenter | null;
  /** ISO 639-1 codes; empty when the provider does not say. */
  languages: readonly string[];
  previewUrl: string | null;
};

export type WebhookHeaders = Record<string, string | string[] | undefined>;

export type WebhookDelivery = {
  rawBody: Uint8Array;
  headers: WebhookHeaders;
  /** What follows the provider's name in the path, without slashes at its ends. */
  path: string;
  nowMs: number;
};

/** What a delivery means. It only ever says “look”; what has become of the order the provider's API says. */
export type WebhookReading =
  /** Not authentic: it changes nothing. */
  | { outcome: 'refused'; reason: string }
  /** Authentic, and about nothing we wait for. */
  | { outcome: 'ignored'; reason: string }
  | {
      outcome: 'look';
      /** The same for every delivery of this event, and taken from authenticated data alone. */
      deliveryKey: string;
      operationId: string;
      /** As we gave it with the order: known even before the order was answered. */
      generationId: string | null;
    };

/** Orders videos and says how they stand. It never waits, retries, logs or picks a fallback. */
export interface VideoGenerationProvider {
  readonly name: ProviderName;
  readonly capabilities: ProviderCapabilities;
  /** Null when nothing is charged. */
  readonly prices: PriceList | null;
  /** What the order will cost in US dollars at the configured price; null when no price is known. */
  estimateCostUsd(order: EstimatedOrder): number | null;
  /** Answers at once with an operation. Throws `ProviderError`. */
  generateVideo(
    order: VideoOrder,
    signal: AbortSignal,
    progress?: StartProgress,
  ): Promise<Operation>;
  /** Throws `ProviderError` when the provider could not be asked. */
  checkStatus(operation: Operation, signal: AbortSignal): Promise<OperationState>;
  /**
   * Removes what the provider keeps of an order; already gone counts as deleted. `not-yet`: it is
   * still being made and cannot be deleted now. Throws `ProviderError`.
   */
  deleteVideo(operation: Operation, signal: AbortSignal): Promise<'deleted' | 'not-yet'>;
  getHealthStatus(signal: AbortSignal): Promise<ProviderHealth>;
  /** Throws `ProviderError`. */
  getBalance(signal: AbortSignal): Promise<ProviderBalance>;
  /** Every face offered to this account. Throws `ProviderError`. */
  listAvatars(signal: AbortSignal): Promise<ProviderAvatar[]>;
  /** Every voice offered to this account. Throws `ProviderError`. */
  listVoices(signal: AbortSignal): Promise<ProviderVoice[]>;
  /** Verifies and reads a delivery. Never throws; refuses everything when it has no secret. */
  readWebhook(delivery: WebhookDelivery): WebhookReading;
}
