import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doc, onSnapshot } from 'firebase/firestore';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { type AdminClient, connectAdmin } from '../testing/admin-client.ts';
import { gateThat } from '../testing/gates.ts';
import { connectWeb, type WebClient } from '../testing/web-client.ts';
import { readAdmin } from './clients/admin-queries.ts';
import type { Listener } from './clients/listeners.ts';
import { PendingReads } from './clients/pending-reads.ts';
import type { Found } from './reference/model-filter.ts';
import type { ModelStore } from './reference/model-store.ts';
import type { ModelDocuments } from './reference/model-value.ts';

const startMs = Date.UTC(2026, 10, 22);
// So much that the server has to forget old versions now and then.
const msPerStep = 250;
const settleMs = 30_000;
const mostReads = 20;

type Connected = { admin: AdminClient; web: WebClient; webWriter: WebClient };

/** The real server on its port and disk, its real clients, and what they are waiting for. */
export class Session {
  readonly reads = new PendingReads();
  readonly #dataFolder = mkdtempSync(join(tmpdir(), 'firestore-model-'));
  #server: FirestoreServer | undefined;
  #clients: Connected | undefined;
  #listeners: Listener[] = [];
  #begun = 0;
  #steps = 0;
  #restarts = 0;
  #heard = 0;

  /** The web client that writes is another than the one that listens, as that one would see its
   * own writes before the server does. */
  get clients(): Connected {
    if (!this.#clients) throw new Error('The session is not open.');
    return this.#clients;
  }

  get steps(): number {
    return this.#steps;
  }

  /** What was done, for whoever wants to know. */
  get summary(): string {
    return `${this.#steps} steps, ${this.#heard} snapshots heard, ${this.#restarts} restarts`;
  }

  get listeners(): readonly Listener[] {
    return this.#listeners;
  }

  async open(): Promise<void> {
    const { port } = await this.#startServer(0);
    this.#clients = {
      admin: connectAdmin(port, 'demo-test', { useBigInt: true }),
      web: connectWeb(port, 'reader'),
      webWriter: connectWeb(port, 'writer'),
    };
  }

  /** Before every step; time goes on by steps alone, so that runs can be repeated. */
  async begin(): Promise<void> {
    this.#begun++;
    if (this.reads.count >= mostReads) await this.reads.finish();
  }

  /** After every step that did something. */
  count(): void {
    this.#steps++;
  }

  /** The documents as a commit left them: all listeners must hear of it. */
  publish(
    store: ModelStore,
    documents: ModelDocuments,
    time: bigint | undefined,
    detours: readonly ModelDocuments[] = [],
  ): void {
    for (const [path, document] of documents) {
      if (store.documents.get(path) === document) continue;
      const { updateTime } = document;
      if (updateTime > store.latestTime) continue;
      throw new Error(`${path} was written at ${updateTime}, after ${store.latestTime}.`);
    }
    store.become(documents, time);
    for (const listener of this.#listeners) {
      listener.expect(documents, detours);
      listener.expected.verify();
    }
  }

  async readDocuments(paths: readonly string[]): Promise<Found[]> {
    const { db } = this.clients.admin;
    return readAdmin(db, await db.getAll(...paths.map((path) => db.doc(path))));
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  stopListener(index: number): void {
    for (const listener of this.#listeners.splice(index, 1)) {
      listener.expected.verify();
      this.#end(listener);
    }
  }

  /** Until all that was asked is answered and every listener knows how things stand. */
  async settle(timeoutMs = settleMs): Promise<void> {
    await this.reads.finish();
    for (const { expected } of this.#listeners) await expected.settle(timeoutMs);
  }

  async restart(): Promise<void> {
    await this.settle();
    const { port } = this.#running;
    await this.#running.close();
    await this.#startServer(port);
    this.#restarts++;
    for (const { expected } of this.#listeners) expected.allowRepeat();
    // Streams come back by themselves; single calls of the web SDK fail until one has.
    await Promise.all([this.clients.web, this.clients.webWriter].map(reconnected));
  }

  /** Back to an empty database, for the next run. */
  async reset(): Promise<void> {
    await this.reads.finish().catch(() => undefined);
    for (const listener of this.#listeners.splice(0)) this.#end(listener);
    this.#running.reset();
  }

  async close(): Promise<void> {
    const { admin, web, webWriter } = this.clients;
    await Promise.all([admin.stop(), web.stop(), webWriter.stop()]);
    await this.#running.close();
    rmSync(this.#dataFolder, { recursive: true });
  }

  #end({ expected, stop }: Listener): void {
    this.#heard += expected.heard;
    stop();
  }

  get #running(): FirestoreServer {
    if (!this.#server) throw new Error('The session is not open.');
    return this.#server;
  }

  async #startServer(port: number): Promise<FirestoreServer> {
    this.#server = await startFirestoreServer({
      port,
      dataFolder: this.#dataFolder,
      gate: gateThat(() => true),
      now: () => new Date(startMs + this.#begun * msPerStep),
    });
    return this.#server;
  }
}

function reconnected({ db }: WebClient): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = onSnapshot(
      doc(db, 'counters/only'),
      { includeMetadataChanges: true },
      ({ metadata }) => {
        if (metadata.fromCache) return;
        stop();
        resolve();
      },
      reject,
    );
  });
}
