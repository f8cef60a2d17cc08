import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import {
  collection,
  deleteDoc,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  query,
  setDoc,
  setLogLevel,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import { deleteObject, getBytes, listAll, ref, uploadBytes } from 'firebase/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFirestoreServer, type FirestoreServer } from '../firestore/firestore-server.ts';
import { startStorageServer, type StorageServer } from '../storage/storage-server.ts';
import { ReplaceableRules } from './replaceable-rules.ts';
import { productRules } from './testing/product-rules.ts';

let environment: RulesTestEnvironment;
let firestoreServer: FirestoreServer;
let storageServer: StorageServer;
let dataFolder: string;

// Denials are what these tests are about; the SDK would print each of them.
setLogLevel('silent');

beforeAll(async () => {
  const rules = new ReplaceableRules();
  dataFolder = await mkdtemp(join(tmpdir(), 'cvplus-rules-'));
  firestoreServer = await startFirestoreServer({
    port: 0,
    dataFolder: null,
    gate: rules,
    loadRules: (source) => rules.replaceFirestore(source),
  });
  storageServer = await startStorageServer({
    port: 0,
    dataFolder,
    gate: rules,
    loadRules(source) {
      rules.setStorage(source);
      return rules;
    },
    report: () => {},
  });
  const host = '127.0.0.1';
  environment = await initializeTestEnvironment({
    projectId: 'demo-rules',
    firestore: { host, port: firestoreServer.port, rules: productRules.firestoreRules },
    storage: { host, port: storageServer.port, rules: productRules.storageRules },
  });
  await environment.withSecurityRulesDisabled(async (context) => {
    const store = context.firestore();
    await setDoc(doc(store, 'users/ann'), { displayName: 'Ann', plan: 'free' });
    await setDoc(doc(store, 'jobs/job-1'), { userId: 'ann', cvId: 'cv-1' });
    await setDoc(doc(store, 'jobs/job-2'), { userId: 'bob', cvId: 'cv-2' });
    await setDoc(doc(store, 'video_generations/gen-1'), { userId: 'ann' });
    await setDoc(doc(store, 'provider_state/heygen'), { circuit: 'closed' });
    await uploadBytes(ref(context.storage(), 'users/ann/generations/gen-1/final.mp4'), bytes(20));
  });
});

afterAll(async () => {
  await environment.cleanup();
  await Promise.all([firestoreServer.close(), storageServer.close()]);
  await rm(dataFolder, { recursive: true, force: true });
});

const bytes = (count: number) => new Uint8Array(count).fill(7);
const pdf = { contentType: 'application/pdf' };
const ann = () => environment.authenticatedContext('ann');
const bob = () => environment.authenticatedContext('bob');
const operator = () => environment.authenticatedContext('opal', { ops: true });
const stranger = () => environment.unauthenticatedContext();

describe('firestore.rules through the unmodified SDK', () => {
  it('shows a job to its owner and to nobody else', async () => {
    const job = (context: ReturnType<typeof ann>) => getDoc(doc(context.firestore(), 'jobs/job-1'));
    expect((await assertSucceeds(job(ann()))).get('cvId')).toBe('cv-1');
    await assertFails(job(bob()));
    await assertFails(job(stranger()));
    await assertFails(job(operator()));
  });

  it('lists jobs only for a query that asks for the own ones', async () => {
    const jobs = collection(ann().firestore(), 'jobs');
    const own = query(jobs, where('userId', '==', 'ann'));
    expect((await assertSucceeds(getDocs(own))).size).toBe(1);
    expect((await assertSucceeds(getCountFromServer(own))).data().count).toBe(1);
    await assertFails(getDocs(jobs));
    await assertFails(getDocs(query(jobs, where('userId', '==', 'bob'))));
    await assertFails(getDocs(query(jobs, where('userId', 'in', ['ann', 'bob']))));
    await assertFails(getCountFromServer(jobs));
  });

  it('lets nobody write a job', async () => {
    for (const context of [ann(), bob(), operator(), stranger()]) {
      const job = doc(context.firestore(), 'jobs/job-1');
      await assertFails(updateDoc(job, { 'enhancedFeatures.videoIntroduction.progress': 100 }));
      await assertFails(deleteDoc(job));
    }
  });

  it('lets an owner change preferences but not the plan', async () => {
    const user = doc(ann().firestore(), 'users/ann');
    await assertSucceeds(updateDoc(user, { displayName: 'Anna', locale: 'de' }));
    await assertSucceeds(setDoc(user, { locale: 'fr' }, { merge: true }));
    await assertFails(updateDoc(user, { plan: 'enterprise' }));
    await assertFails(updateDoc(user, { ops: true }));
    await assertFails(setDoc(user, { displayName: 'Anna' }));
    await assertFails(deleteDoc(user));
    expect((await getDoc(user)).data()).toEqual({
      displayName: 'Anna',
      locale: 'fr',
      plan: 'free',
    });
  });

  it('writes nothing of a batch in which one write is denied', async () => {
    const store = bob().firestore();
    const batch = writeBatch(store);
    batch.set(doc(store, 'users/bob'), { displayName: 'Bob' });
    batch.update(doc(store, 'users/ann'), { displayName: 'Bob' });
    await assertFails(batch.commit());
    expect((await getDoc(doc(store, 'users/bob'))).exists()).toBe(false);
  });

  it('shows the state of providers to operators and generations to no client', async () => {
    const state = 'provider_state/heygen';
    await assertSucceeds(getDoc(doc(operator().firestore(), state)));
    await assertFails(getDoc(doc(ann().firestore(), state)));
    await assertFails(setDoc(doc(operator().firestore(), state), { circuit: 'open' }));
    for (const context of [ann(), operator(), stranger()]) {
      await assertFails(getDoc(doc(context.firestore(), 'video_generations/gen-1')));
    }
  });
});

describe('storage.rules through the unmodified SDK', () => {
  it('takes an upload once, from its owner only, and lets the owner remove it', async () => {
    const file = (context: ReturnType<typeof ann>) =>
      ref(context.storage(), 'users/ann/uploads/cv-1');
    await assertFails(uploadBytes(file(bob()), bytes(100), pdf));
    await assertFails(uploadBytes(file(stranger()), bytes(100), pdf));
    await assertSucceeds(uploadBytes(file(ann()), bytes(100), pdf));
    await assertFails(uploadBytes(file(ann()), bytes(50), pdf));
    expect((await assertSucceeds(getBytes(file(ann())))).byteLength).toBe(100);
    await assertFails(getBytes(file(bob())));
    await assertFails(deleteObject(file(bob())));
    await assertSucceeds(deleteObject(file(ann())));
  });

  it('refuses files that are empty, too large or of another type', async () => {
    const file = ref(ann().storage(), 'users/ann/uploads/cv-2');
    await assertFails(uploadBytes(file, bytes(0), pdf));
    await assertFails(uploadBytes(file, bytes(10 * 1024 * 1024 + 1), pdf));
    await assertFails(uploadBytes(file, bytes(10), { contentType: 'text/html' }));
  });

  it('shows generated media to their owner and lets nobody list or write them', async () => {
    const path = 'users/ann/generations/gen-1/final.mp4';
    await assertSucceeds(getBytes(ref(ann().storage(), path)));
    await assertFails(getBytes(ref(bob().storage(), path)));
    await assertFails(uploadBytes(ref(ann().storage(), path), bytes(10), pdf));
    await assertFails(listAll(ref(ann().storage(), 'users/ann/generations/gen-1')));
    await assertFails(listAll(ref(ann().storage(), 'users/ann')));
  });
});
