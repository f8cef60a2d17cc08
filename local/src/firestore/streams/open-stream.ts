import type { Principal } from '../rpc/principal.ts';
import type { Stores } from '../rpc/stores.ts';
import type { Audience } from './audience.ts';
import { ListenStream } from './listen-stream.ts';
import type { MessageReceiver, MessageStream } from './message-stream.ts';
import { WriteStream } from './write-stream.ts';

type OpenStream = (stream: MessageStream, principal: Principal) => MessageReceiver;

/** The two-way methods of google.firestore.v1.Firestore. */
export type StreamOpeners = Record<'Listen' | 'Write', OpenStream>;

export function streamOpeners(stores: Stores, audience: Audience): StreamOpeners {
  return {
    Listen: (stream, principal) => new ListenStream(stream, principal, { stores, audience }),
    Write: (stream, principal) => new WriteStream(stream, principal, stores),
  };
}
