import {
  type handleBidiStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  type UntypedHandleCall,
} from '@grpc/grpc-js';
import type protobuf from 'protobufjs';
import type { FaultGate } from '../../faults/fault-gate.ts';
import { streamingMethods, unaryMethods } from '../rpc/methods.ts';
import { readPrincipal } from '../rpc/principal.ts';
import type { Stores } from '../rpc/stores.ts';
import { StatusError } from '../status-error.ts';
import type { StreamOpeners } from '../streams/open-stream.ts';
import { FaultyReceiver, passFaults } from './fault-edge.ts';
import { asCallError } from './grpc-error.ts';
import { GrpcStream } from './grpc-stream.ts';
import { encodeMessage } from './proto-json.ts';

type Handling = {
  stores: Stores;
  streams: StreamOpeners;
  faults: FaultGate;
  openStreams: Set<GrpcStream>;
};

/** A handler for every method of the service. */
export function grpcHandlers(
  service: protobuf.Service,
  handling: Handling,
): Record<string, UntypedHandleCall> {
  const handlers: Record<string, UntypedHandleCall> = {};
  for (const { name, resolvedResponseType } of service.methodsArray) {
    if (unaryMethods[name]) handlers[name] = unary(name, handling);
    if (streamingMethods[name]) handlers[name] = streaming(name, handling);
    if (name === 'Listen' || name === 'Write') {
      handlers[name] = twoWay(name, resolvedResponseType, handling);
    }
    if (!handlers[name]) throw new Error(`Nobody handles the method ${name}.`);
  }
  return handlers;
}

function unary(name: string, { stores, faults }: Handling): handleUnaryCall<unknown, object> {
  return (call, callback) => {
    answer().then(
      (response) => {
        noteBeginner(call, response, stores);
        callback(null, response);
      },
      (error: unknown) => callback(asCallError(error)),
    );
    async function answer(): Promise<object> {
      await passFaults(faults);
      const method = unaryMethods[name];
      if (!method) throw new StatusError('UNIMPLEMENTED', name);
      return method(call.request, principalOf(call.metadata), stores);
    }
  };
}

function streaming(
  name: string,
  { stores, faults }: Handling,
): handleServerStreamingCall<unknown, object> {
  return (call) => {
    answer().then(
      (responses) => {
        noteBeginner(call, responses[0], stores);
        for (const response of responses) call.write(response);
        call.end();
      },
      (error: unknown) => call.emit('error', asCallError(error)),
    );
    async function answer(): Promise<object[]> {
      // A service that cannot be reached sends no headers, and is asked again.
      await passFaults(faults);
      // Without headers before it, the client library answers an error by calling twice again.
      call.sendMetadata(new Metadata());
      const method = streamingMethods[name];
      if (!method) throw new StatusError('UNIMPLEMENTED', name);
      return method(call.request, principalOf(call.metadata), stores);
    }
  };
}

function twoWay(
  name: 'Listen' | 'Write',
  responseType: protobuf.Type | null,
  { streams, faults, openStreams }: Handling,
): handleBidiStreamingCall<unknown, Buffer> {
  if (!responseType) throw new Error(`The type of what ${name} answers is unknown.`);
  return (call) => {
    const encode = (message: object) => encodeMessage(responseType, message);
    const stream = new GrpcStream(call, encode, () => openStreams.delete(stream));
    try {
      const receiver = streams[name](stream, principalOf(call.metadata));
      openStreams.add(stream);
      stream.connect(new FaultyReceiver(receiver, stream, faults));
    } catch (error) {
      call.emit('error', asCallError(error));
    }
  };
}

/**
 * A process that dies says nothing, but its connections close: the locks of transactions that it
 * began over them need not stay until these expire.
 */
function noteBeginner(
  call: { getPeer(): string; cancelled: boolean },
  response: object | undefined,
  { transactions }: Stores,
): void {
  if (!response || !('transaction' in response)) return;
  const id = String(response.transaction);
  // Nobody will ever know of it when its beginner did not wait for the answer.
  if (call.cancelled) transactions.end({ id });
  else transactions.noteBeginner(id, call.getPeer());
}

function principalOf(metadata: Metadata) {
  const [authorization] = metadata.get('authorization');
  return readPrincipal(authorization === undefined ? undefined : String(authorization));
}
