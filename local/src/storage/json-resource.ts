import { customMetadata, etagOf, type ObjectRecord } from './object-record.ts';

/** An object as the Cloud Storage JSON API shows it; every number is text. */
export function buildJsonResource(record: ObjectRecord, origin: string): Record<string, unknown> {
  const path = `b/${record.bucket}/o/${encodeURIComponent(record.name)}`;
  const custom = customMetadata(record);
  return {
    kind: 'storage#object',
    id: `${record.bucket}/${record.name}/${record.generation}`,
    selfLink: `${origin}/storage/v1/${path}`,
    mediaLink: `${origin}/download/storage/v1/${path}?generation=${record.generation}&alt=media`,
    ...sharedFields(record),
    ...(Object.keys(custom).length > 0 && { metadata: custom }),
    ...(record.contentEncoding !== undefined && { contentEncoding: record.contentEncoding }),
    ...(record.contentDisposition !== undefined && {
      contentDisposition: record.contentDisposition,
    }),
  };
}

/** An object as Firebase Storage shows it to apps. */
export function buildFirebaseResource(record: ObjectRecord): Record<string, unknown> {
  return {
    ...sharedFields(record),
    contentEncoding: record.contentEncoding ?? 'identity',
    contentDisposition:
      record.contentDisposition ??
      `inline; filename*=utf-8''${encodeURIComponent(record.name.split('/').at(-1) ?? '')}`,
    metadata: record.metadata,
    downloadTokens: record.downloadTokens.join(','),
  };
}

function sharedFields(record: ObjectRecord): Record<string, unknown> {
  return {
    name: record.name,
    bucket: record.bucket,
    generation: record.generation,
    metageneration: String(record.metageneration),
    contentType: record.contentType,
    storageClass: 'STANDARD',
    size: String(record.size),
    ...(record.componentCount === undefined
      ? { md5Hash: record.md5Hash }
      : { componentCount: record.componentCount }),
    crc32c: record.crc32c,
    etag: etagOf(record),
    timeCreated: record.timeCreated,
    updated: record.updated,
    ...(record.cacheControl !== undefined && { cacheControl: record.cacheControl }),
    ...(record.contentLanguage !== undefined && { contentLanguage: record.contentLanguage }),
  };
}

export function buildBucketResource(bucket: string, origin: string): Record<string, unknown> {
  return {
    kind: 'storage#bucket',
    id: bucket,
    name: bucket,
    selfLink: `${origin}/storage/v1/b/${bucket}`,
    projectNumber: '0',
    metageneration: '1',
    location: 'LOCAL',
    locationType: 'region',
    storageClass: 'STANDARD',
    etag: 'CAE=',
    timeCreated: '1970-01-01T00:00:00.000Z',
    updated: '1970-01-01T00:00:00.000Z',
  };
}
