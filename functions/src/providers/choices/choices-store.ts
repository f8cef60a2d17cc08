import { randomUUID } from 'node:crypto';
import { providerErrorKindSchema, type ProviderErrorKind } from '@cvplus/contracts/provider-error';
import { providerNameSchema, type ProviderName } from '@cvplus/contracts/video-options';
import type { DocumentReference, Firestore } from '@google-cloud/firestore';
import * as z from 'zod';
import { boundChoices, choicesSchema, type ProviderChoices } from './provider-choices.ts';

/** `provider_choices/{provider}`. The lists are one text: nobody queries them, and a thousand entries need no index each. */
const recordSchema = z.strictObject({
  provider: providerNameSchema,
  lists: z.string().nullable(),
  refreshedAtMs: z.number().nullable(),
  /** The latest refresh that failed, since one succeeded. */
  failure: z.strictObject({ kind: providerErrorKindSchema, atMs: z.number() }).nullable(),
  lease: z.strictObject({ id: z.string(), untilMs: z.number() }).nullable(),
});
type ChoicesRecord = z.infer<typeof recordSchema>;

export type KeptChoices = ProviderChoices & {
  refreshedAtMs: number;
  failure: ChoicesRecord['failure'];
};

/** `due`: ours to do, under this lease. */
export type RefreshClaim = { claim: 'due'; lease: string } | { claim: 'fresh' | 'busy' };

/** What the providers offer, as they last said it, for all instances. */
export class ChoicesStore {
  private readonly firestore: Firestore;
  private readonly now: () => number;
  private readonly previewOrigins: readonly string[];

  constructor(settings: {
    firestore: Firestore;
    now: () => number;
    /** Origins without TLS whose previews may be shown: those of stand-ins. */
    previewOrigins?: readonly string[];
  }) {
    this.firestore = settings.firestore;
    this.now = settings.now;
    this.previewOrigins = settings.previewOrigins ?? [];
  }

  /** Null until a refresh has succeeded once. However old: a stale list is better than none. */
  async load(provider: ProviderName): Promise<KeptChoices | null> {
    const record = readRecord(await this.document(provider).get());
    const lists = record && readLists(record.lists);
    if (!lists || record.refreshedAtMs === null) return null;
    return { ...lists, refreshedAtMs: record.refreshedAtMs, failure: record.failure };
  }

  /** One instance at a time asks a provider; a lease that ran out counts as given back. */
  async claim(
    provider: ProviderName,
    { maxAgeMs, leaseMs }: { maxAgeMs: number; leaseMs: number },
  ): Promise<RefreshClaim> {
    return await this.firestore.runTransaction(async (transaction) => {
      const before = readRecord(await transaction.get(this.document(provider)));
      const nowMs = this.now();
      if (before?.lease && before.lease.untilMs > nowMs) return { claim: 'busy' };
      const refreshedAtMs = before?.refreshedAtMs ?? null;
      if (refreshedAtMs !== null && nowMs - refreshedAtMs < maxAgeMs) return { claim: 'fresh' };
      const lease = randomUUID();
      const record = before ?? emptyRecord(provider);
      transaction.set(this.document(provider), {
        ...record,
        lease: { id: lease, untilMs: nowMs + leaseMs },
      } satisfies ChoicesRecord);
      return { claim: 'due', lease };
    });
  }

  /** Null when the lease had passed to somebody else meanwhile: then nothing is written. */
  async succeed(
    provider: ProviderName,
    lease: string,
    offered: ProviderChoices,
  ): Promise<ProviderChoices | null> {
    return await this.end(provider, lease, (record) => {
      const kept = boundChoices(
        keepWhatVanished(offered, readLists(record.lists)),
        this.previewOrigins,
      );
      const lists = JSON.stringify(kept);
      return [{ ...record, lists, refreshedAtMs: this.now(), failure: null, lease: null }, kept];
    });
  }

  /** The lists stay as they were. */
  async fail(provider: ProviderName, lease: string, kind: ProviderErrorKind): Promise<void> {
    await this.end(provider, lease, (record) => [
      { ...record, failure: { kind, atMs: this.now() }, lease: null },
      null,
    ]);
  }

  private async end<T>(
    provider: ProviderName,
    lease: string,
    change: (record: ChoicesRecord) => [ChoicesRecord, T],
  ): Promise<T | null> {
    return await this.firestore.runTransaction(async (transaction) => {
      const record = readRecord(await transaction.get(this.document(provider)));
      if (record?.lease?.id !== lease) return null;
      const [changed, result] = change(record);
      transaction.set(this.document(provider), changed);
      return result;
    });
  }

  private document(provider: ProviderName): DocumentReference {
    return this.firestore.doc(`provider_choices/${provider}`);
  }
}

/** A whole list that is suddenly empty is a slip of the provider, not news. */
function keepWhatVanished(
  offered: ProviderChoices,
  before: ProviderChoices | null,
): ProviderChoices {
  return {
    avatars: offered.avatars.length > 0 ? offered.avatars : (before?.avatars ?? []),
    voices: offered.voices.length > 0 ? offered.voices : (before?.voices ?? []),
  };
}

function emptyRecord(provider: ProviderName): ChoicesRecord {
  return { provider, lists: null, refreshedAtMs: null, failure: null, lease: null };
}

/** A record of another shape is one of another version: it is written anew. */
function readRecord(snapshot: { data(): unknown }): ChoicesRecord | null {
  return recordSchema.safeParse(snapshot.data()).data ?? null;
}

function readLists(text: string | null): ProviderChoices | null {
  if (text === null) return null;
  try {
    return choicesSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
