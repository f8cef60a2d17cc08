import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { FirebaseError } from 'firebase/app';
import { doc, type Firestore, getDoc, setDoc, setLogLevel } from 'firebase/firestore';
import { getBytes, getMetadata, listAll, ref, updateMetadata, uploadBytes } from 'firebase/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectAdmin } from '../firestore/testing/admin-client.ts';
import {
  servedLookups,
  servedQueries,
  servedWrites,
  type ServedRow,
} from './__fixtures__/conformance-served.ts';
import { servedIds, servedStorageRows, serverRows } from './__fixtures__/conformance-table.ts';
import { startOwnEmulators, type OwnEmulators } from './testing/rules-emulators.ts';

const projectId = 'demo-conformance';
let emulators: OwnEmulators;
let environment: RulesTestEnvironment;
let signedIn: ReturnType<RulesTestEnvironment['authenticatedContext']>;

// Denials are what these tests are about; the SDK would print each of them.
setLogLevel('silent');

beforeAll(async () => {
  emulators = await startOwnEmulators();
  const { firestore, storage } = emulators;
  environment = await initializeTestEnvironment({ projectId, firestore, storage });
  signedIn = environment.authenticatedContext('a');
});

afterAll(async () => {
  await environment.cleanup();
  await emulators.close();
});

beforeEach(() => environment.clearFirestore());

function setFirestoreRules(rules: string): void {
  emulators.rules.setFirestore(`rules_version = '2';
service cloud.firestore { match /databases/{database}/documents { ${rules} } }`);
}

function setStorageRules(rules: string): void {
  emulators.rules.setStorage(`rules_version = '2';
service firebase.storage { match /b/{bucket}/o { ${rules} } }`);
}

/** `allowed`, or the code of the refusal. */
async function outcomeOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'allowed';
  } catch (error) {
    if (error instanceof FirebaseError) return error.code;
    throw error;
  }
}

describe('what the server hands to the rules', () => {
  const rows = [...servedWrites, ...servedLookups, ...servedQueries];

  it.each(rows)('$id: $asked.expect', async ({ rules, stored = {}, asked }: ServedRow) => {
    setFirestoreRules(rules);
    await environment.withSecurityRulesDisabled(async (context) => {
      const store = context.firestore();
      await Promise.all(
        Object.entries(stored).map(([path, data]) => setDoc(doc(store, path), data)),
      );
    });
    // rules-unit-testing types its contexts by the compatible SDK; they are of the modular one too.
    const store = signedIn.firestore() as unknown as Firestore;
    expect(await outcomeOf(asked.ask(store))).toBe(asked.expect);
  });
});

const path = 'users/a/x.png';
const file = () => ref(signedIn.storage(), path);
const bytes = (count: number) => new Uint8Array(count).fill(7);
const denied = 'storage/unauthorized';

/** Puts a file there past the rules. */
async function putFile(): Promise<string> {
  await environment.withSecurityRulesDisabled((context) =>
    uploadBytes(ref(context.storage(), path), bytes(5)).then(() => {}),
  );
  const { host, port } = emulators.storage;
  return `http://${host}:${port}/v0/b/${projectId}/o/${encodeURIComponent(path)}`;
}

type Story = () => Promise<void>;

const storageStories: Record<keyof typeof servedStorageRows, Story> = {
  async Q14() {
    setStorageRules(
      'match /users/{uid}/{file} { allow update: if request.resource.size == resource.size; }',
    );
    await putFile();
    const change = updateMetadata(file(), { customMetadata: { label: 'x' } });
    expect(await outcomeOf(change)).toBe('allowed');
  },
  async Q19() {
    setStorageRules('match /users/{uid}/{p=**} { allow list: if uid == request.auth.uid; }');
    expect(await outcomeOf(listAll(ref(signedIn.storage(), 'users/a')))).toBe('allowed');
    expect(await outcomeOf(listAll(ref(signedIn.storage(), 'users/b')))).toBe(denied);
  },
  async Q22() {
    setStorageRules('match /users/{uid}/{p=**} { allow list: if resource.size > 0; }');
    await putFile();
    expect(await outcomeOf(listAll(ref(signedIn.storage(), 'users/a')))).toBe(denied);
  },
};

