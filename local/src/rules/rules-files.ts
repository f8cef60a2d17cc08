import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesGate } from './access.ts';
import { loadRules } from './rules-gate.ts';

/** The gate of a folder that holds firestore.rules and storage.rules. */
export function openRules(folder: string): RulesGate {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return loadRules({
    firestoreRules: read('firestore.rules'),
    storageRules: read('storage.rules'),
  });
}
