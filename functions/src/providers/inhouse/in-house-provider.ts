import { refuseWebhooks } from '../no-webhooks.ts';
import { ProviderError } from '../provider-error.ts';
import type {
  Operation,
  OperationState,
  ProviderAvatar,
  ProviderBalance,
  ProviderCapabilities,
  ProviderHealth,
  ProviderVoice,
  VideoGenerationProvider,
  VideoOrder,
} from '../video-provider.ts';
import { buildRenderOrder } from './build-render-order.ts';
import type { RenderStore } from './render-store.ts';

/** Brings a stored render to a worker, at once or at its time. Enqueuing it twice is harmless. */
export interface RenderQueue {
  enqueueRender(renderId: string, atMs?: number): Promise<void>;
}

export type InHouseProviderSettings = {
  renders: RenderStore;
  queue: RenderQueue;
  /** The bucket that renders are written to. */
  bucketName: string;
  /** Why rendering is impossible here (no ffmpeg), or null. */
  findObstacle: () => Promise<string | null>;
};

/** Our own renderer behind the contract of every provider: free, unlimited, always the last resort. */
export class InHouseProvider implements VideoGenerationProvider {
  readonly name = 'inhouse';
  readonly prices = null;
  readonly readWebhook = refuseWebhooks;
  readonly capabilities: ProviderCapabilities = {
    minDurationSeconds: 1,
    maxDurationSeconds: 300,
    maxScriptCharacters: 10_000,
    aspectRatios: ['16:9', '9:16', '1:1'],
    // Where no voice speaks a language, the video is captioned and says so.
    languages: 'any',
    region: 'own',
    maxConcurrent: null,
    webhooks: false,
    idempotentStarts: true,
  };
  private readonly settings: InHouseProviderSettings;

  constructor(settings: InHouseProviderSettings) {
    this.settings = settings;
  }

  estimateCostUsd(): number {
    return 0;
  }

  async generateVideo(order: VideoOrder, signal: AbortSignal): Promise<Operation> {
    this.refuseWhenStopped(signal);
    const { renders, queue } = this.settings;
    const id = order.idempotencyKey;
    await renders.createOnce({
      id,
      generationId: order.generationId,
      userId: order.userId,
      purpose: 'final',
      order: buildRenderOrder(order, 'final'),
      folder: `generations/${order.generationId}`,
      fileName: `attempt-${order.attempt}`,
    });
    await queue.enqueueRender(id).catch((cause: unknown) => {
      const message = 'The render could not be put into its queue.';
      throw new ProviderError(this.name, 'unavailable', message, { cause });
    });
    return { provider: this.name, id };
  }

  async checkStatus(operation: Operation, signal: AbortSignal): Promise<OperationState> {
    this.refuseWhenStopped(signal);
    const render = await this.settings.renders.load(operation.id);
    if (!render || render.status === 'failed') {
      return { state: 'failed', kind: 'render-failed', message: 'The in-house render failed.' };
    }
    if (render.status !== 'ready' || !render.media) {
      return { state: 'pending', progress: render.progress };
    }
    const { videoPath, captionsPath } = render.media;
    return {
      state: 'ready',
      videoUrl: this.address(videoPath),
      ...(captionsPath && {
        subtitles: { url: this.address(captionsPath), format: 'vtt' as const },
      }),
    };
  }

  async getHealthStatus(): Promise<ProviderHealth> {
    const obstacle = await this.settings.findObstacle();
    return obstacle === null
      ? { status: 'healthy' }
      : { status: 'unhealthy', kind: 'unavailable', message: obstacle };
  }

  /** Our own files are deleted with the generation they belong to; the provider keeps none beside them. */
  async deleteVideo(operation: Operation, signal: AbortSignal): Promise<'deleted' | 'not-yet'> {
    this.refuseWhenStopped(signal);
    const render = await this.settings.renders.load(operation.id);
    return render?.status === 'queued' || render?.status === 'rendering' ? 'not-yet' : 'deleted';
  }

  getBalance(): Promise<ProviderBalance> {
    return Promise.resolve({ state: 'unlimited' });
  }

  /** Our own videos show cards, not faces. */
  listAvatars(): Promise<ProviderAvatar[]> {
    return Promise.resolve([]);
  }

  /** Voices are configured apart, for they speak drafts as well. */
  listVoices(): Promise<ProviderVoice[]> {
    return Promise.resolve([]);
  }

  private refuseWhenStopped({ aborted, reason }: AbortSignal): void {
    if (!aborted) return;
    const message = 'There was no time left to ask the in-house renderer.';
    throw new ProviderError(this.name, 'timed-out', message, { cause: reason });
  }

  private address(path: string): string {
    return `gs://${this.settings.bucketName}/${path}`;
  }
}