const serverStories: Record<keyof typeof serverRows, Story> = {
  async O20() {
    setFirestoreRules('match /{all=**} { allow write: if false; }');
    expect(await outcomeOf(setDoc(doc(signedIn.firestore(), 'x/1'), {}))).toBe('permission-denied');
    const admin = connectAdmin(emulators.firestore.port, projectId);
    try {
      await admin.db.doc('x/1').set({ by: 'server' });
      expect((await admin.db.doc('x/1').get()).data()).toEqual({ by: 'server' });
    } finally {
      await admin.stop();
    }
  },
  async Q30() {
    setStorageRules('match /{all=**} { allow read: if false; }');
    const address = await putFile();
    const owner = { authorization: 'Bearer owner' };
    const facts = (await (await fetch(address, { headers: owner })).json()) as {
      downloadTokens?: string;
    };
    const token = facts.downloadTokens ?? 'none';
    expect((await fetch(`${address}?alt=media`)).status).toBe(403);
    expect((await fetch(`${address}?alt=media&token=not-${token}`)).status).toBe(403);
    const fetched = await fetch(`${address}?alt=media&token=${token}`);
    expect(fetched.status).toBe(200);
    expect((await fetched.arrayBuffer()).byteLength).toBe(5);
  },
  async Q31() {
    setStorageRules('match /{all=**} { allow write: if false; }');
    expect(await outcomeOf(uploadBytes(file(), bytes(5)))).toBe(denied);
    const address = await putFile();
    const owner = { authorization: 'Bearer owner' };
    expect((await fetch(address, { headers: owner })).status).toBe(200);
  },
  async Q32() {
    const without = await startOwnEmulators();
    try {
      const { storage } = without;
      const unruled = await initializeTestEnvironment({ projectId, storage });
      const target = ref(unruled.authenticatedContext('a').storage(), path);
      expect(await outcomeOf(uploadBytes(target, bytes(5)))).toBe(denied);
      // The SDK keeps the words to itself.
      const address = `http://${storage.host}:${storage.port}/v0/b/${projectId}/o/x`;
      expect(await (await fetch(address)).json()).toMatchObject({
        error: { message: 'Permission denied. Storage Emulator has no loaded ruleset.' },
      });
      await unruled.cleanup();
    } finally {
      await without.close();
    }
  },
  async Q33() {
    setStorageRules('match /users/{uid}/{file} { allow get: if false; }');
    const none = ref(signedIn.storage(), 'users/a/none.png');
    expect(await outcomeOf(getBytes(none))).toBe(denied);
    expect(await outcomeOf(getMetadata(none))).toBe(denied);
  },
  async Q34() {
    setStorageRules('match /users/{uid}/{file} { allow get: if uid == request.auth.uid; }');
    const none = ref(signedIn.storage(), 'users/a/none.png');
    expect(await outcomeOf(getBytes(none))).toBe('storage/object-not-found');
    expect(await outcomeOf(getMetadata(none))).toBe('storage/object-not-found');
  },
  async R15() {
    setFirestoreRules('match /x/{id} { allow get: if false; }');
    await expect(getDoc(doc(signedIn.firestore(), 'x/1'))).rejects.toMatchObject({
      code: 'permission-denied',
      message: expect.stringContaining('Missing or insufficient permissions.'),
    });
  },
};

describe('what the servers do around the rules', () => {
  const sentences = Object.entries({ ...servedStorageRows, ...serverRows });
  const stories: Record<string, Story> = { ...storageStories, ...serverStories };
  it.each(sentences)('%s: %s', (id) => stories[id]?.() ?? expect.unreachable());

  it('asks every Firestore row that this file is to have', () => {
    const rows = [...servedWrites, ...servedLookups, ...servedQueries].map(({ id }) => id);
    const asked = new Set(rows.map((id) => id.split(' ')[0]));
    expect(servedIds.filter((id) => !asked.has(id))).toEqual([]);
  });
});
