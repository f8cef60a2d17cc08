import type { Firestore } from '@google-cloud/firestore';
import * as z from 'zod';
import { plain } from '../platform/plain.ts';
import { type Operation, operationSchema } from '../providers/video-provider.ts';

const copySchema = z.strictObject({
  operation: operationSchema,
  generationId: z.string(),
  /** How often its deletion was tried in vain. */
  tries: z.int().nonnegative(),
  nextTryMs: z.number(),
  expiresAt: z.unknown(),
});
export type ProviderCopy = Pick<
  z.infer<typeof copySchema>,
  'operation' | 'generationId' | 'tries' | 'nextTryMs'
>;

const keptMs = 60 * 24 * 3_600_000;

/** `provider_copies/{provider}:{id}`: orders of which a provider still keeps something. */
export class ProviderCopyStore {
  private readonly firestore: Firestore;
  private readonly now: () => number;

  constructor(settings: { firestore: Firestore; now: () => number }) {
    this.firestore = settings.firestore;
    this.now = settings.now;
  }

  async keep({ operation, generationId, tries, nextTryMs }: ProviderCopy): Promise<void> {
    const expiresAt = new Date(this.now() + keptMs);
    const copy = { operation: plain(operation), generationId, tries, nextTryMs, expiresAt };
    await this.document(operation).set(copy);
  }

  async forget(operation: Operation): Promise<void> {
    await this.document(operation).delete();
  }

  async load(operation: Operation): Promise<ProviderCopy | null> {
    const snapshot = await this.document(operation).get();
    return snapshot.exists ? copySchema.parse(snapshot.data()) : null;
  }

  async findDue(limit: number): Promise<ProviderCopy[]> {
    const found = await this.firestore
      .collection('provider_copies')
      .where('nextTryMs', '<=', this.now())
      .orderBy('nextTryMs')
      .limit(limit)
      .get();
    return found.docs.map((document) => copySchema.parse(document.data()));
  }

  private document({ provider, id }: Operation) {
    return this.firestore.doc(`provider_copies/${provider}:${encodeURIComponent(id)}`);
  }
}
