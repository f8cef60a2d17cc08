import { randomBytes } from 'node:crypto';
import { deleteApp as deleteAdminApp, initializeApp as initializeAdmin } from 'firebase-admin/app';
import { getStorage as getAdminStorage } from 'firebase-admin/storage';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import {
  connectStorageEmulator,
  getBytes,
  getMetadata,
  getStorage,
  ref,
  uploadBytesResumable,
  type FirebaseStorage,
} from 'firebase/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FaultGate } from '../faults/fault-gate.ts';
import { Faults } from '../faults/faults.ts';
import { Reports } from '../firestore/testing/eventually.ts';
import { runStorage, type RunningStorage } from './testing/running-storage.ts';

const bytes = randomBytes(1_500_000);

let random = 0;
const faults = new Faults({ now: Date.now, random: () => (random = (random + 0.37) % 1) });
/** How many requests were refused so far, told at each one. */
const refused = new Reports<number>();
const gate: FaultGate = {
  decide() {
    const fate = faults.gate('storage').decide();
    if (fate.outcome === 'unavailable') refused.add(refused.all.length + 1);
    return fate;
  },
};

let server: RunningStorage;
let bucket: ReturnType<ReturnType<typeof getAdminStorage>['bucket']>;
let admin: ReturnType<typeof initializeAdmin>;
let app: FirebaseApp;
let alice: FirebaseStorage;

beforeAll(async () => {
  server = await runStorage({ faults: gate });
  faults.connect('storage', server);
  vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
  vi.stubEnv('FIREBASE_STORAGE_EMULATOR_HOST', `127.0.0.1:${server.port}`);
  vi.stubEnv('STORAGE_EMULATOR_HOST', server.url);
  admin = initializeAdmin({ projectId: 'demo-test', storageBucket: 'web-bucket' });
  bucket = getAdminStorage(admin).bucket();
  app = initializeApp({ projectId: 'demo-test', storageBucket: 'web-bucket' });
  alice = getStorage(app);
  connectStorageEmulator(alice, '127.0.0.1', server.port, { mockUserToken: { sub: 'alice' } });
});
beforeEach(async () => {
  faults.clear();
  await server.reset();
});
afterAll(async () => {
  await Promise.all([deleteAdminApp(admin), deleteApp(app)]);
  await server.stop();
  vi.unstubAllEnvs();
});

describe('when a part of the requests is refused as unavailable', () => {
  it('the Admin SDK asks again until everything is there once', async () => {
    faults.change('storage', { unavailableRate: 0.3 });
    const names = ['a.bin', 'b.bin', 'c.bin'];
    // The library repeats only what cannot count twice.
    const once = { resumable: false, preconditionOpts: { ifGenerationMatch: 0 } };
    for (const name of names) await bucket.file(name).save(bytes, once);
    const [back] = await bucket.file('b.bin').download();
    expect(refused.all.length).toBeGreaterThan(0);
    faults.clear();
    expect(back.equals(bytes)).toBe(true);
    const [files] = await bucket.getFiles();
    expect(files.map(({ name }) => name)).toEqual(names);
  });

  it('an upload of the web SDK in pieces arrives whole', async () => {
    faults.change('storage', { unavailableRate: 0.3 });
    const before = refused.all.length;
    const file = ref(alice, 'users/alice/video.mp4');
    await uploadBytesResumable(file, bytes);
    expect(refused.all.length).toBeGreaterThan(before);
    faults.clear();
    expect(Buffer.from(await getBytes(file)).equals(bytes)).toBe(true);
  });
});

it('an upload that the Admin SDK may not repeat fails with 503, and leaves nothing', async () => {
  faults.change('storage', { unavailableRate: 0.999 });
  const saved = bucket.file('once.bin').save(bytes, { resumable: false });
  await expect(saved).rejects.toMatchObject({ code: 503 });
  faults.clear();
  expect(await bucket.file('once.bin').exists()).toEqual([false]);
});

it('an outage holds the web SDK up until it is over', async () => {
  const file = ref(alice, 'users/alice/cv.txt');
  await bucket.file('users/alice/cv.txt').save('my CV', { resumable: false });
  faults.change('storage', { unavailableRate: 1 });
  const before = refused.all.length;
  const metadata = getMetadata(file);
  await refused.until((sum) => sum > before, 20_000);
  faults.clear();
  expect((await metadata).size).toBe(5);
});

it('answers 503 in the form of the real service, and lets a page read it', async () => {
  // Not a whole outage: that would cut the connection that this process keeps open.
  faults.change('storage', { unavailableRate: 0.999 });
  const answer = await fetch(`${server.url}/v0/b/web-bucket/o/x`, {
    headers: { origin: 'http://127.0.0.1:5000' },
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:5000');
  expect(await answer.json()).toMatchObject({ error: { code: 503 } });
});

it('a full disk refuses what would be stored, once and for all, and still gives and deletes', async () => {
  await bucket.file('users/alice/kept.txt').save('kept', { resumable: false });
  faults.change('storage', { diskFull: true });
  const upload = uploadBytesResumable(ref(alice, 'users/alice/more.mp4'), bytes);
  await expect(upload).rejects.toMatchObject({ code: 'storage/quota-exceeded' });
  await expect(bucket.file('more.bin').save(bytes)).rejects.toMatchObject({ code: 402 });
  const kept = ref(alice, 'users/alice/kept.txt');
  expect(Buffer.from(await getBytes(kept)).toString()).toBe('kept');
  await bucket.file('users/alice/kept.txt').delete();
  faults.clear();
  expect((await bucket.getFiles())[0]).toEqual([]);
  await bucket.file('more.bin').save(bytes);
});

it('an upload whose connection is cut goes on where it was', async () => {
  const file = ref(alice, 'users/alice/cut.mp4');
  const upload = uploadBytesResumable(file, bytes);
  let wasCut = false;
  upload.on('state_changed', ({ bytesTransferred }) => {
    if (wasCut || bytesTransferred === 0) return;
    wasCut = true;
    // The next piece is on its way while its connection is cut.
    faults.change('storage', { latencyMs: 50 });
    setTimeout(() => {
      faults.dropStreams('storage');
      faults.clear();
    }, 20);
  });
  await upload;
  expect(wasCut).toBe(true);
  expect(Buffer.from(await getBytes(file)).equals(bytes)).toBe(true);
});
