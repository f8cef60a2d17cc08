import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from '../../../functions/src/testing/scripted-server.ts';

export type TaskSink = AsyncDisposable & {
  host: string;
  /** Generations to be looked at, in the order of the tasks. */
  looks: string[];
};

type Task = { task?: { name?: string; httpRequest?: { body?: string } } };

/** Takes tasks as Cloud Tasks does: one of a name. Nothing is run. */
export async function startTaskSink(): Promise<TaskSink> {
  const looks: string[] = [];
  const names = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { task } = JSON.parse(Buffer.concat(chunks).toString()) as Task;
      const name = task?.name ?? '';
      const isNew = !names.has(name);
      names.add(name);
      if (isNew) looks.push(generationOf(task?.httpRequest?.body ?? ''));
      outgoing.writeHead(isNew ? 200 : 409, { 'content-type': 'application/json' });
      outgoing.end(isNew ? '{}' : '{"error":{"status":"ALREADY_EXISTS","message":"exists"}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    looks,
    [Symbol.asyncDispose]: () => closeServer(server),
  };
}

function generationOf(body: string): string {
  const { data } = JSON.parse(Buffer.from(body, 'base64').toString()) as {
    data: { generationId: string };
  };
  return data.generationId;
}
