import { refuseWebhooks } from '../no-webhooks.ts';
import type { Narration } from '../assembly/narration.ts';
import { ProviderError } from '../provider-error.ts';
import type {
  Operation,
  OperationState,
  PriceList,
  ProviderAvatar,
  ProviderBalance,
  ProviderCapabilities,
  ProviderHealth,
  ProviderVoice,
  StartProgress,
  VideoGenerationProvider,
  VideoOrder,
  WebhookReading,
} from '../video-provider.ts';
import { orderPieces } from './order-pieces.ts';
import { planScenes, sceneRatioOf } from './plan-scenes.ts';
import { planSpeech, type RunwayAvatars, type RunwayPlan } from './plan-speech.ts';
import { RunwayCalls, type RunwayCallSettings } from './runwayml-calls.ts';
import { readAvatars, readVoices } from './runwayml-faces.ts';
import { estimateRunwayUsd, priceListOf, type RunwayPrices, usdOf } from './runwayml-prices.ts';
import { readBilledCredits, readRunwayTasks } from './runwayml-wire.ts';
import type { SceneModel } from './scene-models.ts';

/** `speech`: a face that speaks our narration. `scenes`: silent shots under it. */
export type RunwayProductSettings =
  { name: 'speech'; avatars: RunwayAvatars } | { name: 'scenes'; model: SceneModel };

export type RunwayMLSettings = RunwayCallSettings & {
  product: RunwayProductSettings;
  /** The script spoken by our own voices, in parts within `narrationLimits`. */
  narrate: (order: VideoOrder, signal: AbortSignal) => Promise<Narration>;
  /** What those voices can speak. */
  languages: readonly string[] | 'any';
  prices: RunwayPrices;
  /** Orders at once. Runway queues what is more by itself; null leaves it to that. */
  maxConcurrent: number | null;
  now: () => number;
};

/** What Runway says was used since midnight UTC. */
export type UsedCredits = { credits: number; byModel: Record<string, number> };

export class RunwayMLProvider implements VideoGenerationProvider {
  readonly name = 'runwayml';
  readonly capabilities: ProviderCapabilities;
  readonly prices: PriceList;
  private readonly settings: RunwayMLSettings;
  private readonly calls: RunwayCalls;

  constructor(settings: RunwayMLSettings) {
    const { product, languages, maxConcurrent } = settings;
    this.settings = settings;
    this.calls = new RunwayCalls(settings);
    this.prices = priceListOf(this.priced, settings.prices);
    this.capabilities = {
      minDurationSeconds: 5,
      // Two parts of a minute; ten to fourteen scenes, which is what a script's five are cut into.
      maxDurationSeconds: product.name === 'speech' ? 120 : 90,
      maxScriptCharacters: product.name === 'speech' ? 2400 : 1800,
      // A talking head has a shape of its own, which the assembly frames in any other.
      aspectRatios: product.name === 'speech' ? ['16:9', '9:16', '1:1'] : ['16:9', '9:16'],
      languages,
      region: 'us',
      maxConcurrent,
      webhooks: false,
      // No keys, and no list to find an order in.
      idempotentStarts: false,
    };
  }

  estimateCostUsd(order: Pick<VideoOrder, 'sentences' | 'options'>): number {
    return estimateRunwayUsd(order, this.priced, this.settings.prices);
  }

  async generateVideo(
    order: VideoOrder,
    signal: AbortSignal,
    progress?: StartProgress,
  ): Promise<Operation> {
    const begun = progress?.begun ?? null;
    if (begun && tasksOf(begun).length === begun.assembly?.seconds.length) return begun;
    this.refuseWrong(order);
    const narration = await this.narrate(order, signal);
    const plan = this.plan(order, narration);
    return orderPieces(plan, this.calls, signal, progress);
  }

  async checkStatus(operation: Operation, signal: AbortSignal): Promise<OperationState> {
    const tasks = await Promise.all(
      tasksOf(operation).map((id) => this.calls.retrieve(id, signal)),
    );
    const said = readRunwayTasks(tasks, operation.assembly?.kind ?? this.settings.product.name);
    const credits = readBilledCredits(tasks);
    if (said.state === 'pending' || credits === null) return said;
    return { ...said, billedUsd: usdOf(credits, this.settings.prices) };
  }

