import { type Firestore, Timestamp } from '@google-cloud/firestore';
import type { ProviderName } from '@cvplus/contracts/video-options';
import { currentAttempt } from './generation.ts';
import type { GenerationStore } from './generation-store.ts';
import type { OperationStore } from './operation-store.ts';

/** HeyGen repeats a delivery for up to 24 h (sheet §7.4); a day more is kept. */
const rememberForMs = 2 * 24 * 60 * 60 * 1000;

export type WebhookStoreSettings = {
  firestore: Firestore;
  operations: OperationStore;
  generations: GenerationStore;
  now: () => number;
};

/** What webhooks need to know: whose operation it is, and whether this delivery was here before. */
export class WebhookStore {
  private readonly settings: WebhookStoreSettings;

  constructor(settings: WebhookStoreSettings) {
    this.settings = settings;
  }

  findGeneration(provider: ProviderName, operationId: string): Promise<string | null> {
    return this.settings.operations.findGeneration(provider, operationId);
  }

  /** A webhook may come before the answer to its order did: then the order has no operation yet. */
  async findOrdering(provider: ProviderName, generationId: string): Promise<string | null> {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(generationId)) return null;
    const generation = await this.settings.generations.load(generationId);
    const attempt = generation && currentAttempt(generation);
    const ordering = attempt?.provider === provider && attempt.operation === null;
    return ordering ? generationId : null;
  }

  async wasDelivered(deliveryId: string): Promise<boolean> {
    return (await this.document(deliveryId).get()).exists;
  }

  async rememberDelivery(deliveryId: string, provider: ProviderName): Promise<void> {
    const expiresAt = Timestamp.fromMillis(this.settings.now() + rememberForMs);
    await this.document(deliveryId).set({ provider, expiresAt });
  }

  private document(deliveryId: string) {
    return this.settings.firestore.doc(`webhook_deliveries/${deliveryId}`);
  }
}
