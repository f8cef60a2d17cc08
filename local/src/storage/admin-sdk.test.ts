import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { cert, deleteApp, initializeApp } from 'firebase-admin/app';
import { getDownloadURL, getStorage } from 'firebase-admin/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runStorage, type RunningStorage } from './testing/running-storage.ts';

const bytes = randomBytes(3_000_000);
const sha = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

let storage: RunningStorage;
let bucket: ReturnType<ReturnType<typeof getStorage>['bucket']>;
let app: ReturnType<typeof initializeApp>;

beforeAll(async () => {
  storage = await runStorage();
  vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
  vi.stubEnv('FIREBASE_STORAGE_EMULATOR_HOST', `127.0.0.1:${storage.port}`);
  vi.stubEnv('STORAGE_EMULATOR_HOST', storage.url);
  app = initializeApp({ projectId: 'demo-test', storageBucket: 'demo-test.appspot.com' });
  bucket = getStorage(app).bucket();
});
beforeEach(() => storage.reset());
afterAll(async () => {
  await deleteApp(app);
  await storage.stop();
  vi.unstubAllEnvs();
});

async function readPage(query: object): Promise<{ names: string[]; next: object | null }> {
  const [files, next] = await bucket.getFiles(query);
  return { names: files.map(({ name }) => name), next };
}

