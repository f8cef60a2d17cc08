import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { FirebaseError } from 'firebase/app';
import { setLogLevel } from 'firebase/firestore';
import { callers, productRules, type CallerName, type Verdict } from './product-rules.ts';
import { openRulesEmulators } from './rules-emulators.ts';

export type ProductEnvironment = {
  /** The SDKs as this caller has them. */
  contextOf(as: CallerName): RulesTestContext;
  /** Runs something past the rules. */
  asServer(run: (context: RulesTestContext) => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
};

/** The product's rules in emulators, ours or Google's, asked through the unmodified SDKs. */
export async function openProductEnvironment(): Promise<ProductEnvironment> {
  // Denials are what these tests are about; the SDK would print each of them.
  setLogLevel('silent');
  const emulators = await openRulesEmulators();
  const environment = await initializeTestEnvironment({
    projectId: 'demo-rules',
    firestore: { ...emulators.firestore, rules: productRules.firestoreRules },
    storage: { ...emulators.storage, rules: productRules.storageRules },
  });
  const contexts = new Map<CallerName, RulesTestContext>();
  return {
    contextOf(as) {
      const context = contexts.get(as) ?? openContext(environment, as);
      contexts.set(as, context);
      return context;
    },
    asServer: (run) =>
      environment.withSecurityRulesDisabled(async (context) => {
        await run(context);
      }),
    async close() {
      await environment.cleanup();
      await emulators.close();
    },
  };
}

function openContext(environment: RulesTestEnvironment, as: CallerName): RulesTestContext {
  const caller = callers[as];
  if (!caller) return environment.unauthenticatedContext();
  // These two are made of the uid; rules-unit-testing wants all others.
  const claims = Object.entries(caller.token).filter(
    ([name]) => !['sub', 'user_id'].includes(name),
  );
  return environment.authenticatedContext(caller.uid, Object.fromEntries(claims));
}

const denials = new Set(['permission-denied', 'storage/unauthorized', 'storage/unauthenticated']);
// The rules come first: who learns that something is missing was allowed to ask.
const absences = new Set(['not-found', 'storage/object-not-found']);

/** What the rules said to a request that was sent; any other failure is thrown on. */
export async function verdictOf(asked: Promise<unknown>): Promise<Verdict> {
  try {
    await asked;
    return 'allowed';
  } catch (error) {
    const code = error instanceof FirebaseError ? error.code : '';
    if (denials.has(code)) return 'denied';
    if (absences.has(code)) return 'allowed';
    throw error;
  }
}
