import { readFileSync } from 'node:fs';
import type { Caller, RulesGate } from '../access.ts';
import type { Profile } from '../requests/callers.ts';
import { loadRules } from '../rules-gate.ts';
import { callerOf } from './access-builders.ts';

const root = new URL('../../../../', import.meta.url);

function readRulesFile(name: string): string {
  return readFileSync(new URL(name, root), 'utf8');
}

export const productRules = {
  firestoreRules: readRulesFile('firestore.rules'),
  storageRules: readRulesFile('storage.rules'),
};

export function productGate(profile: Profile): RulesGate {
  return loadRules({ ...productRules, profile });
}

/** Everybody who may come to the door. Ann owns what the tests ask for. */
export const callers = {
  owner: callerOf('ann'),
  other: callerOf('bob'),
  anonymous: null,
  operator: callerOf('opal', { ops: true }),
  'almost operator': callerOf('mallory', { ops: 'true', admin: true, role: 'ops' }),
  'anonymous sign-in': callerOf('guest', {
    firebase: { sign_in_provider: 'anonymous', identities: {} },
  }),
} as const satisfies Record<string, Caller | null>;

export type CallerName = keyof typeof callers;
export const callerNames = Object.keys(callers) as CallerName[];
