import type { RulesGate } from './access.ts';
import type { Watch } from './evaluation/judge.ts';
import { compileRules, type Ruleset } from './evaluation/ruleset.ts';
import { RulesError } from './language/rules-error.ts';
import type { ServiceName } from './language/syntax.ts';
import type { Profile } from './requests/callers.ts';
import { judgeFirestoreAccess } from './requests/firestore-request.ts';
import { judgeStorageAccess } from './requests/storage-request.ts';

export type RulesTexts = {
  /** The text of firestore.rules; null denies everything there. */
  firestoreRules: string | null;
  storageRules: string | null;
  /** The hosted compiler only warns of names that nothing answers to; the default refuses. */
  unknownNames?: 'refuse' | 'warn';
};

export type Rulesets = { firestore: Ruleset | undefined; storage: Ruleset | undefined };

type Judging = {
  profile?: Profile;
  /** Told every value that any condition comes to. */
  watch?: Watch;
};

/**
 * The gate that both local servers ask. Throws a `RulesError` for anything that does not parse
 * or that this evaluator does not support.
 */
export function loadRules(settings: RulesTexts & Judging): RulesGate {
  return gateOf(compileTexts(settings), settings);
}

export function compileTexts({ firestoreRules, storageRules, unknownNames }: RulesTexts): Rulesets {
  const how = { unknownNames: unknownNames ?? 'refuse' };
  const compile = (text: string | null, file: string, service: ServiceName) =>
    text === null ? undefined : compileFor(service, { ...how, file, text });
  return {
    firestore: compile(firestoreRules, 'firestore.rules', 'cloud.firestore'),
    storage: compile(storageRules, 'storage.rules', 'firebase.storage'),
  };
}

export function gateOf({ firestore, storage }: Rulesets, judging: Judging = {}): RulesGate {
  const { profile = 'live', watch } = judging;
  const how = { profile, ...(watch && { watch }) };
  return {
    judgeFirestore: (access) =>
      firestore
        ? judgeFirestoreAccess({ ruleset: firestore, access, ...how })
        : { allowed: false, reason: 'No Firestore rules are loaded.' },
    judgeStorage: (access) =>
      storage
        ? judgeStorageAccess({ ruleset: storage, access, ...how })
        : {
            allowed: false,
            reason: 'Permission denied. Storage Emulator has no loaded ruleset.',
          },
  };
}

function compileFor(service: ServiceName, source: Parameters<typeof compileRules>[0]): Ruleset {
  const ruleset = compileRules(source);
  if (ruleset.service !== service) {
    const { file, text } = source;
    const at = { line: 1, column: 1, offset: 0 };
    const reason = `The rules are for ${ruleset.service}. Expected ${service}.`;
    throw new RulesError({ file, text, at, reason });
  }
  return ruleset;
}
