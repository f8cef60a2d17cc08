import type { Principal } from '../rpc/principal.ts';
import type { Stores } from '../rpc/stores.ts';
import { asStatusError, invalidArgument, StatusError } from '../status-error.ts';
import type { DocumentChange } from '../store/document-store.ts';
import type { Audience, Listener, ListenerFacts } from './audience.ts';
import { buildDocumentMessages } from './document-messages.ts';
import { ListenTarget, type TargetUpdate } from './listen-target.ts';
import {
  databaseOfRequest,
  readListenRequest,
  readSubject,
  type TargetJson,
} from './listen-request.ts';
import type { MessageReceiver, MessageStream } from './message-stream.ts';
import { readResumePoint, resumeTokenOf } from './resume-token.ts';

// The Admin SDK resets a stream that was silent for two minutes.
const keepAliveMs = 30_000;
// With more than this unread, a client hears of further changes when it has caught up.
const maxUnread = 16 * 1024 * 1024;
// With more than this unread, it may not ask for still more.
const maxUnreadAnswers = 256 * 1024 * 1024;

type Hall = { stores: Stores; audience: Audience };
type Watched = { target: ListenTarget; unseat: () => void };

/** Everything one client listens to over one stream. */
export class ListenStream implements MessageReceiver, Listener {
  readonly #stream: MessageStream;
  readonly #principal: Principal;
  readonly #hall: Hall;
  readonly #watched = new Map<number, Watched>();
  /** Targets whose changes the client has not been told, as it reads too slowly. */
  readonly #behind = new Set<number>();
  readonly #keepAlive: NodeJS.Timeout;
  readonly #since: string;
  #database: string | undefined;
  #isOver = false;

