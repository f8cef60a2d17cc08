import * as z from 'zod';
import { commitOutside } from '../rpc/commit-writes.ts';
import type { Principal } from '../rpc/principal.ts';
import { readRequest } from '../rpc/read-request.ts';
import type { Stores } from '../rpc/stores.ts';
import { asStatusError } from '../status-error.ts';
import { readWrites } from '../store/write.ts';
import { readDatabaseName } from '../values/resource-name.ts';
import type { MessageReceiver, MessageStream } from './message-stream.ts';

const messageSchema = z.object({
  database: z.string().nullish(),
  writes: z.array(z.unknown()).nullish(),
});

/** The web SDK's writes: a handshake, then batches that are answered strictly in order. */
export class WriteStream implements MessageReceiver {
  readonly #stream: MessageStream;
  readonly #principal: Principal;
  readonly #stores: Stores;
  #database: string | undefined;
  #answers = 0;
  #isOver = false;
  #work = Promise.resolve();

  constructor(stream: MessageStream, principal: Principal, stores: Stores) {
    this.#stream = stream;
    this.#principal = principal;
    this.#stores = stores;
  }

  receive(message: unknown): void {
    this.#work = this.#work.then(async () => {
      if (this.#isOver) return;
      try {
        await this.#handle(message);
      } catch (error) {
        this.#isOver = true;
        this.#stream.fail(asStatusError(error));
      }
    });
  }

  /** An answer is small: nothing waits for it to be read. */
  progressed(): void {}

  ended(): Promise<void> {
    return this.#work;
  }

  closed(): void {
    this.#isOver = true;
  }

  async #handle(message: unknown): Promise<void> {
    const { database, writes } = readRequest(messageSchema, message);
    if (this.#database === undefined) {
      this.#database = readDatabaseName(database);
      // The answer to the handshake carries a token and no results.
      this.#stream.send({ streamId: '1', streamToken: this.#nextToken() });
      if (!writes || writes.length === 0) return;
    }
    // The last message before closing has no writes and wants no answer.
    if (!writes || writes.length === 0) return;
    const batch = readWrites(writes, this.#database);
    const response = await commitOutside(batch, this.#principal, this.#stores);
    await this.#stores.database.settled();
    if (!this.#isOver) this.#stream.send({ streamToken: this.#nextToken(), ...response });
  }

  #nextToken(): string {
    this.#answers++;
    return Buffer.from(String(this.#answers)).toString('base64');
  }
}
