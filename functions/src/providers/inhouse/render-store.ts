import type { DocumentReference, Firestore } from '@google-cloud/firestore';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { mediaSchema } from '@cvplus/contracts/video-introduction';
import * as z from 'zod';

/** `renders/{id}`: one order for the in-house renderer, from the queue to the file. Plain JSON. */
const renderRecordSchema = z.strictObject({
  id: z.string(),
  generationId: z.string(),
  userId: z.string(),
  /** The draft goes straight to its owner; a final video is collected and checked like any other. */
  purpose: z.enum(['draft', 'final']),
  order: renderOrderSchema,
  /** Storage folder the files go to, and their name there without ending. */
  folder: z.string(),
  fileName: z.string(),
  status: z.enum(['queued', 'rendering', 'ready', 'failed']),
  /** 0–1, as the renderer reports it. */
  progress: z.number().min(0).max(1),
  tries: z.int().nonnegative(),
  leaseUntilMs: z.number().nullable(),
  media: mediaSchema.nullable(),
  /** False when the script could not be spoken and the video has captions only. */
  voiced: z.boolean().nullable(),
});
export type RenderRecord = z.infer<typeof renderRecordSchema>;
export type NewRender = Pick<
  RenderRecord,
  'id' | 'generationId' | 'userId' | 'purpose' | 'order' | 'folder' | 'fileName'
>;

/** The render is ours now, or another worker's for so long at least. */
export type Claim = { claimed: RenderRecord } | { heldUntilMs: number };

/** Renders as documents, so that any instance can take one up where another crashed. */
export class RenderStore {
  private readonly firestore: Firestore;
  private readonly now: () => number;

  constructor(settings: { firestore: Firestore; now: () => number }) {
    this.firestore = settings.firestore;
    this.now = settings.now;
  }

  /** A second order under the same id changes nothing. */
  async createOnce(render: NewRender): Promise<void> {
    await this.firestore.runTransaction(async (transaction) => {
      if ((await transaction.get(this.document(render.id))).exists) return;
      transaction.create(this.document(render.id), {
        ...render,
        status: 'queued',
        progress: 0,
        tries: 0,
        leaseUntilMs: null,
        media: null,
        voiced: null,
      } satisfies RenderRecord);
    });
  }

  async load(id: string): Promise<RenderRecord | null> {
    const snapshot = await this.document(id).get();
    return snapshot.exists ? renderRecordSchema.parse(snapshot.data()) : null;
  }

  /** Claims a render; null when it is done or gone. */
  async claim(id: string, leaseMs: number): Promise<Claim | null> {
    return await this.firestore.runTransaction(async (transaction) => {
      const snapshot = await transaction.get(this.document(id));
      if (!snapshot.exists) return null;
      const record = renderRecordSchema.parse(snapshot.data());
      if (record.status === 'ready' || record.status === 'failed') return null;
      const { leaseUntilMs } = record;
      if (record.status === 'rendering' && leaseUntilMs !== null && leaseUntilMs > this.now()) {
        return { heldUntilMs: leaseUntilMs };
      }

      const claimed: RenderRecord = {
        ...record,
        status: 'rendering',
        tries: record.tries + 1,
        leaseUntilMs: this.now() + leaseMs,
      };
      transaction.set(this.document(id), claimed);
      return { claimed };
    });
  }

  async reportProgress(id: string, progress: number, leaseMs: number): Promise<void> {
    await this.document(id).update({ progress, leaseUntilMs: this.now() + leaseMs });
  }

  async finish(id: string, result: Pick<RenderRecord, 'media' | 'voiced'>): Promise<void> {
    await this.document(id).update({ ...result, status: 'ready', progress: 1, leaseUntilMs: null });
  }

  /** Back into the queue, or failed for good. */
  async giveBack(id: string, status: 'queued' | 'failed'): Promise<void> {
    await this.document(id).update({ status, leaseUntilMs: null });
  }

  private document(id: string): DocumentReference {
    return this.firestore.doc(`renders/${id}`);
  }
}
