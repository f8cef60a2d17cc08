import type { Duplex } from 'node:stream';
import {
  type handleBidiStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  type MethodDefinition,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type UntypedHandleCall,
} from '@grpc/grpc-js';
import type protobuf from 'protobufjs';
import type { FaultGate } from '../../faults/fault-gate.ts';
import { streamingMethods, unaryMethods } from '../rpc/methods.ts';
import { readPrincipal } from '../rpc/principal.ts';
import type { Stores } from '../rpc/stores.ts';
import { asStatusError, StatusError } from '../status-error.ts';
import { ListenStream } from '../streams/listen-stream.ts';
import type { MessageReceiver } from '../streams/message-stream.ts';
import { WriteStream } from '../streams/write-stream.ts';
import { FaultyReceiver, passFaults } from './fault-edge.ts';
import { loadFirestoreService } from './firestore-proto.ts';
import { maxRequestBytes } from './http-body.ts';
import { jsonToMessage, messageToJson } from './proto-json.ts';

type GrpcFront = {
  accept(socket: Duplex): void;
  /** Ends the streams and takes no new calls; those under way may still be answered. */
  sendOff(graceMs: number): void;
  /** Cuts the streams; their clients come back. */
  dropStreams(): void;
  close(): void;
};

/** Speaks gRPC, as the Admin SDK and the web SDK under Node do. */
export function openGrpcFront(stores: Stores, faults: FaultGate): GrpcFront {
  const server = new Server({
    // The default would refuse a large commit at 4 MiB.
    'grpc.max_receive_message_length': maxRequestBytes,
    'grpc.max_send_message_length': -1,
  });
  const service = loadFirestoreService();
  const openStreams = new Set<(error: StatusError) => void>();
  server.addService(definitionOf(service), handlersOf(service, { stores, faults, openStreams }));
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  function failStreams(message: string): void {
    const error = new StatusError('UNAVAILABLE', message);
    for (const fail of [...openStreams]) fail(error);
  }
  return {
    accept: (socket) => injector.injectConnection(socket),
    sendOff(graceMs) {
      failStreams('The server is going down.');
      injector.drain(graceMs);
    },
    dropStreams: () => failStreams('The stream was cut off.'),
    close() {
      injector.destroy();
      server.forceShutdown();
    },
  };
}

function definitionOf(service: protobuf.Service): ServiceDefinition {
  const definition: Record<string, MethodDefinition<unknown, unknown>> = {};
  for (const method of service.methodsArray) {
    const { name, resolvedRequestType: request, resolvedResponseType: response } = method;
    if (!request || !response) throw new Error(`The types of ${name} are unknown.`);
    definition[name] = {
      path: `/google.firestore.v1.Firestore/${name}`,
      requestStream: method.requestStream ?? false,
      responseStream: method.responseStream ?? false,
      requestSerialize: (json: unknown) => encode(request, json),
      requestDeserialize: (bytes: Buffer) => decode(request, bytes),
      responseSerialize: (json: unknown) => encode(response, json),
      responseDeserialize: (bytes: Buffer) => decode(response, bytes),
    };
  }
  return definition;
}

function encode(type: protobuf.Type, json: unknown): Buffer {
  return Buffer.from(type.encode(jsonToMessage(type, json) as object).finish());
}

function decode(type: protobuf.Type, bytes: Buffer): unknown {
  return messageToJson(type, type.decode(bytes));
}

type Handling = {
  stores: Stores;
  faults: FaultGate;
  openStreams: Set<(error: StatusError) => void>;
};

function handlersOf(
  service: protobuf.Service,
  handling: Handling,
): Record<string, UntypedHandleCall> {
  const handlers: Record<string, UntypedHandleCall> = {
    Listen: twoWay(handling, (call) => new ListenStream(...call, handling.stores)),
    Write: twoWay(handling, (call) => new WriteStream(...call, handling.stores)),
  };
  for (const { name } of service.methodsArray) {
    if (unaryMethods[name]) handlers[name] = unary(name, handling);
    if (streamingMethods[name]) handlers[name] = streaming(name, handling);
    if (!handlers[name]) throw new Error(`Nobody handles the method ${name}.`);
  }
  return handlers;
}

function unary(name: string, { stores, faults }: Handling): handleUnaryCall<unknown, object> {
  return (call, callback) => {
    answer().then(
      (response) => callback(null, response),
      (error: unknown) => callback(statusOf(error)),
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
        for (const response of responses) call.write(response);
        call.end();
      },
      (error: unknown) => call.emit('error', statusOf(error)),
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

type Opened = [
  stream: { send(message: object): void; fail(error: StatusError): void },
  principal: ReturnType<typeof readPrincipal>,
];

function twoWay(
  { openStreams, faults }: Handling,
  open: (opened: Opened) => MessageReceiver,
): handleBidiStreamingCall<unknown, object> {
  return (call) => {
    let receiver: MessageReceiver | undefined;
    const finish = () => {
      openStreams.delete(fail);
      receiver?.closed();
    };
    const fail = (error: StatusError) => {
      finish();
      call.emit('error', statusOf(error));
    };
    call.sendMetadata(new Metadata());
    try {
      const stream = { send: (message: object) => void call.write(message), fail };
      const opened = open([stream, principalOf(call.metadata)]);
      receiver = new FaultyReceiver(opened, stream, faults);
    } catch (error) {
      call.emit('error', statusOf(error));
      return;
    }
    openStreams.add(fail);
    call.on('data', (message: unknown) => receiver.receive(message));
    call.on('cancelled', finish);
    call.on('end', () => {
      finish();
      call.end();
    });
    call.on('error', finish);
  };
}

function principalOf(metadata: Metadata) {
  const [authorization] = metadata.get('authorization');
  return readPrincipal(authorization === undefined ? undefined : String(authorization));
}

function statusOf(error: unknown): { code: number; details: string } & Error {
  const status = asStatusError(error);
  return Object.assign(new Error(status.message), {
    code: status.grpcCode,
    details: status.message,
  });
}
