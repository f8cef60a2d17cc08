import type { AccessVerdict } from '../access.ts';
import { RulesError } from '../language/rules-error.ts';
import type { Profile } from '../requests/callers.ts';
import { loadRules } from '../rules-gate.ts';
import {
  firestoreAccess,
  storageAccess,
  type FirestoreAsk,
  type StorageAsk,
} from './access-builders.ts';

/**
 * `deny`: every condition is false. `error`: a condition could not be evaluated. `denied`:
 * either. `refused`: the file does not compile.
 */
export type Expectation = 'allow' | 'deny' | 'error' | 'denied' | 'refused';

type CaseFacts = {
  /** The row's id; a row with several questions has them as `A10 first`, `A10 second`. */
  id: string;
  expect: Expectation;
  /** The verdict in the strict profile where it differs. */
  strict?: Expectation;
  /** Part of the reason. */
  says?: string;
  version?: 1 | 2;
};

export type ConformanceCase = CaseFacts &
  (
    | { rules: string; ask: FirestoreAsk | FirestoreAsk[] }
    | { rules: string; storage: StorageAsk }
    | { file: string; ask: FirestoreAsk }
  );

export function runCase(row: ConformanceCase, profile: Profile): Expectation {
  try {
    return expectationOf(judgeCase(row, profile));
  } catch (error) {
    if (error instanceof RulesError) return 'refused';
    throw error;
  }
}

export function judgeCase(row: ConformanceCase, profile: Profile): AccessVerdict {
  const service = 'storage' in row ? 'firebase.storage' : 'cloud.firestore';
  const text = 'file' in row ? row.file : fileOf(row.rules, service, row.version ?? 2);
  const gate = loadRules({
    firestoreRules: 'storage' in row ? null : text,
    storageRules: 'storage' in row ? text : null,
    profile,
    futile: 'warn',
  });
  if ('storage' in row) return gate.judgeStorage(storageAccess(row.storage));
  const asks = Array.isArray(row.ask) ? row.ask : [row.ask];
  // Several questions are the writes of one commit.
  const shared = asks.length > 1 ? { lookedUpTogether: new Set<string>() } : {};
  const verdicts = asks.map((ask) => gate.judgeFirestore({ ...firestoreAccess(ask), ...shared }));
  return verdicts.find((verdict) => !verdict.allowed) ?? { allowed: true };
}

const roots = {
  'cloud.firestore': '/databases/{database}/documents',
  'firebase.storage': '/b/{bucket}/o',
};

function fileOf(rules: string, service: keyof typeof roots, version: 1 | 2): string {
  const head = version === 2 ? "rules_version = '2';" : '';
  return `${head}\nservice ${service} {\nmatch ${roots[service]} {\n${rules}\n}\n}`;
}

function expectationOf(verdict: AccessVerdict): Expectation {
  if (verdict.allowed) return 'allow';
  const items = verdict.reason.split(', ');
  const allFalse = items.every((item) => item.startsWith('false for '));
  return allFalse || verdict.reason === 'No matching allow statements' ? 'deny' : 'error';
}

export function meets(found: Expectation, expected: Expectation): boolean {
  if (expected === 'denied') return found === 'deny' || found === 'error';
  return found === expected;
}
