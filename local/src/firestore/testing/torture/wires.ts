import { Client, credentials, Metadata } from '@grpc/grpc-js';
import { loadFirestoreService } from '../../wire/firestore-proto.ts';
import { decodeMessage, encodeMessage } from '../../wire/proto-json.ts';

const deadlineMs = 20_000;
const service = loadFirestoreService();
const databaseName = 'projects/demo-test/databases/(default)';
export const documentsRoot = `${databaseName}/documents`;

/** The server knew the request and said no, so it had no effect. */
export class Refusal extends Error {}

export type Answer = Record<string, unknown>;

/** Calls that are sent once: whether a lost one had an effect is what is to be found out. */
export interface Wire {
  call(method: 'commit' | 'beginTransaction' | 'batchGet', request: object): Promise<Answer>;
  close(): void;
}

export function openRest(port: number): Wire {
  return {
    async call(method, request) {
      const url = `http://127.0.0.1:${port}/v1/${documentsRoot}:${method}`;
      const response = await fetch(url, {
        method: 'POST',
        headers: { Authorization: 'Bearer owner' },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(deadlineMs),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Refusal(JSON.stringify(answer));
      const [first] = Array.isArray(answer) ? (answer as unknown[]) : [answer];
      return first as Answer;
    },
    close() {},
  };
}

const grpcMethods = {
  commit: 'Commit',
  beginTransaction: 'BeginTransaction',
  batchGet: 'BatchGetDocuments',
} as const;

export function openGrpc(port: number): Wire {
  const options = { 'grpc.enable_retries': 0, 'grpc.use_local_subchannel_pool': 1 };
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), options);
  return {
    call: (method, request) => callGrpc(client, grpcMethods[method], request),
    close: () => client.close(),
  };
}

function callGrpc(client: Client, name: string, request: object): Promise<Answer> {
  const { resolvedRequestType, resolvedResponseType, responseStream } = service.methods[name] ?? {};
  if (!resolvedRequestType || !resolvedResponseType) throw new Error(`There is no ${name}.`);
  const path = `/google.firestore.v1.Firestore/${name}`;
  const encode = (json: object) => encodeMessage(resolvedRequestType, json);
  const decode = (bytes: Buffer) => decodeMessage(resolvedResponseType, bytes) as Answer;
  const metadata = new Metadata();
  metadata.set('authorization', 'Bearer owner');
  const options = { deadline: Date.now() + deadlineMs };
  const message = { database: databaseName, ...request };
  return new Promise((resolve, reject) => {
    if (!responseStream) {
      client.makeUnaryRequest(path, encode, decode, message, metadata, options, (error, answer) => {
        if (answer) resolve(answer);
        else reject(readFailure(error));
      });
      return;
    }
    const call = client.makeServerStreamRequest(path, encode, decode, message, metadata, options);
    let first: Answer = {};
    call.on('data', (answer: Answer) => (first = answer));
    call.on('error', (error) => reject(readFailure(error)));
    call.on('end', () => resolve(first));
  });
}

// Cut off, out of time, or the connection broke: nobody knows what became of it.
const codesOfLoss = new Set([1, 2, 4, 13, 14]);

function readFailure(error: { code?: number; message: string } | null): Error {
  const { code = 2, message = 'nothing was said' } = error ?? {};
  return codesOfLoss.has(code) ? new Error(message) : new Refusal(message);
}
