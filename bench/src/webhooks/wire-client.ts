import { connect, type Socket } from 'node:net';

export type WireAnswer = { status: number; headers: Map<string, string>; body: string };

export type WireRequest = {
  method?: string;
  /** Exactly as sent: nothing is normalised or encoded. */
  path: string;
  /** In this order, repeated names included; `host` and a length are added where none is given. */
  headers?: [name: string, value: string][];
  body?: Uint8Array;
  /** In pieces without a length. */
  isChunked?: boolean;
};

/** One kept-alive connection that sends precisely the given bytes, and one request at a time. */
export class WireConnection {
  private readonly socketPath: string;
  private socket: Socket | undefined;
  private received: Buffer = Buffer.alloc(0);
  private waiting: PromiseWithResolvers<WireAnswer> | undefined;

  constructor(socketPath: string) {
    this.socketPath = socketPath;
  }

  send(request: WireRequest): Promise<WireAnswer> {
    return this.sendBytes(requestBytes(request));
  }

  async sendBytes(bytes: Uint8Array): Promise<WireAnswer> {
    if (this.waiting) throw new Error('This connection is waiting for an answer.');
    this.waiting = Promise.withResolvers<WireAnswer>();
    const answer = this.waiting.promise;
    this.open().write(bytes);
    return await answer;
  }

  close(): void {
    this.socket?.destroy();
  }

  private open(): Socket {
    if (this.socket) return this.socket;
    const socket = connect(this.socketPath);
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    const end = (error?: Error) => {
      this.socket = undefined;
      this.received = Buffer.alloc(0);
      this.settle()?.reject(error ?? new Error('The connection was closed without an answer.'));
    };
    socket.on('error', end);
    socket.on('close', () => end());
    this.socket = socket;
    return socket;
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const headEnd = this.received.indexOf('\r\n\r\n');
    if (headEnd === -1) return;
    const { status, headers } = readHead(this.received.toString('latin1', 0, headEnd));
    const bodyStart = headEnd + 4;
    const bodyEnd = bodyStart + Number(headers.get('content-length') ?? 0);
    if (this.received.length < bodyEnd) return;
    const body = this.received.toString('utf8', bodyStart, bodyEnd);
    this.received = this.received.subarray(bodyEnd);
    if (headers.get('connection') === 'close') {
      this.socket
        ?.removeAllListeners()
        .on('error', () => {})
        .destroy();
      this.socket = undefined;
      this.received = Buffer.alloc(0);
    }
    this.settle()?.resolve({ status, headers, body });
  }

  private settle(): PromiseWithResolvers<WireAnswer> | undefined {
    const waiting = this.waiting;
    this.waiting = undefined;
    return waiting;
  }
}

export function requestBytes(request: WireRequest): Buffer {
  const { method = 'POST', path, headers = [], body = new Uint8Array(), isChunked } = request;
  const named = new Set(headers.map(([name]) => name.toLowerCase()));
  const lines = [`${method} ${path} HTTP/1.1`];
  if (!named.has('host')) lines.push('host: functions.example');
  if (isChunked) lines.push('transfer-encoding: chunked');
  else if (!named.has('content-length') && body.length > 0) {
    lines.push(`content-length: ${body.length}`);
  }
  for (const [name, value] of headers) lines.push(`${name}: ${value}`);
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return Buffer.concat([head, isChunked ? inChunks(body) : body]);
}

function inChunks(body: Uint8Array): Buffer {
  const size = 7;
  const pieces: Uint8Array[] = [];
  for (let start = 0; start < body.length; start += size) {
    const piece = body.subarray(start, start + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}

function readHead(text: string): { status: number; headers: Map<string, string> } {
  const [first = '', ...lines] = text.split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { status: Number(first.split(' ')[1]), headers };
}
