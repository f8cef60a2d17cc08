import * as z from 'zod';
import type { Principal } from '../rpc/principal.ts';
import { readRequest } from '../rpc/read-request.ts';
import { readGuardedQuery } from '../rpc/run-queries.ts';
import type { ListenerFacts, Listening, Stores } from '../rpc/stores.ts';
import { asStatusError, invalidArgument, StatusError } from '../status-error.ts';
import type { Commit } from '../store/document-store.ts';
import { readDocumentName } from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';
import {
  ListenTarget,
  type TargetChanges,
  type TargetSubject,
  type TargetUpdate,
} from './listen-target.ts';
import type { MessageReceiver, MessageStream } from './message-stream.ts';
import { readResumePoint, type ResumePoint, resumeTokenOf } from './resume-token.ts';

const targetSchema = z.object({
  targetId: z.int().nullish(),
  query: z.object({ parent: z.string(), structuredQuery: z.unknown().optional() }).nullish(),
  documents: z.object({ documents: z.array(z.string()).nullish() }).nullish(),
  pipelineQuery: z.unknown().optional(),
  resumeToken: z.string().nullish(),
  readTime: z.string().nullish(),
  once: z.boolean().nullish(),
});

const messageSchema = z.object({
  addTarget: targetSchema.nullish(),
  removeTarget: z.int().nullish(),
});

type TargetJson = z.infer<typeof targetSchema>;

// The Admin SDK resets a stream that was silent for two minutes.
const keepAliveMs = 30_000;

/** Everything one client listens to over one stream. */
export class ListenStream implements MessageReceiver, Listening {
  readonly #stream: MessageStream;
  readonly #principal: Principal;
  readonly #stores: Stores;
  readonly #targets = new Map<number, ListenTarget>();
  readonly #stopHearing: () => void;
  readonly #keepAlive: NodeJS.Timeout;
  readonly #since: string;

  constructor(stream: MessageStream, principal: Principal, stores: Stores) {
    this.#stream = stream;
    this.#principal = principal;
    this.#stores = stores;
    this.#since = stores.database.clock.readTime();
    stores.listening.add(this);
    this.#stopHearing = stores.database.documents.onCommit((commit) => this.#hear(commit));
    this.#keepAlive = setInterval(() => {
      if (this.#targets.size > 0) this.#sendSnapshot(stores.database.clock.readTime());
    }, keepAliveMs).unref();
  }

  receive(message: unknown): void {
    try {
      const { addTarget, removeTarget } = readRequest(messageSchema, message);
      if (addTarget) this.#add(addTarget);
      else if (typeof removeTarget === 'number') this.#remove(removeTarget);
    } catch (error) {
      this.closed();
      this.#stream.fail(asStatusError(error));
    }
  }

  describe(): ListenerFacts {
    const principal = this.#principal;
    const who = principal.type === 'owner' ? 'Admin SDK' : (principal.caller?.uid ?? 'nobody');
    const targets = [...this.#targets.values()].map((target) => target.describe());
    return { who, since: this.#since, targets };
  }

  closed(): void {
    this.#stores.listening.delete(this);
    this.#stopHearing();
    clearInterval(this.#keepAlive);
    this.#targets.clear();
  }

  #add(json: TargetJson): void {
    const targetId = json.targetId ?? 0;
    const { database, guard, indexes } = this.#stores;
    const readTime = database.clock.readTime();
    try {
      const { documents } = database;
      const watching = { documents, guard, indexes, principal: this.#principal };
      const target = new ListenTarget(readSubject(json), watching);
      const found = target.start(readTime);
      const point = this.#resumePointOf(json, readTime);
      // Whether the past is remembered shows before the client hears of the target.
      const since = point ? changesSince(target, point) : null;
      const changes = since ?? { updated: found, gone: [] };
      this.#targets.set(targetId, target);
      this.#sendChange('ADD', targetId);
      // What the client kept is not remembered here: it starts over.
      if (point !== undefined && !since) this.#sendChange('RESET', targetId);
      for (const document of changes.updated) {
        this.#stream.send({ documentChange: { document, targetIds: [targetId] } });
      }
      for (const document of changes.gone) {
        // Without its content, which the client may not be allowed to see any more.
        const documentRemove = { document, removedTargetIds: [targetId], readTime };
        this.#stream.send({ documentRemove });
      }
      // A client whose count differs asks for everything again.
      if (since) this.#stream.send({ filter: { targetId, count: target.shownCount } });
      const resumeToken = this.#tokenOf(readTime);
      this.#sendChange('CURRENT', targetId, { readTime, resumeToken });
      this.#sendSnapshot(readTime);
    } catch (error) {
      this.#reject(targetId, error);
    }
  }

  #resumePointOf(asked: TargetJson, now: string): ResumePoint | null | undefined {
    const { incarnation, documents } = this.#stores.database;
    const rememberedSince = documents.rememberedSince(now);
    return readResumePoint(asked, { incarnation, rememberedSince, now });
  }

  #tokenOf(readTime: string): string {
    return resumeTokenOf(this.#stores.database.incarnation, readTime);
  }

  #remove(targetId: number): void {
    this.#targets.delete(targetId);
    this.#sendChange('REMOVE', targetId);
  }

  /** Other targets go on. */
  #reject(targetId: number, error: unknown): void {
    const { grpcCode, message } = asStatusError(error);
    this.#targets.delete(targetId);
    this.#sendChange('REMOVE', targetId, { cause: { code: grpcCode, message } });
  }

  /** One commit becomes one snapshot: first all documents, then the time. */
  #hear(commit: Commit): void {
    const updates = new Map<number, TargetUpdate>();
    for (const [targetId, target] of this.#targets) {
      try {
        const update = target.update(commit);
        if (update) updates.set(targetId, update);
      } catch (error) {
        this.#reject(targetId, error);
      }
    }
    if (updates.size === 0) return;
    for (const message of documentMessages(updates, commit.time)) this.#stream.send(message);
    this.#sendSnapshot(commit.time);
  }

  #sendChange(targetChangeType: string, targetId: number, more: object = {}): void {
    this.#stream.send({ targetChange: { targetChangeType, targetIds: [targetId], ...more } });
  }

  /** Without target ids: only this makes the SDKs raise a snapshot. */
  #sendSnapshot(readTime: string): void {
    const resumeToken = this.#tokenOf(readTime);
    const targetChange = { targetChangeType: 'NO_CHANGE', targetIds: [], readTime, resumeToken };
    this.#stream.send({ targetChange });
  }
}

