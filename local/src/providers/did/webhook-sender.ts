import type { VideoJob } from './video-job.ts';
import { isLoopback } from './create-schemas.ts';

/** One call of a webhook, as the control page shows it. */
export type Delivery = {
  at: string;
  videoId: string;
  videoStatus: string;
  url: string;
  /** null: no answer, or not sent because the address is not on this machine. */
  status: number | null;
};

type WebhookSenderSettings = {
  now: () => Date;
  /** The video as `GET` shows it. */
  show: (job: VideoJob) => Record<string, unknown>;
  report: (line: string) => void;
};

const answerMs = 10_000;
const keptDeliveries = 1000;

/** Tells the address given with an order how it ended: once, unsigned, and never again. */
export class WebhookSender {
  readonly deliveries: Delivery[] = [];
  readonly #settings: WebhookSenderSettings;
  readonly #closing = new AbortController();

  constructor(settings: WebhookSenderSettings) {
    this.#settings = settings;
  }

  async send(job: VideoJob): Promise<void> {
    const { faults } = job;
    if (job.webhook === null || 'no-webhook' in faults) return;
    await this.#call(job, job.webhook);
    if ('duplicate-webhook' in faults) await this.#call(job, job.webhook);
    if ('out-of-order-webhook' in faults) await this.#call(asStarted(job), job.webhook);
  }

  close(): void {
    this.#closing.abort();
  }

  async #call(job: VideoJob, url: string): Promise<void> {
    if (!isLoopback(url)) {
      // The rest of the address may be a secret.
      this.#settings.report(`${job.id}: no webhook is sent to ${new URL(url).host}`);
      return this.#note(job, url, null);
    }
    const body = this.#settings.show(job);
    if ('sparse-webhook' in job.faults) delete body['user_data'];
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(answerMs)]),
    }).catch(() => null);
    await answer?.body?.cancel();
    this.#note(job, url, answer?.status ?? null);
  }

  #note(job: VideoJob, url: string, status: number | null): void {
    const at = this.#settings.now().toISOString();
    this.deliveries.push({ at, videoId: job.id, videoStatus: job.status, url, status });
    if (this.deliveries.length > keptDeliveries) this.deliveries.shift();
  }
}

/** The same video as it was before its end. */
function asStarted(job: VideoJob): VideoJob {
  return { ...job, status: 'started', completedAt: null, durationSeconds: null, failure: null };
}
