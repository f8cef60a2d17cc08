import type { AccessVerdict, FirestoreAccess, RulesGate, StorageAccess } from './access.ts';
import { RulesError } from './language/rules-error.ts';
import { loadRules } from './rules-gate.ts';

type Issue = {
  severity: 'ERROR';
  description: string;
  sourcePosition: { line: number; column: number };
};

/**
 * A gate whose rules can be exchanged while servers ask it, as rules-unit-testing does. Rules
 * that do not load leave the earlier ones in force.
 */
export class ReplaceableRules implements RulesGate {
  #firestore: RulesGate;
  #storage: RulesGate;

  /** Without rules to begin with, everything is denied. */
  constructor(initial: RulesGate = loadRules({ firestoreRules: null, storageRules: null })) {
    this.#firestore = initial;
    this.#storage = initial;
  }

  judgeFirestore(access: FirestoreAccess): AccessVerdict {
    return this.#firestore.judgeFirestore(access);
  }

  judgeStorage(access: StorageAccess): AccessVerdict {
    return this.#storage.judgeStorage(access);
  }

  /** Answers with what keeps the rules from being loaded, in the emulator's words. */
  replaceFirestore(source: string): { issues: Issue[] } {
    try {
      this.#firestore = loadRules({ firestoreRules: source, storageRules: null });
      return { issues: [] };
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      const { line, column, reason } = error;
      return {
        issues: [{ severity: 'ERROR', description: reason, sourcePosition: { line, column } }],
      };
    }
  }

  /** Throws a `RulesError`; answers with the gate that is now in force for Storage. */
  replaceStorage(source: string): RulesGate {
    this.#storage = loadRules({ firestoreRules: null, storageRules: source });
    return this;
  }
}
