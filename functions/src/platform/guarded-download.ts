import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { judgeOrigin } from './allowed-origin.ts';
import { DownloadEnds } from './download-ends.ts';
import { DownloadError } from './download-error.ts';
import { isPublicAddress } from './public-address.ts';

export { DownloadError, type DownloadErrorKind } from './download-error.ts';

type HostAddress = { address: string; family: number };

export type DownloadSettings = {
  /** Such as `https://*.example.com`. Only a host named exactly may lie in a private network. */
  allowedOrigins: readonly string[];
  maxBytes: number;
  /** For the whole download. */
  timeoutMs: number;
  /** For each wait: for the connection, the headers, every next piece of the body. */
  stallTimeoutMs: number;
  /** Media types without parameters, such as `video/mp4`. */
  acceptedTypes: readonly string[];
  signal: AbortSignal;
  resolveHost?: (hostname: string) => Promise<HostAddress[]>;
};

export type DownloadFacts = { sizeBytes: number; contentType: string };

const maxRedirects = 3;

/**
 * Streams a file from an address that came from outside. Sends no credentials, checks every hop, and
 * connects to the very address it checked. Throws `DownloadError`, the signal's reason, or the sink's error.
 */
export async function downloadMedia(
  url: string,
  settings: DownloadSettings,
  sink: (chunks: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<DownloadFacts> {
  settings.signal.throwIfAborted();
  const ends = new DownloadEnds(settings);
  try {
    const response = await openFile(url, settings, ends).catch((error: unknown) => {
      throw unavailable(error);
    });
    try {
      const contentType = checkHeaders(response, settings);
      const body = new Body(response, settings.maxBytes, ends);
      await ends.unlessEnded(sink(body.chunks())).catch((error: unknown) => {
        throw body.failure ?? error;
      });
      return { sizeBytes: body.checkedSize(), contentType };
    } finally {
      response.destroy();
    }
  } catch (error) {
    throw ends.reason() ?? error;
  } finally {
    ends.clear();
  }
}

async function openFile(
  url: string,
  settings: DownloadSettings,
  ends: DownloadEnds,
): Promise<IncomingMessage> {
  let next = parseUrl(url);
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const current = next;
    const response = await ends.within(async () => {
      const addresses = await resolveChecked(current, settings);
      return openConnection(current, addresses, settings.acceptedTypes, ends.signal);
    });
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return response;
    response.destroy();
    if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
      next = parseUrl(headers.location, current);
    } else if ([403, 404, 410].includes(statusCode)) {
      throw new DownloadError(
        'expired',
        `${current.host} no longer gives this file (${statusCode}).`,
      );
    } else {
      throw new DownloadError('unavailable', `${current.host} answered ${statusCode}.`);
    }
  }
  throw new DownloadError('unavailable', `More than ${maxRedirects} redirects.`);
}

function parseUrl(url: string, base?: URL): URL {
  const parsed = URL.parse(url, base?.href);
  if (parsed) return parsed;
  throw new DownloadError('forbidden-address', 'This is not an address.');
}

async function resolveChecked(url: URL, settings: DownloadSettings): Promise<HostAddress[]> {
  const verdict = judgeOrigin(url, settings.allowedOrigins);
  if (verdict === 'refused') {
    throw new DownloadError('forbidden-address', `${url.host} is not an allowed origin.`);
  }
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(hostname);
  const { resolveHost = resolveByDns } = settings;
  const addresses = family > 0 ? [{ address: hostname, family }] : await resolveHost(hostname);
  if (addresses.length === 0) {
    throw new DownloadError('unavailable', `${url.host} has no address.`);
  }
  if (verdict !== 'exact' && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new DownloadError('forbidden-address', `${url.host} leads into a private network.`);
  }
  return addresses;
}

function resolveByDns(hostname: string): Promise<HostAddress[]> {
  return lookup(hostname, { all: true });
}

function openConnection(
  url: URL,
  addresses: HostAddress[],
  acceptedTypes: readonly string[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      // A connection of its own: a pooled one might lead to an address that was checked for another host.
      agent: false,
      // The checked addresses and no second question to DNS, which might answer differently.
      lookup: (_hostname, options, callback) => {
        const [first] = addresses;
        if (options.all) callback(null, addresses);
        else callback(null, first?.address ?? '', first?.family);
      },
      headers: { accept: acceptedTypes.join(', '), 'accept-encoding': 'identity' },
      signal,
    });
    outgoing.once('response', resolve);
    // Stays for good: a request that is destroyed later reports once more.
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function checkHeaders({ headers }: IncomingMessage, settings: DownloadSettings): string {
  const contentType = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const encoding = headers['content-encoding'] ?? 'identity';
  if (!settings.acceptedTypes.includes(contentType) || encoding !== 'identity') {
    throw new DownloadError('wrong-type', 'The file is of a type that is not accepted.');
  }
  if (Number(headers['content-length'] ?? 0) > settings.maxBytes) {
    throw new DownloadError('too-large', `The file is larger than ${settings.maxBytes} bytes.`);
  }
  return contentType;
}

/** The body, counted as it passes: one piece in memory at a time. */
class Body {
  failure: DownloadError | undefined;
  private sizeBytes = 0;
  private complete = false;
  private readonly response: IncomingMessage;
  private readonly maxBytes: number;
  private readonly ends: DownloadEnds;

  constructor(response: IncomingMessage, maxBytes: number, ends: DownloadEnds) {
    this.response = response;
    this.maxBytes = maxBytes;
    this.ends = ends;
    addAbortSignal(ends.signal, response);
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const pieces = this.response[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, void>;
    try {
      for (;;) {
        // Only our own wait is timed, not what the sink does with a piece.
        const next = await this.ends.within(() => pieces.next());
        if (next.done) break;
        this.sizeBytes += next.value.length;
        if (this.sizeBytes > this.maxBytes) {
          throw new DownloadError('too-large', `The file is larger than ${this.maxBytes} bytes.`);
        }
        yield next.value;
      }
      this.complete = true;
    } catch (error) {
      this.failure = unavailable(error);
      throw this.failure;
    } finally {
      this.response.destroy();
    }
  }

  checkedSize(): number {
    if (!this.complete) throw new Error('The sink stopped before the end of the file.');
    if (this.sizeBytes === 0) throw new DownloadError('unavailable', 'The file is empty.');
    return this.sizeBytes;
  }
}

function unavailable(error: unknown): DownloadError {
  if (error instanceof DownloadError) return error;
  return new DownloadError('unavailable', 'The file could not be fetched.', { cause: error });
}
