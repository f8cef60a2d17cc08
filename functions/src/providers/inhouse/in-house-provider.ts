import type {
  Operation,
  OperationState,
  ProviderCapabilities,
  ProviderHealth,
  VideoGenerationProvider,
  VideoOrder,
} from '../video-provider.ts';
import { buildRenderOrder } from './build-render-order.ts';
import type { RenderStore } from './render-store.ts';

/** Brings a stored render to a worker. Enqueuing it twice is harmless. */
export interface RenderQueue {
  enqueueRender(renderId: string): Promise<void>;
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
  readonly capabilities: ProviderCapabilities = {
    maxDurationSeconds: 300,
    maxScriptCharacters: 10_000,
    aspectRatios: ['16:9', '9:16', '1:1'],
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

  async generateVideo(order: VideoOrder): Promise<Operation> {
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
    await queue.enqueueRender(id);
    return { provider: this.name, id };
  }

  async checkStatus(operation: Operation): Promise<OperationState> {
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

  private address(path: string): string {
    return `gs://${this.settings.bucketName}/${path}`;
  }
}
