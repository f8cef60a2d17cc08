import { pipeline } from 'node:stream/promises';
import { planRange } from './byte-range.ts';
import type { HttpExchange } from './http-exchange.ts';
import { etagOf, type ObjectRecord } from './object-record.ts';
import type { ObjectAddress, ObjectStore } from './object-store.ts';
import { StorageError } from './storage-error.ts';

/** Sends an object's bytes, or the asked part of them, straight from disk. */
export async function sendObject(
  exchange: HttpExchange,
  store: ObjectStore,
  address: ObjectAddress,
): Promise<void> {
  const { record, handle } = await store.openBytes(address);
  try {
    const range = planRange(askedRange(exchange, record), record.size);
    if (range.type === 'unsatisfiable') {
      const headers = { 'Content-Range': `bytes */${record.size}` };
      const message = 'The requested range cannot be satisfied.';
      throw new StorageError(416, 'requestedRangeNotSatisfiable', message, headers);
    }
    const part = range.type === 'part' ? range : { start: 0, end: record.size - 1 };
    exchange.response.writeHead(range.type === 'part' ? 206 : 200, {
      ...mediaHeaders(record),
      'Content-Length': part.end - part.start + 1,
      ...(range.type === 'part' && {
        'Content-Range': `bytes ${part.start}-${part.end}/${record.size}`,
      }),
    });
    if (exchange.method === 'HEAD' || record.size === 0) {
      exchange.response.end();
      return;
    }
    const bytes = handle.createReadStream({ ...part, autoClose: false });
    await pipeline(bytes, exchange.response).catch(ignoreHangUp);
  } finally {
    await handle.close();
  }
}

/** A client that resumes a download wants a part only of the version it has begun. */
function askedRange(exchange: HttpExchange, record: ObjectRecord): string | undefined {
  const version = exchange.header('if-range');
  if (version !== undefined && version !== `"${etagOf(record)}"`) return undefined;
  return exchange.header('range');
}

function mediaHeaders(record: ObjectRecord): Record<string, string> {
  const optional = {
    'Cache-Control': record.cacheControl,
    'Content-Disposition': record.contentDisposition,
    'Content-Encoding': record.contentEncoding,
    'Content-Language': record.contentLanguage,
  };
  const present = Object.entries(optional).filter((entry): entry is [string, string] => !!entry[1]);
  return {
    'Accept-Ranges': 'bytes',
    'Content-Type': record.contentType,
    ETag: `"${etagOf(record)}"`,
    'Last-Modified': new Date(record.updated).toUTCString(),
    'x-goog-generation': record.generation,
    'x-goog-metageneration': String(record.metageneration),
    'x-goog-hash': hashesOf(record),
    'x-goog-stored-content-encoding': record.contentEncoding ?? 'identity',
    'x-goog-stored-content-length': String(record.size),
    'x-goog-storage-class': 'STANDARD',
    ...Object.fromEntries(present),
  };
}

function hashesOf({ crc32c, md5Hash, componentCount }: ObjectRecord): string {
  return componentCount === undefined ? `crc32c=${crc32c},md5=${md5Hash}` : `crc32c=${crc32c}`;
}

/** Players drop connections when they seek; that is no failure. */
function ignoreHangUp(error: NodeJS.ErrnoException): void {
  const hangUps = [
    'ERR_STREAM_PREMATURE_CLOSE',
    'ECONNRESET',
    'EPIPE',
    'ERR_STREAM_UNABLE_TO_PIPE',
  ];
  if (!hangUps.includes(error.code ?? '')) throw error;
}
