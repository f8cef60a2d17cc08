import type { HttpExchange } from './http-exchange.ts';
import { checkBucketName } from './json-api.ts';
import type { ObjectStore } from './object-store.ts';
import { receiveWhole } from './receive-whole.ts';
import { sendObject } from './send-object.ts';
import { forbidden, invalid, StorageError, unsupported } from './storage-error.ts';

/**
 * `/{bucket}/{object}`: public objects and signed addresses. The signer's key is not known here, so
 * a signature counts by being there; its expiry is checked.
 */
export async function handleDirectAccess(
  exchange: HttpExchange,
  store: ObjectStore,
  now: Date,
): Promise<void> {
  const [bucket = '', ...path] = exchange.parts;
  const name = path.join('/');
  if (name === '') throw new StorageError(404, 'notFound', 'There is nothing at this address.');
  checkBucketName(bucket);
  const signature = readSignature(exchange.query);
  if (signature && signature.expires < now) {
    throw new StorageError(400, 'expiredToken', 'The signed address has expired.');
  }
  switch (exchange.method) {
    case 'GET':
    case 'HEAD':
      if (!signature && !store.find({ bucket, name })?.isPublic) {
        throw forbidden('Anonymous caller does not have storage.objects.get access.');
      }
      return sendObject(exchange, store, { bucket, name });
    case 'PUT': {
      if (!signature) throw forbidden('Anonymous caller may not create objects.');
      const contentType = exchange.header('content-type');
      const file = await receiveWhole(store, exchange.body());
      const object = { bucket, name, edit: {}, contentType, isPublic: false };
      const record = await store.put(object, file, () => undefined);
      return exchange.sendEmpty(200, { 'x-goog-generation': record.generation });
    }
    default:
      throw unsupported(`${exchange.method} on a signed address`);
  }
}

/** Version 4 (`X-Goog-…`) and version 2 (`Expires`, `Signature`) of signed addresses. */
function readSignature(query: URLSearchParams): { expires: Date } | null {
  if (query.has('X-Goog-Signature')) {
    const date = query.get('X-Goog-Date') ?? '';
    const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
    const seconds = Number(query.get('X-Goog-Expires') ?? Number.NaN);
    if (!match || !Number.isFinite(seconds)) throw invalid('The signed address lacks its dates.');
    const [, year, month, day, hour, minute, second] = match;
    const signed = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return { expires: new Date(signed + seconds * 1000) };
  }
  if (!query.has('Signature')) return null;
  const seconds = Number(query.get('Expires') ?? Number.NaN);
  if (!Number.isFinite(seconds)) throw invalid('The signed address lacks its expiry.');
  return { expires: new Date(seconds * 1000) };
}
