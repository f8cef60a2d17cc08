import { join } from 'node:path';
import { startFirestoreServer } from '../firestore/firestore-server.ts';
import { openRules } from '../rules/rules-files.ts';
import { startStorageServer } from '../storage/storage-server.ts';
import { startHeygenPart, type HeygenBehaviour, type HeygenPart } from './heygen-part.ts';
import type { Ports } from './ports.ts';

export const cloudParts = ['firestore', 'storage', 'heygen'] as const;
export type CloudPart = (typeof cloudParts)[number];

export type CloudSettings = {
  /** Holds firestore.rules and storage.rules. */
  root: string;
  ports: Ports;
  dataFolder: string;
  /** The in-house renderer as a program: the HeyGen stand-in makes its videos with it. */
  renderProgram: string;
  only?: readonly CloudPart[];
  heygen: HeygenBehaviour;
  report: (line: string) => void;
};

export type Cloud = {
  /** Undefined when it was not asked for. */
  heygen: HeygenPart | undefined;
  close(): Promise<void>;
};

/** Firestore, Storage and the HeyGen stand-in, in this process. */
export async function startCloud(settings: CloudSettings): Promise<Cloud> {
  const { root, ports, dataFolder, renderProgram, report } = settings;
  const only = settings.only ?? cloudParts;
  await using closing = new AsyncDisposableStack();
  const gate = openRules(root);
  if (only.includes('firestore')) {
    const firestore = await startFirestoreServer({
      port: ports.firestore,
      dataFolder: join(dataFolder, 'firestore'),
      gate,
    });
    closing.defer(() => firestore.close());
  }
  if (only.includes('storage')) {
    const storage = await startStorageServer({
      port: ports.storage,
      dataFolder: join(dataFolder, 'storage'),
      gate,
      report: (line) => report(`storage: ${line}`),
    });
    closing.defer(() => storage.close());
  }
  let heygen: HeygenPart | undefined;
  if (only.includes('heygen')) {
    heygen = await startHeygenPart({
      ports,
      dataFolder: join(dataFolder, 'heygen'),
      renderProgram,
      behaviour: settings.heygen,
      report: (line) => report(`heygen: ${line}`),
    });
    const started = heygen;
    closing.defer(() => started.close());
  }
  const owned = closing.move();
  return { heygen, close: () => owned.disposeAsync() };
}
