import { randomBytes } from 'node:crypto';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import {
  connectStorageEmulator,
  deleteObject,
  getBytes,
  getDownloadURL,
  getMetadata,
  getStorage,
  list,
  listAll,
  ref,
  updateMetadata,
  uploadBytes,
  uploadBytesResumable,
  uploadString,
  type FirebaseStorage,
} from 'firebase/storage';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { runStorage, type RunningStorage } from './testing/running-storage.ts';

let server: RunningStorage;
let alice: FirebaseStorage;
let nobody: FirebaseStorage;
const apps: FirebaseApp[] = [];

function connect(name: string, mockUserToken?: { sub: string }): FirebaseStorage {
  const app = initializeApp({ projectId: 'demo-test', storageBucket: 'web-bucket' }, name);
  apps.push(app);
  const storage = getStorage(app);
  connectStorageEmulator(storage, '127.0.0.1', server.port, mockUserToken ? { mockUserToken } : {});
  return storage;
}

beforeAll(async () => {
  server = await runStorage();
  alice = connect('alice', { sub: 'alice' });
  nobody = connect('nobody');
});
beforeEach(async () => {
  await server.reset();
  server.asked.length = 0;
});
afterAll(async () => {
  await Promise.all(apps.map((app) => deleteApp(app)));
  await server.stop();
});

it('uploads, reads, changes and deletes what the rules allow', async () => {
  const file = ref(alice, 'users/alice/cv.txt');
  await uploadString(file, 'my CV', 'raw', {
    contentType: 'text/plain',
    customMetadata: { language: 'en' },
  });
  expect(Buffer.from(await getBytes(file)).toString()).toBe('my CV');
  const metadata = await getMetadata(file);
  expect(metadata).toMatchObject({ contentType: 'text/plain', size: 5, metageneration: '1' });
  expect(metadata.customMetadata).toEqual({ language: 'en' });
  const changed = await updateMetadata(file, {
    cacheControl: 'no-store',
    customMetadata: { a: 'b' },
  });
  expect(changed).toMatchObject({ cacheControl: 'no-store', metageneration: '2' });
  expect(changed.customMetadata).toEqual({ language: 'en', a: 'b' });
  expect(await (await fetch(await getDownloadURL(file))).text()).toBe('my CV');
  await deleteObject(file);
  await expect(getMetadata(file)).rejects.toMatchObject({ code: 'storage/object-not-found' });
});

it('refuses strangers, before saying whether the object exists', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  for (const path of ['users/alice/a', 'elsewhere/a']) {
    const file = ref(nobody, path);
    const denied = { code: 'storage/unauthorized' };
    await expect(uploadBytes(file, bytes)).rejects.toMatchObject(denied);
    await expect(getBytes(file)).rejects.toMatchObject(denied);
    await expect(getDownloadURL(file)).rejects.toMatchObject(denied);
    await expect(updateMetadata(file, {})).rejects.toMatchObject(denied);
    await expect(deleteObject(file)).rejects.toMatchObject(denied);
    await expect(listAll(ref(nobody, 'users'))).rejects.toMatchObject(denied);
  }
});

it('shows the rules the complete object and the signed-in caller', async () => {
  await uploadBytes(ref(alice, 'users/alice/b'), new Uint8Array(10), { contentType: 'image/png' });
  expect(server.asked).toMatchObject([
    {
      method: 'create',
      bucket: 'web-bucket',
      path: 'users/alice/b',
      caller: { uid: 'alice', token: { sub: 'alice' } },
      before: null,
      after: { size: 10, contentType: 'image/png', name: 'users/alice/b' },
    },
  ]);
});

it('uploads in chunks, with pause and resume', async () => {
  const bytes = randomBytes(3_000_000);
  const file = ref(alice, 'users/alice/big.bin');
  const task = uploadBytesResumable(file, bytes);
  let pauses = 0;
  task.on('state_changed', ({ bytesTransferred, state }) => {
    if (state === 'running' && bytesTransferred > 500_000 && pauses === 0) {
      pauses += 1;
      task.pause();
      setTimeout(() => task.resume(), 20);
    }
  });
  await task;
  expect(pauses).toBe(1);
  expect(Buffer.from(await getBytes(file)).equals(bytes)).toBe(true);
});

it('forgets a cancelled upload', async () => {
  const file = ref(alice, 'users/alice/never.bin');
  const task = uploadBytesResumable(file, randomBytes(2_000_000));
  task.on('state_changed', ({ bytesTransferred }) => {
    if (bytesTransferred > 0) task.cancel();
  });
  await expect(task).rejects.toMatchObject({ code: 'storage/canceled' });
  await expect(getMetadata(file)).rejects.toMatchObject({ code: 'storage/object-not-found' });
});

it('judges a resumable upload when it is complete', async () => {
  const tooBig = uploadBytesResumable(ref(alice, 'users/alice/huge'), new Uint8Array(9_000_000));
  await expect(tooBig).rejects.toMatchObject({ code: 'storage/unauthorized' });
});

it('lists own folders page by page', async () => {
  for (const name of ['1', '2', 'sub/3']) {
    await uploadString(ref(alice, `users/alice/${name}`), name);
  }
  const root = ref(alice, 'users/alice');
  const all = await listAll(root);
  expect(all.items.map(({ name }) => name)).toEqual(['1', '2']);
  expect(all.prefixes.map(({ fullPath }) => fullPath)).toEqual(['users/alice/sub']);
  const first = await list(root, { maxResults: 1 });
  expect(first.items.map(({ name }) => name)).toEqual(['1']);
  const second = await list(root, { maxResults: 5, pageToken: first.nextPageToken ?? null });
  expect(second.items.map(({ name }) => name)).toEqual(['2']);
});

it('keeps apps from choosing their own download token', async () => {
  const upload = uploadString(ref(alice, 'users/alice/t'), 'x', 'raw', {
    customMetadata: { firebaseStorageDownloadTokens: 'guessable' },
  });
  await expect(upload).rejects.toMatchObject({ code: 'storage/unknown' });
});
