// The npm package that is measured beside ours. It has no data folder and no rules.
import { createServer, type AddressInfo } from 'node:net';
import { FirestoreServer } from '@firestore-emulator/server';
import { serveParent } from '../../lib/child-side.ts';
import { ownMemory } from '../../lib/memory.ts';

// It wants to be told its port and does not say which one it took for 0.
const port = await findFreePort();
const server = new FirestoreServer();
await server.start(port);
serveParent({
  ready: { port },
  answers: { memory: () => Promise.resolve(ownMemory()) },
  close() {
    server.stop();
    return Promise.resolve();
  },
});

function findFreePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}
