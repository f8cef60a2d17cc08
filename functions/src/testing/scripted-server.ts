import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ScriptedReply =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** Takes the request and never answers it. */
  | 'silence'
  /** Takes the request and cuts the connection. */
  | 'hang-up';

export type ReceivedRequest = {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
};

export type ScriptedServer = {
  baseUrl: string;
  requests: ReceivedRequest[];
  close: () => Promise<void>;
};

/** A real HTTP server on the loopback that answers as told. Strings are sent as they are, the rest as JSON. */
export async function startScriptedServer(
  answer: (request: ReceivedRequest) => ScriptedReply,
): Promise<ScriptedServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const request: ReceivedRequest = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
      requests.push(request);
      const reply = answer(request);
      if (reply === 'silence') return;
      if (reply === 'hang-up') {
        incoming.socket.destroy();
        return;
      }
      const { status, body = '', headers = {} } = reply;
      const isText = typeof body === 'string';
      outgoing.writeHead(status, {
        'content-type': isText ? 'text/html' : 'application/json',
        ...headers,
      });
      outgoing.end(isText ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, requests, close: () => closeServer(server) };
}

export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
