import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invalidField, type Issue } from './api-error.ts';
import { isLoopback, readDataUri, type AssetKind } from './asset-uri.ts';
import type { AssetSource } from './task.ts';

/** Inputs that came with requests, each content once, and what the addresses of others hold. */
export class KeptAssets {
  readonly #folder: string;
  readonly #findUpload: (uri: string) => string | null;

  /** `findUpload`: the kept name behind a `runway://` address, while it is valid. */
  constructor(folder: string, findUpload: (uri: string) => string | null) {
    this.#folder = folder;
    this.#findUpload = findUpload;
  }

  async keep(bytes: Buffer): Promise<string> {
    const name = createHash('sha256').update(bytes).digest('hex');
    const file = join(this.#folder, name);
    const isKept = await access(file).then(
      () => true,
      () => false,
    );
    if (isKept) return name;
    await mkdir(this.#folder, { recursive: true });
    const fresh = join(this.#folder, `fresh-${randomUUID()}`);
    await writeFile(fresh, bytes, { mode: 0o600 });
    await rename(fresh, file);
    return name;
  }

  /** What a request names, made independent of the request. */
  async accept(uri: string, path: Issue['path']): Promise<AssetSource> {
    if (uri.startsWith('runway://')) {
      const name = this.#findUpload(uri);
      if (name === null) throw invalidField(path, 'The upload does not exist or has expired.');
      return { type: 'kept', name };
    }
    const data = readDataUri(uri);
    return data === null
      ? { type: 'address', url: uri }
      : { type: 'kept', name: await this.keep(data.bytes) };
  }

  /** The file of an input and the name of its content; throws InvalidAsset. */
  async open(
    source: AssetSource,
    kind: AssetKind,
  ): Promise<{ file: string; name: string; ending: string }> {
    const name =
      source.type === 'kept' ? source.name : await this.keep(await fetchAsset(source.url, kind));
    const file = join(this.#folder, name);
    const ending = kind === 'image' ? pictureEnding(await readFile(file)) : '';
    if (ending === null) throw new InvalidAsset('The picture is no JPEG, PNG or WebP.');
    return { file, name, ending };
  }
}

/** An input that cannot be used; its task fails with ASSET.INVALID. */
export class InvalidAsset extends Error {}

const mostBytes = { image: 16 * 1024 * 1024, audio: 32 * 1024 * 1024 };
const fetchTimeoutMs = 20_000;
const headers = { 'user-agent': 'RunwayML API/1.0' };

/** Fetches as RunwayML's fetcher does, but never leaves this machine. */
async function fetchAsset(address: string, kind: AssetKind): Promise<Buffer> {
  const url = new URL(address);
  if (!isLoopback(url)) throw new InvalidAsset('The stand-in fetches from this machine only.');
  await checkHead(url, kind);
  const answer = await fetchOnce(url, 'GET');
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > mostBytes[kind]) throw new InvalidAsset('The file is too large.');
  return bytes;
}

async function checkHead(url: URL, kind: AssetKind): Promise<void> {
  const head = await fetchOnce(url, 'HEAD');
  const type = head.headers.get('content-type') ?? '';
  const isKind = type.startsWith(`${kind}/`) && type !== 'image/x-png' && type !== 'image/gif';
  if (!isKind) throw new InvalidAsset(`The Content-Type ${type || '(none)'} is not supported.`);
  const length = head.headers.get('content-length');
  if (length === null) throw new InvalidAsset('HEAD names no Content-Length.');
  if (Number(length) > mostBytes[kind]) throw new InvalidAsset('The file is too large.');
}

async function fetchOnce(url: URL, method: 'GET' | 'HEAD'): Promise<Response> {
  const signal = AbortSignal.timeout(fetchTimeoutMs);
  const answer = await fetch(url, { method, headers, redirect: 'manual', signal }).catch(
    (cause: unknown) => {
      throw new InvalidAsset(`${method} had no answer.`, { cause });
    },
  );
  if (!answer.ok) throw new InvalidAsset(`${method} was answered with ${answer.status}.`);
  return answer;
}

function pictureEnding(bytes: Buffer): string | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return '.jpg';
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return '.png';
  return bytes.subarray(8, 12).toString('latin1') === 'WEBP' ? '.webp' : null;
}
