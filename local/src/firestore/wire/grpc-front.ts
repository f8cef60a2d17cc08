import type { Socket } from 'node:net';
import {
  type MethodDefinition,
  Server,
  ServerCredentials,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import type protobuf from 'protobufjs';
import type { FaultGate } from '../../faults/fault-gate.ts';
import type { Stores } from '../rpc/stores.ts';
import { StatusError } from '../status-error.ts';
import type { StreamOpeners } from '../streams/open-stream.ts';
import { loadFirestoreService } from './firestore-proto.ts';
import { grpcHandlers } from './grpc-calls.ts';
import type { GrpcStream } from './grpc-stream.ts';
import { maxRequestBytes } from './http-body.ts';
import { decodeMessage, encodeMessage } from './proto-json.ts';

type GrpcSettings = { stores: Stores; streams: StreamOpeners; faults: FaultGate };

type GrpcFront = {
  accept(socket: Socket): void;
  /** Ends the streams and takes no new calls; those under way may still be answered. */
  sendOff(graceMs: number): void;
  /** Cuts the streams; their clients come back. Answers how many there were. */
  dropStreams(): number;
  close(): void;
};

/** Speaks gRPC, as the Admin SDK and the web SDK under Node do. */
export function openGrpcFront(settings: GrpcSettings): GrpcFront {
  const server = new Server({
    // The default would refuse a large commit at 4 MiB.
    'grpc.max_receive_message_length': maxRequestBytes,
    'grpc.max_send_message_length': -1,
  });
  const service = loadFirestoreService();
  const openStreams = new Set<GrpcStream>();
  server.addService(definitionOf(service), grpcHandlers(service, { ...settings, openStreams }));
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  function failStreams(message: string): number {
    const failed = [...openStreams];
    for (const stream of failed) stream.fail(new StatusError('UNAVAILABLE', message));
    return failed.length;
  }
  return {
    accept(socket) {
      // As the calls name it.
      const peer = `${socket.remoteAddress}:${socket.remotePort}`;
      socket.on('close', () => settings.stores.transactions.abandonAllOf(peer));
      injector.injectConnection(socket);
    },
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
      requestSerialize: (json: unknown) => encodeMessage(request, json),
      requestDeserialize: (bytes: Buffer) => decodeMessage(request, bytes),
      // Two-way streams encode their messages themselves.
      responseSerialize: method.requestStream
        ? (bytes: unknown) => bytes as Buffer
        : (json: unknown) => encodeMessage(response, json),
      responseDeserialize: (bytes: Buffer) => decodeMessage(response, bytes),
    };
  }
  return definition;
}