describe('uploads', () => {
  it.each([
    ['resumable in one request', {}],
    ['resumable in chunks', { chunkSize: 1024 * 1024 }],
    ['multipart', { resumable: false }],
    ['checked with MD5', { validation: 'md5' as const }],
  ])('brings the bytes through unchanged: %s', async (_name, options) => {
    const file = bucket.file('videos/a b/ü.mp4');
    await file.save(bytes, { contentType: 'video/mp4', ...options });
    const [back] = await file.download();
    expect(sha(back)).toBe(sha(bytes));
    const [metadata] = await file.getMetadata();
    expect(metadata).toMatchObject({ contentType: 'video/mp4', size: String(bytes.length) });
    expect(metadata.md5Hash).toBe(createHash('md5').update(bytes).digest('base64'));
  });

  it('keeps an empty object', async () => {
    const file = bucket.file('empty.txt');
    await file.save('', { resumable: false });
    await file.save('');
    const [back] = await file.download();
    expect(back.length).toBe(0);
  });

  it('combines objects into one, which has a CRC32C and no MD5', async () => {
    const parts = ['part-1', 'part-2', 'part-3'].map((name) => bucket.file(name));
    const third = bytes.length / 3;
    for (const [index, part] of parts.entries()) {
      await part.save(bytes.subarray(index * third, (index + 1) * third), {
        contentType: 'video/mp4',
      });
    }
    const [whole] = await bucket.combine(parts, 'whole.mp4');
    const [back] = await whole.download();
    expect(sha(back)).toBe(sha(bytes));
    const [metadata] = await whole.getMetadata();
    expect(metadata).toMatchObject({ componentCount: 3, contentType: 'video/mp4' });
    expect(metadata.md5Hash).toBeUndefined();
    const [first, second] = parts;
    if (!first || !second) throw new Error('There are three parts.');
    const [more] = await bucket.combine([whole, first], 'more.mp4');
    expect((await more.getMetadata())[0]).toMatchObject({ componentCount: 4 });
    const absent = bucket.combine([first, bucket.file('absent')], 'never.mp4');
    await expect(absent).rejects.toMatchObject({ code: 404 });
    const taken = bucket.combine([first, second], 'whole.mp4', { ifGenerationMatch: 0 });
    await expect(taken).rejects.toMatchObject({ code: 412 });
    expect((await bucket.file('never.mp4').exists())[0]).toBe(false);
  });

  it('streams in and out', async () => {
    const file = bucket.file('stream.bin');
    await new Promise((resolve, reject) => {
      const target = file.createWriteStream({ metadata: { metadata: { kind: 'draft' } } });
      target.on('finish', () => resolve(undefined)).on('error', reject);
      for (let at = 0; at < bytes.length; at += 100_000)
        target.write(bytes.subarray(at, at + 100_000));
      target.end();
    });
    const part: Buffer[] = [];
    for await (const piece of file.createReadStream({ start: 1000, end: 1999 })) {
      part.push(piece as Buffer);
    }
    expect(Buffer.concat(part)).toEqual(bytes.subarray(1000, 2000));
    expect((await file.getMetadata())[0].metadata).toEqual({ kind: 'draft' });
  });

  it('respects generation preconditions', async () => {
    const file = bucket.file('once.txt');
    await file.save('first', { preconditionOpts: { ifGenerationMatch: 0 } });
    for (const resumable of [true, false]) {
      const again = file.save('second', { resumable, preconditionOpts: { ifGenerationMatch: 0 } });
      await expect(again).rejects.toMatchObject({ code: 412 });
    }
    const generation = Number((await file.getMetadata())[0].generation);
    await file.save('third', { preconditionOpts: { ifGenerationMatch: generation } });
    expect(String((await file.download())[0])).toBe('third');
    expect(Number((await file.getMetadata())[0].generation)).toBeGreaterThan(generation);
  });

  it('lets exactly one of many writers create an object', async () => {
    const tries = Array.from({ length: 8 }, (_, index) =>
      bucket.file('race.txt').save(`writer ${index}`, {
        resumable: false,
        preconditionOpts: { ifGenerationMatch: 0 },
      }),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('objects', () => {
  it('says 404 for what is not there', async () => {
    const file = bucket.file('missing');
    expect((await file.exists())[0]).toBe(false);
    await expect(file.getMetadata()).rejects.toMatchObject({ code: 404 });
    await expect(file.download()).rejects.toMatchObject({ code: 404 });
    await expect(file.delete()).rejects.toMatchObject({ code: 404 });
    await file.delete({ ignoreNotFound: true });
  });

  it('merges metadata and deletes keys by null', async () => {
    const file = bucket.file('meta.txt');
    await file.save('x', { metadata: { metadata: { a: '1', b: '2' }, cacheControl: 'no-store' } });
    const [after] = await file.setMetadata({
      contentType: 'text/markdown',
      metadata: { a: null, c: '3' },
    });
    expect(after.metadata).toEqual({ b: '2', c: '3' });
    expect(after).toMatchObject({ metageneration: '2', contentType: 'text/markdown' });
    expect(after.cacheControl).toBe('no-store');
  });

  it('copies, moves and renames', async () => {
    const file = bucket.file('from.txt');
    await file.save('content', { contentType: 'text/plain', metadata: { metadata: { a: '1' } } });
    const [copy] = await file.copy(bucket.file('copy/of.txt'));
    expect((await copy.getMetadata())[0].metadata).toEqual({ a: '1' });
    const [other] = await file.copy(bucket.storage.bucket('other-bucket').file('x'));
    expect(String((await other.download())[0])).toBe('content');
    await copy.move('moved.txt');
    expect((await copy.exists())[0]).toBe(false);
    expect(String((await bucket.file('moved.txt').download())[0])).toBe('content');
  });

  it('lists with prefix, delimiter and pages', async () => {
    const names = ['a/1', 'a/2', 'a/b/3', 'c', 'ä', 'a/'];
    for (const name of names) await bucket.file(name).save(name, { resumable: false });
    const [all] = await bucket.getFiles();
    expect(all.map(({ name }) => name)).toEqual(['a/', 'a/1', 'a/2', 'a/b/3', 'c', 'ä']);
    const [inA, , answer] = await bucket.getFiles({
      prefix: 'a/',
      delimiter: '/',
      autoPaginate: false,
    });
    expect(inA.map(({ name }) => name)).toEqual(['a/', 'a/1', 'a/2']);
    expect(answer).toMatchObject({ prefixes: ['a/b/'] });
    const [paged] = await bucket.getFiles({ maxResults: 2 });
    expect(paged).toHaveLength(2);
    const seen: string[] = [];
    let query: object | null = { maxResults: 4, autoPaginate: false };
    while (query) {
      const page = await readPage(query);
      seen.push(...page.names);
      query = page.next;
    }
    expect(seen).toEqual(all.map(({ name }) => name));
  });

  it('deletes by prefix', async () => {
    for (const name of ['u/1', 'u/2', 'v/1']) await bucket.file(name).save('x');
    await bucket.deleteFiles({ prefix: 'u/' });
    expect((await bucket.getFiles())[0].map(({ name }) => name)).toEqual(['v/1']);
  });

  it('serves a public object to anybody and a private one to nobody', async () => {
    const file = bucket.file('poster.png');
    await file.save('picture', { contentType: 'image/png' });
    expect((await fetch(file.publicUrl())).status).toBe(403);
    expect((await file.isPublic())[0]).toBe(false);
    await file.makePublic();
    expect((await file.isPublic())[0]).toBe(true);
    expect(await (await fetch(file.publicUrl())).text()).toBe('picture');
    await file.makePrivate();
    expect((await fetch(file.publicUrl())).status).toBe(403);
  });
});

describe('addresses', () => {
  it('gives a download address that plays by ranges', async () => {
    const file = bucket.file('intro.mp4');
    await file.save(bytes, { contentType: 'video/mp4' });
    const url = await getDownloadURL(file);
    const part = await fetch(url, { headers: { Range: 'bytes=10-19' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    const beyond = await fetch(url, { headers: { Range: `bytes=${bytes.length}-` } });
    expect(beyond.status).toBe(416);
    expect((await fetch(url.replace(/token=.*/, 'token=guess'))).status).toBe(403);
  });

  it('keeps a download token chosen at upload', async () => {
    const file = bucket.file('fixed.txt');
    await file.save('x', { metadata: { metadata: { firebaseStorageDownloadTokens: 'chosen' } } });
    expect(await getDownloadURL(file)).toMatch(/\?alt=media&token=chosen$/);
    await file.setMetadata({ metadata: { firebaseStorageDownloadTokens: 'another' } });
    expect(await getDownloadURL(file)).toMatch(/token=another$/);
  });

  it.each(['v2', 'v4'] as const)(
    'serves signed addresses until they expire: %s',
    async (version) => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const signing = initializeApp(
        {
          projectId: 'demo-test',
          credential: cert({
            projectId: 'demo-test',
            clientEmail: 'signer@demo-test.iam.gserviceaccount.com',
            privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
          }),
        },
        `signing-${version}`,
      );
      const signer = getStorage(signing);
      const file = signer.bucket('signed-bucket').file('deep/er/file.txt');
      const expires = Date.now() + 60_000;
      const [writeUrl] = await file.getSignedUrl({ version, action: 'write', expires });
      const put = await fetch(writeUrl, { method: 'PUT', body: 'signed bytes' });
      expect(put.status).toBe(200);
      const [url] = await file.getSignedUrl({ version, action: 'read', expires });
      expect(await (await fetch(url)).text()).toBe('signed bytes');
      const late = await runStorage({
        dataFolder: storage.dataFolder,
        now: () => new Date(expires + 120_000),
      });
      try {
        expect((await fetch(url.replace(storage.url, late.url))).status).toBe(400);
      } finally {
        await late.close();
        await deleteApp(signing);
      }
    },
  );
});
