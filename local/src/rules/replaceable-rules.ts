import type { AccessVerdict, FirestoreAccess, RulesGate, StorageAccess } from './access.ts';
import { openExplainer, type Explainer } from './explain.ts';
import { RulesError } from './language/rules-error.ts';
import { loadRules } from './rules-gate.ts';

type Issue = {
  severity: 'ERROR';
  description: string;
  sourcePosition: { line: number; column: number };
};

type InForce = { text: string | null; gate: RulesGate };

/**
 * A gate whose rules can be exchanged while servers ask it. Rules that do not load leave the
 * earlier ones in force; to begin with there are none, and everything is denied.
 */
export class ReplaceableRules implements RulesGate {
  #firestore: InForce = load({ firestoreRules: null, storageRules: null }, null);
  #storage: InForce = this.#firestore;
  #explainer: Explainer | undefined;

  judgeFirestore(access: FirestoreAccess): AccessVerdict {
    return this.#firestore.gate.judgeFirestore(access);
  }

  judgeStorage(access: StorageAccess): AccessVerdict {
    return this.#storage.gate.judgeStorage(access);
  }

  /** Explains by the rules that are in force. */
  explainer(): Explainer {
    this.#explainer ??= openExplainer({
      firestoreRules: this.#firestore.text,
      storageRules: this.#storage.text,
    });
    return this.#explainer;
  }

  /** Throws a `RulesError` when the rules do not load. */
  setFirestore(text: string): void {
    this.#firestore = load({ firestoreRules: text, storageRules: null }, text);
    this.#explainer = undefined;
  }

  /** Throws a `RulesError` when the rules do not load. */
  setStorage(text: string): void {
    this.#storage = load({ firestoreRules: null, storageRules: text }, text);
    this.#explainer = undefined;
  }

  /** Answers rules-unit-testing with what keeps rules from loading, in the emulator's words. */
  replaceFirestore(source: string): { issues: Issue[] } {
    try {
      this.setFirestore(source);
      return { issues: [] };
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      const { line, column, reason } = error;
      return {
        issues: [{ severity: 'ERROR', description: reason, sourcePosition: { line, column } }],
      };
    }
  }
}

function load(texts: Parameters<typeof loadRules>[0], text: string | null): InForce {
  return { text, gate: loadRules(texts) };
}
