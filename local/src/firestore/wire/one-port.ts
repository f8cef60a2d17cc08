import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

type Fronts = { acceptHttp: (socket: Socket) => void; acceptGrpc: (socket: Socket) => void };

type OnePort = { port: number; server: Server; sockets: Set<Socket> };

/** Listens on one port for HTTP/1.1 and gRPC: the first bytes of a connection tell them apart. */
export function listenOnOnePort(port: number, fronts: Fronts): Promise<OnePort> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that breaks off is nothing to report.
    socket.on('error', () => socket.destroy());
    socket.setNoDelay(true);
    handOver(socket, fronts);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({ port: (server.address() as AddressInfo).port, server, sockets });
    });
  });
}

function handOver(socket: Socket, { acceptHttp, acceptGrpc }: Fronts): void {
  let start = Buffer.alloc(0);
  socket.on('readable', function look() {
    const chunk = socket.read() as Buffer | null;
    if (chunk) start = Buffer.concat([start, chunk]);
    // HTTP/2 opens with `PRI * HTTP/2.0`; no HTTP/1.1 method that we know starts so.
    if (start.length < 3 && !socket.readableEnded) return;
    socket.off('readable', look);
    socket.unshift(start);
    if (start.subarray(0, 3).toString('latin1') === 'PRI') acceptGrpc(socket);
    else acceptHttp(socket);
  });
}
