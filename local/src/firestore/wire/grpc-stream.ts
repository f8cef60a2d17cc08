import { Metadata, type ServerDuplexStream } from '@grpc/grpc-js';
import type { StatusError } from '../status-error.ts';
import type { MessageReceiver, MessageStream } from '../streams/message-stream.ts';
import { asCallError } from './grpc-error.ts';

type Call = ServerDuplexStream<unknown, Buffer>;

/** One two-way call. Messages are encoded when they are sent, so that what waits is counted. */
export class GrpcStream implements MessageStream {
  readonly wire = 'gRPC';
  readonly #call: Call;
  readonly #encode: (message: object) => Buffer;
  readonly #onEnd: () => void;
  #receiver: MessageReceiver | undefined;
  #unread = 0;
  #isOver = false;

  constructor(call: Call, encode: (message: object) => Buffer, onEnd: () => void) {
    this.#call = call;
    this.#encode = encode;
    this.#onEnd = onEnd;
    call.sendMetadata(new Metadata());
  }

  get unread(): number {
    return this.#unread;
  }

  connect(receiver: MessageReceiver): void {
    this.#receiver = receiver;
    const call = this.#call;
    call.on('data', (message: unknown) => receiver.receive(message));
    call.on('cancelled', () => this.#finish());
    call.on('error', () => this.#finish());
    call.on('end', () => {
      void receiver.ended().then(() => {
        if (!this.#isOver) call.end();
        this.#finish();
      });
    });
  }

  send(message: object): void {
    if (this.#isOver) return;
    const bytes = this.#encode(message);
    this.#unread += bytes.length;
    this.#call.write(bytes, () => {
      this.#unread -= bytes.length;
      if (!this.#isOver) this.#receiver?.progressed();
    });
  }

  fail(error: StatusError): void {
    if (this.#isOver) return;
    this.#finish();
    this.#call.emit('error', asCallError(error));
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#receiver?.closed();
    this.#onEnd();
  }
}
