import type { StatusError } from '../status-error.ts';

/** Our end of a two-way stream, whether it runs over gRPC or WebChannel. */
export interface MessageStream {
  send(message: object): void;
  /** Ends the stream with an error that the client's SDK understands. */
  fail(error: StatusError): void;
}

/** What happens on the client's end. */
export interface MessageReceiver {
  receive(message: unknown): void;
  /** The client is gone; nothing may be sent any more. */
  closed(): void;
}
