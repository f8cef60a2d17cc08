import { readFileSync } from 'node:fs';
import type { Caller } from '../access.ts';
import { callerOf } from './access-builders.ts';

const root = new URL('../../../../', import.meta.url);

function readRulesFile(name: string): string {
  return readFileSync(new URL(name, root), 'utf8');
}

export const productRules = {
  firestoreRules: readRulesFile('firestore.rules'),
  storageRules: readRulesFile('storage.rules'),
};

export const profiles = ['live', 'strict'] as const;

/** Everybody who may come to the door. Ann owns what the tests ask for. */
export const callers = {
  owner: callerOf('ann'),
  other: callerOf('bob'),
  stranger: null,
  'anonymous sign-in': callerOf('guest', {
    firebase: { sign_in_provider: 'anonymous', identities: {} },
  }),
  operator: callerOf('opal', { ops: true }),
  'almost operator': callerOf('mallory', { ops: 'true', admin: true, role: 'ops' }),
} as const satisfies Record<string, Caller | null>;

export type CallerName = keyof typeof callers;
export const callerNames = Object.keys(callers) as CallerName[];

export type Verdict = 'allowed' | 'denied';
