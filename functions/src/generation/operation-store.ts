import type { DocumentSnapshot, Firestore } from '@google-cloud/firestore';
import type { ProviderName } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import type { Operation } from '../providers/video-provider.ts';

const storedOperationSchema = z.strictObject({ generationId: z.string() });

/** `provider_operations/{provider}:{id}`: which generation an operation belongs to, for webhooks. */
export class OperationStore {
  private readonly firestore: Firestore;

  constructor(firestore: Firestore) {
    this.firestore = firestore;
  }

  async remember(operation: Operation, generationId: string): Promise<void> {
    await this.document(operation.provider, operation.id).set({ generationId });
  }

  async findGeneration(provider: ProviderName, operationId: string): Promise<string | null> {
    return this.readGeneration(await this.document(provider, operationId).get());
  }

  readGeneration(snapshot: DocumentSnapshot): string | null {
    return snapshot.exists ? storedOperationSchema.parse(snapshot.data()).generationId : null;
  }

  /** For whoever reads it together with something else. */
  document(provider: ProviderName, operationId: string) {
    return this.firestore.doc(`provider_operations/${provider}:${encodeURIComponent(operationId)}`);
  }
}