/** Null when a document changed too often since then to know how it was. */
function changesSince(target: ListenTarget, { time }: ResumePoint): TargetChanges | null {
  try {
    return target.changesSince(time);
  } catch (error) {
    if (error instanceof StatusError && error.status === 'FAILED_PRECONDITION') return null;
    throw error;
  }
}

function readSubject(json: TargetJson): TargetSubject {
  if (json.pipelineQuery) {
    throw new StatusError('UNIMPLEMENTED', 'This server does not support pipelines.');
  }
  if (json.once) throw new StatusError('UNIMPLEMENTED', 'A target cannot be listened to once.');
  if (json.documents) {
    return { type: 'documents', names: (json.documents.documents ?? []).map(readDocumentName) };
  }
  if (!json.query) throw invalidArgument('A target needs a query or documents.');
  const { parent, structuredQuery } = json.query;
  const guarded = readGuardedQuery(parent, structuredQuery);
  return { type: 'query', guarded };
}

type Mention = {
  name: string;
  document: StoredDocument | null;
  targetIds: number[];
  removedTargetIds: number[];
};

/** One message per document, whichever targets it concerns; projections of it count apart. */
function documentMessages(updates: Map<number, TargetUpdate>, readTime: string): object[] {
  const mentions = new Map<StoredDocument | string, Mention>();
  const mention = (name: string, document: StoredDocument | null) => {
    const key = document ?? name;
    const known = mentions.get(key) ?? { name, document, targetIds: [], removedTargetIds: [] };
    mentions.set(key, known);
    return known;
  };
  for (const [targetId, { updated, removed }] of updates) {
    for (const document of updated) mention(document.name, document).targetIds.push(targetId);
    for (const [name, document] of removed) mention(name, document).removedTargetIds.push(targetId);
  }
  return [...mentions.values()].map(({ name, document, targetIds, removedTargetIds }) =>
    document
      ? { documentChange: { document, targetIds, removedTargetIds } }
      : { documentDelete: { document: name, removedTargetIds, readTime } },
  );
}