  constructor(stream: MessageStream, principal: Principal, hall: Hall) {
    this.#stream = stream;
    this.#principal = principal;
    this.#hall = hall;
    this.#since = this.#now;
    hall.audience.enter(this);
    this.#keepAlive = setInterval(() => {
      if (this.#watched.size > 0 && this.#behind.size === 0) this.#sendSnapshot(this.#now);
    }, keepAliveMs).unref();
  }

  receive(message: unknown): void {
    if (this.#isOver) return;
    try {
      const request = readListenRequest(message);
      this.#database ??= databaseOfRequest(request);
      if (request.addTarget) this.#add(request.addTarget);
      else if (typeof request.removeTarget === 'number') this.#remove(request.removeTarget);
    } catch (error) {
      this.closed();
      this.#stream.fail(asStatusError(error));
    }
  }

  /** One commit becomes one snapshot: first all documents, then the time. */
  hear(time: string, changes: Map<number, DocumentChange[]>): void {
    if (this.#behind.size > 0 || this.#stream.unread > maxUnread) {
      for (const targetId of changes.keys()) this.#behind.add(targetId);
      return;
    }
    const updates = this.#updates(changes.keys(), (target, targetId) =>
      target.update(changes.get(targetId) ?? [], time),
    );
    if (updates.size > 0) this.#sendUpdates(updates, time);
  }

  progressed(): void {
    if (this.#behind.size > 0 && this.#stream.unread <= maxUnread) this.#catchUp();
  }

  describe(): ListenerFacts {
    const principal = this.#principal;
    const who = principal.type === 'owner' ? 'Admin SDK' : (principal.caller?.uid ?? 'nobody');
    const targets = [...this.#watched.values()].map(({ target }) => target.describe());
    return { who, stream: this.#stream.wire, since: this.#since, targets };
  }

  ended(): Promise<void> {
    this.closed();
    return Promise.resolve();
  }

  closed(): void {
    this.#isOver = true;
    clearInterval(this.#keepAlive);
    for (const targetId of [...this.#watched.keys()]) this.#forget(targetId);
    this.#hall.audience.leave(this);
  }

  get #now(): string {
    return this.#hall.stores.database.clock.readTime();
  }

  #add(json: TargetJson): void {
    const targetId = json.targetId || this.#freeId();
    // The protocol forbids it, and no answer could tell the two apart.
    if (this.#watched.has(targetId)) throw invalidArgument(`Target ${targetId} is already there.`);
    if (this.#stream.unread > maxUnreadAnswers) {
      throw new StatusError('RESOURCE_EXHAUSTED', 'The client asks for more than it reads.');
    }
    // The snapshot below speaks for all targets.
    if (this.#behind.size > 0) this.#catchUp();
    try {
      if (targetId < 0) throw invalidArgument('The id of a target must be positive.');
      this.#start(targetId, json);
    } catch (error) {
      this.#reject(targetId, error);
    }
  }

  #start(targetId: number, json: TargetJson): void {
    const { audience, stores } = this.#hall;
    const { database, guard, indexes } = stores;
    const readTime = this.#now;
    const subject = readSubject(json, this.#database);
    const watching = { database, guard, indexes, principal: this.#principal };
    const target = new ListenTarget(subject, watching);
    const point = readResumePoint(json, database);
    const update = target.start(readTime, point ?? undefined);
    const unseat = audience.seat(this, targetId, target.scope);
    this.#watched.set(targetId, { target, unseat });
    this.#sendChange('ADD', targetId);
    // Whatever the client kept, it starts over.
    if (point !== undefined && !target.isResumed) this.#sendChange('RESET', targetId);
    this.#sendDocuments(new Map([[targetId, update]]), readTime);
    // A client whose memory holds another number of documents asks for all of them.
    if (target.isResumed) this.#stream.send({ filter: { targetId, count: target.count } });
    const resumeToken = resumeTokenOf(database.incarnation, readTime);
    this.#sendChange('CURRENT', targetId, { readTime, resumeToken });
    this.#sendSnapshot(readTime);
  }

  #freeId(): number {
    return Math.max(0, ...this.#watched.keys()) + 1;
  }

  #remove(targetId: number): void {
    this.#forget(targetId);
    this.#sendChange('REMOVE', targetId);
  }

  /** Other targets go on. */
  #reject(targetId: number, error: unknown): void {
    const { grpcCode, message } = asStatusError(error);
    this.#forget(targetId);
    this.#sendChange('REMOVE', targetId, { cause: { code: grpcCode, message } });
  }

  #forget(targetId: number): void {
    this.#watched.get(targetId)?.unseat();
    this.#watched.delete(targetId);
    this.#behind.delete(targetId);
  }

  #catchUp(): void {
    const time = this.#now;
    const targetIds = [...this.#behind];
    this.#behind.clear();
    const updates = this.#updates(targetIds, (target) => target.catchUp(time));
    this.#sendUpdates(updates, time);
  }

  #updates(
    targetIds: Iterable<number>,
    ask: (target: ListenTarget, targetId: number) => TargetUpdate | undefined,
  ): Map<number, TargetUpdate> {
    const updates = new Map<number, TargetUpdate>();
    for (const targetId of targetIds) {
      const target = this.#watched.get(targetId)?.target;
      if (!target) continue;
      try {
        const update = ask(target, targetId);
        if (update) updates.set(targetId, update);
      } catch (error) {
        this.#reject(targetId, error);
      }
    }
    return updates;
  }

  #sendUpdates(updates: Map<number, TargetUpdate>, time: string): void {
    this.#sendDocuments(updates, time);
    this.#sendSnapshot(time);
  }

  #sendDocuments(updates: Map<number, TargetUpdate>, time: string): void {
    for (const message of buildDocumentMessages(updates, time)) this.#stream.send(message);
  }

  #sendChange(targetChangeType: string, targetId: number, more: object = {}): void {
    this.#stream.send({ targetChange: { targetChangeType, targetIds: [targetId], ...more } });
  }

  /** Without target ids: only this makes the SDKs raise a snapshot. */
  #sendSnapshot(readTime: string): void {
    const resumeToken = resumeTokenOf(this.#hall.stores.database.incarnation, readTime);
    const targetChange = { targetChangeType: 'NO_CHANGE', targetIds: [], readTime, resumeToken };
    this.#stream.send({ targetChange });
    this.#keepAlive.refresh();
  }
}
