import { createServer } from 'node:net';
import { findPortHolder, type PortHolder } from './port-holder.ts';

export const host = '127.0.0.1';

export const partNames = [
  'app',
  'auth',
  'functions',
  'tasks',
  'firestore',
  'storage',
  'heygen',
  'openai',
  'runwayml',
  'did',
  'control',
  'hub',
  'logging',
  'eventarc',
] as const;
export type PartName = (typeof partNames)[number];
export type Ports = Record<PartName, number>;

/** Where everything is for `npm start`: the ports people know from the Firebase emulators. */
export const usualPorts: Ports = {
  app: 5000,
  auth: 9099,
  functions: 5001,
  tasks: 9499,
  firestore: 8080,
  storage: 9199,
  heygen: 8090,
  openai: 8091,
  runwayml: 8092,
  did: 8093,
  control: 4000,
  hub: 4400,
  logging: 4500,
  eventarc: 9299,
};

/** Ports nobody listens on right now, chosen by the operating system. */
export async function chooseFreePorts(): Promise<Ports> {
  const listeners = await Promise.all(
    partNames.map(async (part) => ({ part, server: await listen(0) })),
  );
  const chosen = listeners.map(({ part, server }) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port was given.');
    return [part, address.port] as const;
  });
  await Promise.all(listeners.map(({ server }) => new Promise((resolve) => server.close(resolve))));
  return Object.fromEntries(chosen) as Ports;
}

/** Says in one sentence which port is taken and by whom, before anything is started. */
export async function refuseTakenPorts(
  ports: Ports,
  parts: readonly PartName[] = partNames,
): Promise<void> {
  for (const part of parts) {
    const port = ports[part];
    try {
      const server = await listen(port);
      await new Promise((resolve) => server.close(resolve));
    } catch (cause) {
      throw new PortTakenError({ part, port, holder: await findPortHolder(port), cause });
    }
  }
}

type TakenPort = { part: PartName; port: number; holder: PortHolder | undefined; cause: unknown };

class PortTakenError extends Error {
  constructor({ part, port, holder, cause }: TakenPort) {
    const user = holder ? `by process ${holder.pid} (${holder.program})` : 'by another program';
    super(
      `Port ${port} (${part}) is already in use ${user}: stop it, perhaps another CVPlus, and start again.`,
      { cause },
    );
    this.name = 'PortTakenError';
  }
}

function listen(port: number): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}
