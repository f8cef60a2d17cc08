import {
  BareClient,
  type BareStream,
  database,
  decodeResponse,
  encodeRequest,
} from './bare-client.ts';
import {
  type ListenersAnswer,
  type ListenersQuestion,
  type ListeningClient,
  playListeners,
} from './many-listeners.ts';

const writesPerCommit = 500;

/**
 * All targets on one stream, as a page of the web SDK has them. Without that SDK: with a
 * thousand targets it takes ten times as long as the server, and would be what is measured.
 */
export function listenOnOneStream(question: ListenersQuestion): Promise<ListenersAnswer> {
  return playListeners(new OneStreamListeners(new BareClient(question.port)), question);
}

class OneStreamListeners implements ListeningClient {
  readonly #client: BareClient;
  readonly #stream: BareStream;
  readonly #listeners = new Map<string, (version: number) => void>();

  constructor(client: BareClient) {
    this.#client = client;
    this.#stream = client.open('Listen', (message) => this.#hear(message));
  }

  async prepare(documents: number): Promise<void> {
    for (let from = 0; from < documents; from += writesPerCommit) {
      const length = Math.min(writesPerCommit, documents - from);
      await this.#commit(Array.from({ length }, (_, index) => writeOf(from + index, 0)));
    }
  }

  listen(n: number, see: (version: number) => void): void {
    this.#listeners.set(nameOf(n), see);
    const addTarget = { targetId: n + 1, documents: { documents: [nameOf(n)] } };
    this.#stream.send(encodeRequest('Listen', { database, addTarget }));
  }

  write(n: number, version: number): Promise<void> {
    return this.#commit([writeOf(n, version)]);
  }

  async #commit(writes: object[]): Promise<void> {
    await this.#client.call('Commit', encodeRequest('Commit', { database, writes }));
  }

  #hear(bytes: Buffer): void {
    const { documentChange } = decodeResponse('Listen', bytes) as {
      documentChange?: { document: { name: string; fields: { v: { integerValue: string } } } };
    };
    if (!documentChange) return;
    const { name, fields } = documentChange.document;
    this.#listeners.get(name)?.(Number(fields.v.integerValue));
  }
}

function nameOf(n: number): string {
  return `${database}/documents/bench/listened/items/${n}`;
}

function writeOf(n: number, version: number): object {
  return { update: { name: nameOf(n), fields: { v: { integerValue: version } } } };
}