  /** Whatever state they are in: Runway cancels what is unfinished. */
  async deleteVideo(operation: Operation, signal: AbortSignal): Promise<'deleted'> {
    for (const id of tasksOf(operation)) await this.calls.remove(id, signal);
    return 'deleted';
  }

  async getHealthStatus(signal: AbortSignal): Promise<ProviderHealth> {
    try {
      const { creditBalance } = await this.calls.organization(signal);
      if (creditBalance > 0) return { status: 'healthy' };
      const message = 'There are no Runway credits left.';
      return { status: 'unhealthy', kind: 'out-of-credit', message };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { status: 'unhealthy', kind: error.kind, message: error.message };
    }
  }

  async getBalance(signal: AbortSignal): Promise<ProviderBalance> {
    const { creditBalance } = await this.calls.organization(signal);
    const usd = creditBalance * this.settings.prices.usdPerCredit;
    return { state: 'metered', remaining: creditBalance, unit: 'credits', usd };
  }

  async listAvatars(signal: AbortSignal): Promise<ProviderAvatar[]> {
    return readAvatars(await this.calls.avatars(signal));
  }

  listVoices(_signal: AbortSignal): Promise<ProviderVoice[]> {
    return Promise.resolve(readVoices());
  }

  readWebhook(): WebhookReading {
    return refuseWebhooks();
  }

  /** For operators: what an order of unknown outcome may have cost shows nowhere else. */
  async usedCreditsToday(signal: AbortSignal): Promise<UsedCredits> {
    const today = new Date(this.settings.now()).toISOString().slice(0, 10);
    const { results } = await this.calls.usageSince(today, signal);
    const byModel: Record<string, number> = {};
    for (const { model, amount } of results.flatMap(({ usedCredits }) => usedCredits)) {
      byModel[model] = (byModel[model] ?? 0) + amount;
    }
    const credits = Object.values(byModel).reduce((sum, amount) => sum + amount, 0);
    return { credits, byModel };
  }

  private get priced(): { name: 'speech' | 'scenes'; sceneModel: SceneModel } {
    const { product } = this.settings;
    return { name: product.name, sceneModel: product.name === 'scenes' ? product.model : 'gen4.5' };
  }

  private refuseWrong({ sentences, options }: VideoOrder): void {
    const { maxScriptCharacters, aspectRatios } = this.capabilities;
    const characters = sentences.reduce((sum, { text }) => sum + text.length, 0);
    if (characters === 0 || characters > maxScriptCharacters) {
      const message = `Runway is given scripts of 1 to ${maxScriptCharacters} characters; this one has ${characters}.`;
      throw new ProviderError(this.name, 'invalid-order', message);
    }
    if (!aspectRatios.includes(options.aspectRatio)) {
      const message = `Runway makes no scenes in ${options.aspectRatio}.`;
      throw new ProviderError(this.name, 'unsupported-option', message);
    }
  }

  private async narrate(order: VideoOrder, signal: AbortSignal): Promise<Narration> {
    try {
      return await this.settings.narrate(order, signal);
    } catch (cause) {
      if (cause instanceof ProviderError) throw cause;
      // Whatever the reason: nothing was ordered.
      const message = 'The narration for Runway could not be made.';
      throw new ProviderError(this.name, 'unavailable', message, { cause });
    }
  }

  private plan(order: VideoOrder, narration: Narration): RunwayPlan {
    const { product } = this.settings;
    const ratio = sceneRatioOf(order.options.aspectRatio);
    if (product.name === 'speech') return planSpeech(order, narration, product.avatars);
    // `refuseWrong` has let no other shape through.
    return planScenes(order, narration, product.model, ratio ?? '1280:720');
  }
}

function tasksOf({ id, tasks }: Operation): string[] {
  return tasks ?? [id];
}
