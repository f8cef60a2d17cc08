import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesGate } from '../rules/access.ts';
import { openExplainer, type Explainer } from '../rules/explain.ts';
import { loadRules } from '../rules/rules-gate.ts';

export type CloudRules = {
  gate: RulesGate;
  /** Explains by the rules that are in force. */
  explainer(): Explainer;
};

/** The rules of the product. Throws a `RulesError` when they do not load. */
export function openCloudRules(root: string): CloudRules {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const texts = { firestoreRules: read('firestore.rules'), storageRules: read('storage.rules') };
  let explainer: Explainer | undefined;
  return { gate: loadRules(texts), explainer: () => (explainer ??= openExplainer(texts)) };
}
