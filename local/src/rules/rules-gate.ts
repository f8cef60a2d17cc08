import type { RulesGate } from './access.ts';
import type { Watch } from './evaluation/judge.ts';
import { compileRules, type Ruleset } from './evaluation/ruleset.ts';
import { excerptAt } from './language/excerpt.ts';
import { RulesError } from './language/rules-error.ts';
import type { ServiceName } from './language/syntax.ts';
import type { Profile } from './requests/callers.ts';
import { judgeFirestoreAccess } from './requests/firestore-request.ts';
import { judgeStorageAccess } from './requests/storage-request.ts';

export type RulesTexts = {
  /** The text of firestore.rules; null denies everything there. */
  firestoreRules: string | null;
  storageRules: string | null;
  /** What the hosted compiler takes although it never works; refused unless told otherwise. */
  futile?: 'refuse' | 'warn';
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

export function compileTexts({ firestoreRules, storageRules, futile }: RulesTexts): Rulesets {
  const how = { futile: futile ?? ('refuse' as const) };
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

/** What should be changed although it loads, each with its line; ready to be shown. */
export function warningsOf(rulesets: Rulesets): string[] {
  return Object.values(rulesets).flatMap((ruleset) => {
    if (!ruleset) return [];
    const { file, text, warnings } = ruleset;
    return warnings.map(({ at, description }) =>
      [`${file}:${at.line}:${at.column} Warning: ${description}`, ...excerptAt(text, at)].join(
        '\n',
      ),
    );
  });
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
