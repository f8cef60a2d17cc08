import type { FirestoreAccess, StorageAccess } from '../../../../local/src/rules/access.ts';
import {
  callerOf,
  filterOf,
  firestoreAccess,
  storageAccess,
} from '../../../../local/src/rules/testing/access-builders.ts';

export type RulesRequest =
  { service: 'firestore'; access: FirestoreAccess } | { service: 'storage'; access: StorageAccess };

/** Requests that the product's clients make, each time for another user. */
export type RequestKind = {
  name: string;
  isAllowed: boolean;
  build(user: number): RulesRequest;
};

const uidOf = (user: number) => `user-${user}`;

function jobOf(user: number) {
  return {
    userId: uidOf(user),
    cvId: `cv-${user}`,
    createdAt: '2026-11-22T12:00:00.000Z',
    enhancedFeatures: {
      videoIntroduction: {
        status: 'generating',
        progress: user % 100,
        currentStep: 'The avatar is being filmed.',
        generationId: `gen-${user}`,
        attempts: [{ provider: 'heygen', success: true, duration: 61.5, cost: 0.4 }],
      },
    },
  };
}

function profileOf(user: number, displayName: string) {
  return {
    displayName,
    locale: 'en',
    plan: 'free',
    quota: { left: user % 4 },
    consents: [{ version: 1, at: '2026-11-22' }],
  };
}

function cvFile(user: number) {
  return { name: `users/${uidOf(user)}/uploads/cv`, size: 180_000, contentType: 'application/pdf' };
}

const firestore = (ask: Parameters<typeof firestoreAccess>[0]): RulesRequest => ({
  service: 'firestore',
  access: firestoreAccess(ask),
});
const storage = (ask: Parameters<typeof storageAccess>[0]): RulesRequest => ({
  service: 'storage',
  access: storageAccess(ask),
});

export const requestKinds: RequestKind[] = [
  {
    name: 'owner reads a job',
    isAllowed: true,
    build: (user) =>
      firestore({ method: 'get', path: `jobs/job-${user}`, as: uidOf(user), before: jobOf(user) }),
  },
  {
    name: 'someone else reads a job',
    isAllowed: false,
    build: (user) =>
      firestore({ method: 'get', path: `jobs/job-${user}`, as: 'bob', before: jobOf(user) }),
  },
  {
    name: 'owner lists jobs (proof from the query)',
    isAllowed: true,
    build: (user) => {
      const query = { where: filterOf('userId', 'EQUAL', uidOf(user)), limit: 20 };
      return firestore({ method: 'list', path: 'jobs', as: uidOf(user), query });
    },
  },
  {
    name: 'owner lists jobs (each found one)',
    isAllowed: true,
    build: (user) => {
      const query = { where: filterOf('userId', 'EQUAL', uidOf(user)), limit: 20 };
      const path = `jobs/job-${user}`;
      return firestore({ method: 'list', path, as: uidOf(user), query, before: jobOf(user) });
    },
  },
  {
    name: 'owner changes a preference',
    isAllowed: true,
    build: (user) =>
      firestore({
        method: 'update',
        path: `users/${uidOf(user)}`,
        as: uidOf(user),
        before: profileOf(user, 'Ann'),
        after: profileOf(user, `Ann ${user}`),
      }),
  },
  {
    name: 'owner forges a quota',
    isAllowed: false,
    build: (user) =>
      firestore({
        method: 'update',
        path: `users/${uidOf(user)}`,
        as: uidOf(user),
        before: profileOf(user, 'Ann'),
        after: { ...profileOf(user, 'Ann'), quota: { left: 1000 + user } },
      }),
  },
  {
    name: 'operator reads a metric',
    isAllowed: true,
    build: (user) => {
      const path = `metrics/minute-${user}`;
      const as = callerOf(uidOf(user), { ops: true });
      return firestore({ method: 'get', path, as, before: { generations: user } });
    },
  },
  {
    name: 'client reaches for a key',
    isAllowed: false,
    build: (user) => firestore({ method: 'get', path: `api_keys/heygen`, as: uidOf(user) }),
  },
  {
    name: 'owner uploads a CV',
    isAllowed: true,
    build: (user) => {
      const file = cvFile(user);
      return storage({ method: 'create', path: file.name, as: uidOf(user), after: file });
    },
  },
  {
    name: 'owner fetches the video',
    isAllowed: true,
    build: (user) => {
      const path = `users/${uidOf(user)}/generations/gen-${user}/video.mp4`;
      const before = { size: 9_000_000, contentType: 'video/mp4' };
      return storage({ method: 'get', path, as: uidOf(user), before });
    },
  },
];
