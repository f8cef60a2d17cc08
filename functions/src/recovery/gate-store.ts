import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Firestore } from '@google-cloud/firestore';
import * as z from 'zod';
import {
  type Admission,
  type AdmissionRequest,
  admit,
  closedGate,
  type Gate,
  gateSchema,
  openByHand,
  orderEnded,
  orderTaken,
} from './circuit.ts';

const recordSchema = z.object({ gate: gateSchema });

/** `provider_state/{provider}`, field `gate`: circuits and places, shared by all instances. */
export class GateStore {
  private readonly firestore: Firestore;
  private readonly now: () => number;

  constructor(settings: { firestore: Firestore; now: () => number }) {
    this.firestore = settings.firestore;
    this.now = settings.now;
  }

  async admit(provider: ProviderName, request: AdmissionRequest): Promise<Admission> {
    return await this.move(provider, (gate) => {
      const { gate: next, admission } = admit(gate, { ...request, nowMs: this.now() });
      return [next, admission];
    });
  }

  async orderTaken(provider: ProviderName, key: string): Promise<void> {
    await this.move(provider, (gate) => [orderTaken(gate, key), null]);
  }

  async orderEnded(
    provider: ProviderName,
    key: string,
    failure: ProviderErrorKind | 'dropped' | null,
  ): Promise<void> {
    const nowMs = this.now();
    await this.move(provider, (gate) => [orderEnded(gate, { key, failure, nowMs }), null]);
  }

  /** An operator wants no orders to go there. */
  async openByHand(
    provider: ProviderName,
    { why, untilMs }: { why: string; untilMs: number },
  ): Promise<void> {
    const nowMs = this.now();
    await this.move(provider, (gate) => [openByHand(gate, { why, untilMs, nowMs }), null]);
  }

  /** Money is back, or an operator has put things right: orders pass again. */
  async close(provider: ProviderName): Promise<void> {
    await this.move(provider, (gate) => [
      { ...gate, open: null, failedCalls: 0, failedRenders: 0 },
      null,
    ]);
  }

  /** How every given provider's door stands, in one read. */
  async readAll(providers: readonly ProviderName[]): Promise<Map<ProviderName, Gate>> {
    if (providers.length === 0) return new Map();
    const snapshots = await this.firestore.getAll(...providers.map((name) => this.document(name)));
    return new Map(providers.map((name, index) => [name, gateOf(snapshots[index]?.data())]));
  }

  private async move<T>(provider: ProviderName, step: (gate: Gate) => [Gate, T]): Promise<T> {
    return await this.firestore.runTransaction(async (transaction) => {
      const document = this.document(provider);
      const before = gateOf((await transaction.get(document)).data());
      const [gate, answer] = step(before);
      if (gate !== before) transaction.set(document, { gate }, { mergeFields: ['gate'] });
      return answer;
    });
  }

  private document(provider: ProviderName) {
    return this.firestore.doc(`provider_state/${provider}`);
  }
}

function gateOf(data: unknown): Gate {
  return recordSchema.safeParse(data).data?.gate ?? closedGate;
}
