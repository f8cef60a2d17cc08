import {
  Client,
  type ClientDuplexStream,
  type ClientReadableStream,
  credentials,
  Metadata,
} from '@grpc/grpc-js';
import { loadFirestoreService } from '../wire/firestore-proto.ts';
import { decodeMessage, encodeMessage } from '../wire/proto-json.ts';

const service = loadFirestoreService();

export type Json = Record<string, unknown>;

/** One bare gRPC connection, for what the SDKs never do, as the owner of the database. */
export class GrpcClient {
  readonly #client: Client;
  readonly #metadata = new Metadata();

  constructor(port: number) {
    const options = { 'grpc.use_local_subchannel_pool': 1, 'grpc.enable_retries': 0 };
    this.#client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), options);
    this.#metadata.set('authorization', 'Bearer owner');
  }

  open(name: 'Listen' | 'Write'): ClientDuplexStream<object, Json> {
    const { path, encode, decode } = methodOf(name);
    return this.#client.makeBidiStreamRequest(path, encode, decode, this.#metadata);
  }

  /** For methods that answer with a stream of responses. */
  start(name: 'BatchGetDocuments' | 'RunQuery', request: object): ClientReadableStream<Json> {
    const { path, encode, decode } = methodOf(name);
    return this.#client.makeServerStreamRequest(path, encode, decode, request, this.#metadata);
  }

  call(name: 'BeginTransaction' | 'Commit', request: object): Promise<Json> {
    const { path, encode, decode } = methodOf(name);
    return new Promise((resolve, reject) => {
      const metadata = this.#metadata;
      this.#client.makeUnaryRequest(path, encode, decode, request, metadata, (error, answer) => {
        if (answer) resolve(answer);
        else reject(error ?? new Error('Nothing was answered.'));
      });
    });
  }

  close(): void {
    this.#client.close();
  }
}

function methodOf(name: string) {
  const { resolvedRequestType: request, resolvedResponseType: response } =
    service.methods[name] ?? {};
  if (!request || !response) throw new Error(`There is no ${name}.`);
  return {
    path: `/google.firestore.v1.Firestore/${name}`,
    encode: (json: object) => encodeMessage(request, json),
    decode: (bytes: Buffer) => decodeMessage(response, bytes) as Json,
  };
}
