import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { VideoFault } from './faults.ts';
import type { WebhookEvent } from './webhook-events.ts';
import type { WebhookEndpoint, WebhookRegistry } from './webhook-registry.ts';

export type HeaderStyle = 'heygen-headers' | 'signature-only';

/** One try to tell somebody, as the control page shows it. */
export type DeliveryAttempt = {
  at: string;
  eventId: string;
  eventType: string;
  url: string;
  attempt: number;
  /** null: no answer. */
  status: number | null;
};

type WebhookSenderSettings = {
  registry: WebhookRegistry;
  now: () => Date;
  /** `alternate`: every second event in the other documented style. */
  headers: HeaderStyle | 'alternate';
  firstRetryMs: number;
};

const answerMs = 10_000;
const longestRetryMs = 30_000;
const givesUpAfterMs = 24 * 60 * 60 * 1000;
const keptAttempts = 1000;
const keptEvents = 10_000;
const heldBackMs = 3000;

/** Tells every endpoint of an event until it answers 2xx. */
export class WebhookSender {
  readonly attempts: DeliveryAttempt[] = [];
  readonly events: WebhookEvent[] = [];
  readonly #settings: WebhookSenderSettings;
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #sentEvents = 0;
  #releaseHeld = new AbortController();

  constructor(settings: WebhookSenderSettings) {
    this.#settings = settings;
  }

  /** Resolves when every first delivery was tried once; repeats go on in the background. */
  async send(
    event: WebhookEvent,
    faults: readonly VideoFault[],
    callbackUrl: string | null,
  ): Promise<void> {
    this.events.push(event);
    if (this.events.length > keptEvents) this.events.shift();
    if (faults.includes('no-webhook')) return;
    if (faults.includes('out-of-order-webhook')) await this.#holdBack();
    else this.#release();
    const style = this.#nextStyle();
    const targets = this.#settings.registry
      .all()
      .filter(({ events }) => events === null || events.includes(event.type))
      .map(
        ({ id }) =>
          () =>
            this.#settings.registry.find(id),
      );
    // HeyGen does not document whether one-off callbacks are signed: these are not.
    if (callbackUrl !== null) targets.push(() => unsignedEndpoint(callbackUrl));
    await Promise.all(targets.map((target) => this.#deliver(event, target, style, faults)));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#running);
  }

  async #deliver(
    event: WebhookEvent,
    target: () => WebhookEndpoint | undefined,
    style: HeaderStyle,
    faults: readonly VideoFault[],
  ): Promise<void> {
    const isForged = faults.includes('bad-signature');
    const isTaken = await this.#try(event, target, style, 1, isForged);
    // A forger does not come back.
    if (isForged) return;
    const more = async () => {
      if (!isTaken) await this.#repeat(event, target, style);
      if (faults.includes('duplicate-webhook')) await this.#try(event, target, style, 1, false);
    };
    const running = more().finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #repeat(
    event: WebhookEvent,
    target: () => WebhookEndpoint | undefined,
    style: HeaderStyle,
  ): Promise<void> {
    const { firstRetryMs, now } = this.#settings;
    let delayMs = firstRetryMs;
    for (let attempt = 2; !this.#closing.signal.aborted; attempt += 1) {
      await this.#pause(delayMs);
      if (now().getTime() - event.createdAt.getTime() > givesUpAfterMs) return;
      if (await this.#try(event, target, style, attempt, false)) return;
      delayMs = Math.min(delayMs * 2, longestRetryMs);
    }
  }

  /** True when there is nothing more to do: it was taken, or nobody is there any more. */
  async #try(
    event: WebhookEvent,
    target: () => WebhookEndpoint | undefined,
    style: HeaderStyle,
    attempt: number,
    isForged: boolean,
  ): Promise<boolean> {
    const endpoint = target();
    if (!endpoint || this.#closing.signal.aborted) return true;
    const secret = isForged ? `not-${endpoint.secret}` : endpoint.secret;
    const answer = await fetch(endpoint.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(endpoint.secret !== '' && this.#signature(event, secret, style)),
      },
      body: event.body,
      redirect: 'manual',
      signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(answerMs)]),
    }).catch(() => null);
    await answer?.body?.cancel();
    this.#note(event, endpoint.url, attempt, answer?.status ?? null);
    return answer?.ok ?? false;
  }

  #signature(event: WebhookEvent, secret: string, style: HeaderStyle): Record<string, string> {
    const signature = signBody(event.body, secret);
    if (style === 'signature-only') return { Signature: signature };
    return {
      'Heygen-Signature': signature,
      'Heygen-Timestamp': String(Math.floor(this.#settings.now().getTime() / 1000)),
      'Heygen-Event-Id': event.id,
    };
  }

  #nextStyle(): HeaderStyle {
    const { headers } = this.#settings;
    if (headers !== 'alternate') return headers;
    this.#sentEvents += 1;
    return this.#sentEvents % 2 === 1 ? 'heygen-headers' : 'signature-only';
  }

  /** Waits until a later event has gone first, but not for ever. */
  async #holdBack(): Promise<void> {
    const signal = AbortSignal.any([this.#closing.signal, this.#releaseHeld.signal]);
    await sleep(heldBackMs, undefined, { signal }).catch(() => undefined);
  }

  #release(): void {
    this.#releaseHeld.abort();
    this.#releaseHeld = new AbortController();
  }

  async #pause(delayMs: number): Promise<void> {
    await sleep(delayMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }

  #note(event: WebhookEvent, url: string, attempt: number, status: number | null): void {
    const at = this.#settings.now().toISOString();
    this.attempts.push({ at, eventId: event.id, eventType: event.type, url, attempt, status });
    if (this.attempts.length > keptAttempts) this.attempts.shift();
  }
}

/** HMAC-SHA256 over the body's bytes with the whole secret, in lower-case hex. */
export function signBody(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

function unsignedEndpoint(url: string): WebhookEndpoint {
  return { id: 'callback_url', url, events: null, secret: '', createdAt: new Date(0) };
}
