import type { AccessVerdict, FirestoreAccess, RulesGate, StorageAccess } from './access.ts';
import { openExplainer, type Explainer } from './explain.ts';
import { RulesError } from './language/rules-error.ts';
import { compileTexts, gateOf, warningsOf, type RulesTexts } from './rules-gate.ts';

type Issue = {
  severity: 'ERROR';
  description: string;
  sourcePosition: { line: number; column: number };
};

type InForce = { text: string | null; gate: RulesGate; warnings: string[] };

/**
 * A gate whose rules can be exchanged while servers ask it. Rules that do not load leave the
 * earlier ones in force; to begin with there are none, and everything is denied.
 */
export class ReplaceableRules implements RulesGate {
  #firestore: InForce = load('firestoreRules', null);
  #storage: InForce = load('storageRules', null);
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

  /** Answers with warnings to show; throws a `RulesError` when the rules do not load. */
  setFirestore(text: string): string[] {
    this.#firestore = load('firestoreRules', text);
    this.#explainer = undefined;
    return this.#firestore.warnings;
  }

  /** Answers with warnings to show; throws a `RulesError` when the rules do not load. */
  setStorage(text: string): string[] {
    this.#storage = load('storageRules', text);
    this.#explainer = undefined;
    return this.#storage.warnings;
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

function load(which: 'firestoreRules' | 'storageRules', text: string | null): InForce {
  const texts: RulesTexts = { firestoreRules: null, storageRules: null, [which]: text };
  const rulesets = compileTexts(texts);
  return { text, gate: gateOf(rulesets), warnings: warningsOf(rulesets) };
}
