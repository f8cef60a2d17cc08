import * as z from 'zod';
import type { HttpExchange } from './http-exchange.ts';
import { buildJsonResource } from './json-resource.ts';
import { readMetadataEdit } from './object-record.ts';
import type { ObjectAddress, ObjectStore } from './object-store.ts';
import { checkPreconditions } from './preconditions.ts';
import { receiveWhole } from './receive-whole.ts';
import { conditionNotMet, invalid, noSuchObject } from './storage-error.ts';

// cloud.google.com/storage/docs/composite-objects, read 2026-11-26.
const maxSources = 32;

const bodySchema = z.object({
  sourceObjects: z
    .array(
      z.object({
        name: z.string().min(1),
        generation: z.coerce.string().optional(),
        objectPreconditions: z.object({ ifGenerationMatch: z.coerce.string() }).optional(),
      }),
    )
    .min(1)
    .max(maxSources),
  destination: z.unknown().optional(),
});

type Source = z.infer<typeof bodySchema>['sourceObjects'][number];

/** Makes one object of several, in order; they stay. It has a CRC32C and no MD5, as in production. */
export async function composeObject(
  exchange: HttpExchange,
  store: ObjectStore,
  { bucket, name }: ObjectAddress,
): Promise<void> {
  const body = bodySchema.safeParse(await exchange.jsonBody());
  if (!body.success) {
    throw invalid(`Expected 1 to ${maxSources} sourceObjects. ${z.prettifyError(body.error)}`);
  }
  const { sourceObjects, destination } = body.data;
  const edit = readMetadataEdit(destination ?? {});
  const parts = sourceObjects.map((source) => checkedSource(store, bucket, source));
  const file = await receiveWhole(store, bytesOf(store, bucket, sourceObjects));
  const componentCount = parts.reduce((sum, part) => sum + (part.componentCount ?? 1), 0);
  const contentType = edit.contentType ?? parts[0]?.contentType;
  const object = { bucket, name, edit, contentType, isPublic: false, componentCount };
  const record = await store.put(object, file, (before) =>
    checkPreconditions(exchange.query, before),
  );
  exchange.sendJson(200, buildJsonResource(record, exchange.origin));
}

function checkedSource(store: ObjectStore, bucket: string, source: Source) {
  const record = store.get({ bucket, name: source.name });
  if (source.generation !== undefined && source.generation !== record.generation) {
    throw noSuchObject(bucket, source.name);
  }
  const wanted = source.objectPreconditions?.ifGenerationMatch;
  if (wanted !== undefined && wanted !== record.generation) {
    throw conditionNotMet('ifGenerationMatch');
  }
  return record;
}

async function* bytesOf(
  store: ObjectStore,
  bucket: string,
  sources: readonly Source[],
): AsyncGenerator<Uint8Array> {
  for (const { name } of sources) {
    const { handle } = await store.openBytes({ bucket, name });
    try {
      yield* handle.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>;
    } finally {
      await handle.close();
    }
  }
}
