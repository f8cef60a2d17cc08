import type { StatusError } from '../status-error.ts';

/** Our end of a two-way stream, whether it runs over gRPC or WebChannel. */
export interface MessageStream {
  readonly wire: 'gRPC' | 'WebChannel';
  /** How much the client was sent but has not taken yet: bytes, or characters of JSON. */
  readonly unread: number;
  send(message: object): void;
  /** Ends the stream with an error that the client's SDK understands. */
  fail(error: StatusError): void;
}

/** What happens on the client's end. */
export interface MessageReceiver {
  receive(message: unknown): void;
  /** Less is unread than before. */
  progressed(): void;
  /** The client will send nothing more; done when everything that it sent is answered. */
  ended(): Promise<void>;
  /** The client is gone; nothing may be sent any more. */
  closed(): void;
}
