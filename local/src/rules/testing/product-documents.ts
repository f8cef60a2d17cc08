// What of firestore.rules is asked: every kind of document × operation × caller.
import { filterOf, type FirestoreAsk, type Plain } from './access-builders.ts';
import { callerNames, callers, type CallerName, type Verdict } from './product-rules.ts';

export const operations = [
  'get',
  'get missing',
  'list all',
  'list own',
  'create',
  'update',
  'delete',
] as const;
export type Operation = (typeof operations)[number];

type DocumentFacts = {
  /** Ann's, as far as it is anybody's. */
  path: string;
  stored: Plain;
  /** Who may do what; whatever is absent is denied. */
  allowed: Partial<Record<CallerName, Operation[]>>;
};

const owned = { userId: 'ann', createdAt: '2026-11-22', status: 'x' };
const ofServer = (path: string, stored: Plain = owned): DocumentFacts => ({
  path,
  stored,
  allowed: {},
});
const ofOperators = (path: string, stored: Plain): DocumentFacts => ({
  path,
  stored,
  allowed: { operator: ['get', 'get missing', 'list all', 'list own'] },
});

/** One document of each kind that the product keeps, and some that it does not. */
export const documents: Record<string, DocumentFacts> = {
  users: {
    path: 'users/ann',
    stored: { displayName: 'Ann' },
    allowed: { owner: ['get', 'get missing', 'create', 'update'] },
  },
  cvs: { path: 'cvs/cv-1', stored: owned, allowed: { owner: ['get', 'list own'] } },
  jobs: { path: 'jobs/job-1', stored: owned, allowed: { owner: ['get', 'list own'] } },
  provider_state: ofOperators('provider_state/heygen', { circuit: 'closed' }),
  selection_decisions: ofOperators('selection_decisions/gen-1', { expiresAt: 'x' }),
  video_analytics: ofOperators('video_analytics/gen-1', owned),
  metrics: ofOperators('metrics/minute-1', { count: 1 }),
  alerts: ofOperators('alerts/alert-1', { state: 'open' }),
  audit_log: ofOperators('audit_log/entry-1', owned),
  erasures: ofOperators('erasures/erasure-1', owned),
  video_generations: ofServer('video_generations/gen-1'),
  'events of generations': ofServer('video_generations/gen-1/events/1'),
  provider_operations: ofServer('provider_operations/heygen:1'),
  webhook_deliveries: ofServer('webhook_deliveries/hash', { expiresAt: 'x' }),
  webhook_counts: ofServer('webhook_counts/heygen:2026-11-22:a', { accepted: 1 }),
  provider_outcomes: ofServer('provider_outcomes/gen-1:1', { folded: true }),
  satisfaction_models: ofServer('satisfaction_models/stars', { sums: { ratings: 40 } }),
  renders: ofServer('renders/render-1'),
  quotas: ofServer('quotas/ann', { running: 1 }),
  shares: ofServer('shares/share-1'),
  api_keys: ofServer('api_keys/heygen', { sealed: 'x' }),
  'a collection nobody planned': ofServer('surprises/1'),
  'below a user': ofServer('users/ann/private/1'),
  'below a job': ofServer('jobs/job-1/events/1'),
  'a user below a user': ofServer('users/ann/users/ann'),
};

export type DocumentQuestion = {
  name: string;
  operation: Operation;
  as: CallerName;
  verdict: Verdict;
};

export const documentQuestions: DocumentQuestion[] = Object.keys(documents).flatMap((name) =>
  operations.flatMap((operation) =>
    callerNames.map((as) => ({ name, operation, as, verdict: verdictOn(name, operation, as) })),
  ),
);

function verdictOn(name: string, operation: Operation, as: CallerName): Verdict {
  const { allowed } = factsOf(name);
  // Everyone signed in may ask for the own ones of what owners may list, and finds none.
  const isOwnList = operation === 'list own' && allowed.owner?.includes('list own');
  const isAllowed = isOwnList ? callers[as] !== null : allowed[as]?.includes(operation);
  return isAllowed ? 'allowed' : 'denied';
}

export function factsOf(name: string): DocumentFacts {
  const facts = documents[name];
  if (!facts) throw new TypeError(`There is no kind of document named ${name}.`);
  return facts;
}

/** Whether the document is there before the operation. */
export function isStoredBefore(operation: Operation): boolean {
  return operation !== 'create' && operation !== 'get missing';
}

/** What an update changes, and what a create writes on top. */
export const changed = { displayName: 'Another' };

/** The user whose documents `list own` asks for. */
export function uidOf(as: CallerName): string {
  return callers[as]?.uid ?? 'ann';
}

/** The same question for the evaluator by itself. */
export function askFor({ name, operation, as }: DocumentQuestion): FirestoreAsk {
  const { path, stored } = factsOf(name);
  const caller = { as: callers[as] };
  switch (operation) {
    case 'get':
    case 'get missing':
      return { ...caller, method: 'get', path, before: isStoredBefore(operation) ? stored : null };
    case 'list all':
    case 'list own': {
      const where = operation === 'list own' ? filterOf('userId', 'EQUAL', uidOf(as)) : undefined;
      return { ...caller, method: 'list', path: collectionOf(path), query: { where } };
    }
    case 'create':
      return { ...caller, method: 'create', path, after: { ...stored, ...changed } };
    case 'update':
      return {
        ...caller,
        method: 'update',
        path,
        before: stored,
        after: { ...stored, ...changed },
      };
    case 'delete':
      return { ...caller, method: 'delete', path, before: stored };
  }
}

export function collectionOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** What of a profile belongs to the server, or to nobody. */
export const forgedFields: Plain = {
  plan: 'enterprise',
  quota: { left: 1000 },
  consents: [{ version: 1 }],
  ops: true,
  role: 'ops',
  admin: true,
  userId: 'bob',
  email: 'ann@example.com',
  createdAt: new Date(0),
  updatedAt: new Date(0),
  credits: 5,
  erased: false,
  preferences: { locale: 'en' },
};

/** Everything that the server writes into the documents a browser watches. */
export const watchedFields: Record<'jobs' | 'cvs', string[]> = {
  jobs: ['userId', 'cvId', 'createdAt', 'updatedAt', 'enhancedFeatures', 'status', 'anything'],
  cvs: ['userId', 'sourcePath', 'createdAt', 'cv', 'findings', 'anything'],
};
