import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RulesGate, StorageAccess } from '../../rules/access.ts';
import {
  startStorageServer,
  type StorageServer,
  type StorageServerSettings,
} from '../storage-server.ts';

/** Owners may do anything below `users/<uid>/`, anyone may get `open/…`; all else is denied. */
export function ownersGate(asked: StorageAccess[] = []): RulesGate {
  return {
    judgeFirestore: () => ({ allowed: false, reason: 'no Firestore here' }),
    judgeStorage: (access) => {
      asked.push(access);
      const isOwn = !!access.caller && `${access.path}/`.startsWith(`users/${access.caller.uid}/`);
      const isOpen = access.method === 'get' && access.path.startsWith('open/');
      const isSmall = !access.after || access.after.size <= 8_000_000;
      return isSmall && (isOwn || isOpen)
        ? { allowed: true }
        : { allowed: false, reason: 'not the owner' };
    },
  };
}

export type RunningStorage = StorageServer & {
  dataFolder: string;
  lines: string[];
  asked: StorageAccess[];
  url: string;
  stop: () => Promise<void>;
};

export async function runStorage(
  settings: Partial<StorageServerSettings> = {},
): Promise<RunningStorage> {
  const dataFolder = settings.dataFolder ?? (await mkdtemp(join(tmpdir(), 'cvplus-storage-')));
  const lines: string[] = [];
  const asked: StorageAccess[] = [];
  const server = await startStorageServer({
    ...settings,
    port: 0,
    dataFolder,
    gate: ownersGate(asked),
    report: (line) => lines.push(line),
  });
  const stop = async () => {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { ...server, dataFolder, lines, asked, url: `http://127.0.0.1:${server.port}`, stop };
}
