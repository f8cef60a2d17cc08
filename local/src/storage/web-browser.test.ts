import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { initializeApp } from 'firebase-admin/app';
import { getStorage } from 'firebase-admin/storage';
import type * as storageSdk from 'firebase/storage';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runFfmpeg } from '../providers/ffmpeg.ts';
import { launchBrowser } from '../testing/browser.ts';
import { runStorage, type RunningStorage } from './testing/running-storage.ts';

// The page comes from another origin than the storage server, as the app does.
const pageProgram = `
  import { initializeApp } from 'firebase/app';
  import * as sdk from 'firebase/storage';
  const port = Number(new URL(location.href).searchParams.get('port'));
  const app = initializeApp({ projectId: 'demo-test', storageBucket: 'web-bucket' });
  const storage = sdk.getStorage(app);
  sdk.connectStorageEmulator(storage, '127.0.0.1', port, { mockUserToken: { sub: 'alice' } });
  Object.assign(globalThis, { sdk, at: (path) => sdk.ref(storage, path) });
`;

// What the program above leaves in the page's globals.
declare const sdk: typeof storageSdk;
declare const at: (path: string) => storageSdk.StorageReference;

let storage: RunningStorage;
let pages: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  storage = await runStorage();
  const bundle = await build({
    stdin: { contents: pageProgram, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  pages = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`,
    );
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  page = await browser.newPage();
  const { port } = pages.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/?port=${storage.port}`);
  await page.waitForFunction(() => 'sdk' in globalThis);
});
afterAll(async () => {
  await browser.close();
  pages.closeAllConnections();
  await new Promise((resolve) => pages.close(resolve));
  await storage.stop();
  vi.unstubAllEnvs();
});

it('uploads, lists, reads and deletes from a page of another origin', async () => {
  const seen = await page.evaluate(async () => {
    const file = at('users/alice/cv ü.txt');
    await sdk.uploadBytes(file, new Blob(['my CV'], { type: 'text/plain' }));
    const { items } = await sdk.listAll(at('users/alice'));
    const text = await (await sdk.getBlob(file)).text();
    const byAddress = await (await fetch(await sdk.getDownloadURL(file))).text();
    const { contentType } = await sdk.getMetadata(file);
    await sdk.deleteObject(file);
    const gone = await sdk.getMetadata(file).catch((error: { code: string }) => error.code);
    const denied = await sdk
      .getBytes(at('users/bob/x'))
      .catch((error: { code: string }) => error.code);
    return { names: items.map(({ name }) => name), text, byAddress, contentType, gone, denied };
  });
  expect(seen).toEqual({
    names: ['cv ü.txt'],
    text: 'my CV',
    byAddress: 'my CV',
    contentType: 'text/plain',
    gone: 'storage/object-not-found',
    denied: 'storage/unauthorized',
  });
});

it('uploads in chunks with pause, resume and cancel', async () => {
  const seen = await page.evaluate(async () => {
    const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
    const task = sdk.uploadBytesResumable(at('users/alice/big'), new Blob([bytes]));
    let pauses = 0;
    task.on('state_changed', ({ bytesTransferred, state }) => {
      if (state !== 'running' || bytesTransferred === 0 || pauses > 0) return;
      pauses += 1;
      task.pause();
      setTimeout(() => task.resume(), 50);
    });
    await task;
    const back = new Uint8Array(await sdk.getBytes(at('users/alice/big')));
    const cancelled = sdk.uploadBytesResumable(at('users/alice/never'), new Blob([bytes]));
    cancelled.on('state_changed', ({ bytesTransferred }) => {
      if (bytesTransferred > 0) cancelled.cancel();
    });
    const outcome = await cancelled.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    return { pauses, isSame: back.every((byte, index) => byte === bytes[index]), outcome };
  });
  expect(seen).toEqual({ pauses: 1, isSame: true, outcome: 'storage/canceled' });
});

it('lets a video element play and seek what a server uploaded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cvplus-clip-'));
  const clip = join(folder, 'clip.webm');
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=320x180:rate=25:duration=8'];
  await runFfmpeg([...picture, '-c:v', 'libvpx', '-g', '25', '-b:v', '1M', clip]);
  vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
  vi.stubEnv('STORAGE_EMULATOR_HOST', storage.url);
  vi.stubEnv('FIREBASE_STORAGE_EMULATOR_HOST', `127.0.0.1:${storage.port}`);
  const admin = initializeApp({ projectId: 'demo-test' }, 'video-test');
  const file = getStorage(admin).bucket('web-bucket').file('users/alice/intro.webm');
  await file.save(await readFile(clip), { contentType: 'video/webm' });
  await rm(folder, { recursive: true });
  const seen = await page.evaluate<{ at: number; width: number; error: string | null }>(
    playAndSeek,
  );
  expect(seen.at).toBeGreaterThanOrEqual(6);
  expect(seen).toMatchObject({ width: 320, error: null });
});

// A text, because this side of the test knows no document.
const playAndSeek = `(async () => {
  const video = document.createElement('video');
  video.muted = true;
  video.src = await sdk.getDownloadURL(at('users/alice/intro.webm'));
  document.body.append(video);
  await video.play();
  video.currentTime = 6;
  await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
  return { at: video.currentTime, width: video.videoWidth, error: video.error?.message ?? null };
})()`;
