import type { AccessVerdict, FirestoreAccess, RulesGate, StorageAccess } from './access.ts';
import type { Watch } from './evaluation/judge.ts';
import { compileRules, type Ruleset } from './evaluation/ruleset.ts';
import { RulesError } from './language/rules-error.ts';
import type { ServiceName } from './language/syntax.ts';
import type { Profile } from './requests/callers.ts';
import { judgeFirestoreAccess } from './requests/firestore-request.ts';
import { judgeStorageAccess } from './requests/storage-request.ts';

export type RulesSettings = {
  /** The text of firestore.rules; null denies everything there. */
  firestoreRules: string | null;
  storageRules: string | null;
  profile?: Profile;
  /** The hosted compiler only warns of names that nothing answers to; the default refuses. */
  unknownNames?: 'refuse' | 'warn';
  /** Told every value that any condition comes to. */
  watch?: Watch;
};

/**
 * The gate that both local servers ask. Throws a `RulesError` for anything that does not parse
 * or that this evaluator does not support.
 */
export function loadRules(settings: RulesSettings): RulesGate {
  const { firestoreRules, storageRules, profile = 'live', watch } = settings;
  const compile = (text: string | null, file: string, service: ServiceName) =>
    text === null ? undefined : compileFor(service, { ...settings, file, text });
  const firestore = compile(firestoreRules, 'firestore.rules', 'cloud.firestore');
  const storage = compile(storageRules, 'storage.rules', 'firebase.storage');
  const how = { profile, ...(watch && { watch }) };
  return {
    judgeFirestore: (access: FirestoreAccess): AccessVerdict =>
      firestore
        ? judgeFirestoreAccess({ ruleset: firestore, access, ...how })
        : { allowed: false, reason: 'No Firestore rules are loaded.' },
    judgeStorage: (access: StorageAccess): AccessVerdict =>
      storage
        ? judgeStorageAccess({ ruleset: storage, access, ...how })
        : {
            allowed: false,
            reason: 'Permission denied. Storage Emulator has no loaded ruleset.',
          },
  };
}

type Compiling = Pick<RulesSettings, 'unknownNames'> & { file: string; text: string };

function compileFor(service: ServiceName, { file, text, unknownNames }: Compiling): Ruleset {
  const ruleset = compileRules({ file, text, unknownNames: unknownNames ?? 'refuse' });
  if (ruleset.service !== service) {
    const at = { line: 1, column: 1, offset: 0 };
    throw new RulesError({ file, text, at, reason: `The rules are for ${ruleset.service}.` });
  }
  return ruleset;
}
