import * as z from 'zod';
import type { StorageObjectFacts } from '../rules/access.ts';
import { invalid, unsupported } from './storage-error.ts';

const optionalText = z.string().optional();

/** What is kept of one object beside its bytes. */
export const objectRecordSchema = z.strictObject({
  bucket: z.string(),
  name: z.string(),
  generation: z.string(),
  metageneration: z.int(),
  size: z.int(),
  md5Hash: z.string(),
  /** Of an object composed of others: such a one shows no MD5. */
  componentCount: z.int().optional(),
  crc32c: z.string(),
  timeCreated: z.string(),
  updated: z.string(),
  contentType: z.string(),
  cacheControl: optionalText,
  contentDisposition: optionalText,
  contentEncoding: optionalText,
  contentLanguage: optionalText,
  metadata: z.record(z.string(), z.string()),
  downloadTokens: z.array(z.string()),
  isPublic: z.boolean(),
  /** File in the bytes folder; never written again once named here. */
  bytesFile: z.string(),
});
export type ObjectRecord = z.infer<typeof objectRecordSchema>;

/** The custom metadata key under which Firebase keeps an object's download tokens. */
export const tokensKey = 'firebaseStorageDownloadTokens';

const textFields = [
  'contentType',
  'cacheControl',
  'contentDisposition',
  'contentEncoding',
  'contentLanguage',
] as const;

/** A wished change: null deletes, an absent key leaves alone. */
export type MetadataEdit = {
  contentType?: string | null | undefined;
  cacheControl?: string | null | undefined;
  contentDisposition?: string | null | undefined;
  contentEncoding?: string | null | undefined;
  contentLanguage?: string | null | undefined;
  metadata?: Record<string, string | null> | null | undefined;
};

const nullishText = z.string().nullish();
const incomingSchema = z.looseObject({
  contentType: nullishText,
  cacheControl: nullishText,
  contentDisposition: nullishText,
  contentEncoding: nullishText,
  contentLanguage: nullishText,
  metadata: z.record(z.string(), z.string().nullable()).nullish(),
  storageClass: z.enum(['STANDARD']).nullish(),
});

/** Fields a client may echo from what it read; the server decides them. */
const echoedFields = new Set(
  (
    'kind id name bucket fullPath type generation metageneration timeCreated updated timeFinalized ' +
    'timeStorageClassUpdated storageClass size md5Hash crc32c etag selfLink mediaLink downloadTokens acl owner'
  ).split(' '),
);
const knownFields = new Set<string>([...textFields, 'metadata', ...echoedFields]);

export function readMetadataEdit(body: unknown): MetadataEdit {
  const parsed = incomingSchema.safeParse(body);
  if (!parsed.success) throw invalid(`Bad object metadata: ${z.prettifyError(parsed.error)}`);
  const stranger = Object.keys(parsed.data).find((key) => !knownFields.has(key));
  if (stranger !== undefined) throw unsupported(`The object field "${stranger}"`);
  const { contentType, cacheControl, contentDisposition, contentEncoding, contentLanguage } =
    parsed.data;
  return {
    contentType,
    cacheControl,
    contentDisposition,
    contentEncoding,
    contentLanguage,
    metadata: parsed.data.metadata,
  };
}

type Editable = Pick<ObjectRecord, (typeof textFields)[number] | 'metadata' | 'downloadTokens'>;

export function applyMetadataEdit<Item extends Editable>(item: Item, edit: MetadataEdit): Item {
  const next = { ...item };
  for (const field of textFields) {
    const wish = edit[field];
    if (typeof wish === 'string') next[field] = wish;
    else if (wish === null && field !== 'contentType') delete next[field];
    else if (wish === null) next.contentType = unknownContentType;
  }
  if (edit.metadata === undefined) return next;
  const custom = edit.metadata === null ? {} : mergeCustom(item, edit.metadata);
  const { [tokensKey]: tokens, ...metadata } = custom;
  next.metadata = metadata;
  next.downloadTokens = tokens ? tokens.split(',').filter(Boolean) : [];
  return next;
}

function mergeCustom(
  item: Editable,
  changes: Record<string, string | null>,
): Record<string, string> {
  const merged = new Map(Object.entries(customMetadata(item)));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) merged.delete(key);
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

/** Custom metadata as the JSON API shows it: the tokens are one of its keys. */
export function customMetadata(
  item: Pick<ObjectRecord, 'metadata' | 'downloadTokens'>,
): Record<string, string> {
  if (item.downloadTokens.length === 0) return item.metadata;
  return { ...item.metadata, [tokensKey]: item.downloadTokens.join(',') };
}

export const unknownContentType = 'application/octet-stream';

export function etagOf(record: Pick<ObjectRecord, 'generation' | 'metageneration'>): string {
  return Buffer.from(`${record.generation}/${record.metageneration}`).toString('base64url');
}

/** What the rules may know of an object. */
export function factsOf(record: ObjectRecord): StorageObjectFacts {
  return {
    name: record.name,
    bucket: record.bucket,
    size: record.size,
    contentType: record.contentType,
    generation: record.generation,
    metageneration: String(record.metageneration),
    timeCreated: record.timeCreated,
    updated: record.updated,
    md5Hash: record.md5Hash,
    crc32c: record.crc32c,
    etag: etagOf(record),
    metadata: record.metadata,
  };
}
