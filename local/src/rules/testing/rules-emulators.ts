import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirestoreServer } from '../../firestore/firestore-server.ts';
import { startStorageServer } from '../../storage/storage-server.ts';
import { ReplaceableRules } from '../replaceable-rules.ts';

type Address = { host: string; port: number };

/** Firestore and Storage with rules that tests replace, as rules-unit-testing connects to them. */
export type RulesEmulators = { firestore: Address; storage: Address; close(): Promise<void> };

/** Ours; or Google's, as `firebase emulators:exec` names them, with `RULES_TARGET=official`. */
export async function openRulesEmulators(
  environment: Record<string, string | undefined> = process.env,
): Promise<RulesEmulators> {
  if (environment['RULES_TARGET'] !== 'official') return startOwnEmulators();
  return {
    firestore: addressIn(environment, 'FIRESTORE_EMULATOR_HOST'),
    storage: addressIn(environment, 'FIREBASE_STORAGE_EMULATOR_HOST'),
    close: () => Promise.resolve(),
  };
}

function addressIn(environment: Record<string, string | undefined>, variable: string): Address {
  const text = environment[variable] ?? '';
  const found = /^\[?(?<host>.+?)\]?:(?<port>\d+)$/.exec(text)?.groups;
  if (!found?.['host'] || !found['port']) {
    throw new Error(
      `RULES_TARGET=official needs ${variable} as host:port. Run the tests with firebase emulators:exec --only firestore,storage.`,
    );
  }
  return { host: found['host'], port: Number(found['port']) };
}

export type OwnEmulators = RulesEmulators & { rules: ReplaceableRules };

export async function startOwnEmulators(): Promise<OwnEmulators> {
  const rules = new ReplaceableRules();
  const dataFolder = await mkdtemp(join(tmpdir(), 'cvplus-rules-'));
  const firestore = await startFirestoreServer({
    port: 0,
    dataFolder: null,
    gate: rules,
    loadRules: (source) => rules.replaceFirestore(source),
  });
  const storage = await startStorageServer({
    port: 0,
    dataFolder,
    gate: rules,
    loadRules(source) {
      rules.setStorage(source);
      return rules;
    },
    report: () => {},
  });
  const host = '127.0.0.1';
  return {
    rules,
    firestore: { host, port: firestore.port },
    storage: { host, port: storage.port },
    async close() {
      await Promise.all([firestore.close(), storage.close()]);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
