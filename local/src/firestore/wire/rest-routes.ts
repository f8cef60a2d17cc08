import type { StatusError } from '../status-error.ts';
import { invalidArgument } from '../status-error.ts';

/** One REST call, translated into the method and request it stands for. */
type RestCall = { method: string; request: Record<string, unknown> };

type Ask = { verb: string; path: string; search: URLSearchParams; body: unknown };

const methodsByVerb: Record<string, { method: string; below: 'database' | 'parent' }> = {
  batchGet: { method: 'BatchGetDocuments', below: 'database' },
  beginTransaction: { method: 'BeginTransaction', below: 'database' },
  commit: { method: 'Commit', below: 'database' },
  rollback: { method: 'Rollback', below: 'database' },
  batchWrite: { method: 'BatchWrite', below: 'database' },
  executePipeline: { method: 'ExecutePipeline', below: 'database' },
  runQuery: { method: 'RunQuery', below: 'parent' },
  runAggregationQuery: { method: 'RunAggregationQuery', below: 'parent' },
  partitionQuery: { method: 'PartitionQuery', below: 'parent' },
  listCollectionIds: { method: 'ListCollectionIds', below: 'parent' },
};

/** Undefined when the address is none of Firestore's; `path` is what follows `/v1/`. */
export function readRestCall(ask: Ask): RestCall | StatusError | undefined {
  const colon = ask.path.lastIndexOf(':');
  const custom = colon > ask.path.lastIndexOf('/') ? ask.path.slice(colon + 1) : undefined;
  const name = decodePath(custom === undefined ? ask.path : ask.path.slice(0, colon));
  if (!/^projects\/[^/]+\/databases\/[^/]+\/documents(\/|$)/.test(name)) return undefined;
  const body = isRecord(ask.body) ? ask.body : {};
  if (custom === undefined) return readResourceCall({ ...ask, name, body });
  const known = Object.hasOwn(methodsByVerb, custom) ? methodsByVerb[custom] : undefined;
  if (!known || ask.verb !== 'POST') return undefined;
  const place =
    known.below === 'parent'
      ? { parent: name }
      : { database: name.slice(0, name.indexOf('/documents')) };
  return { method: known.method, request: { ...body, ...place } };
}

function readResourceCall({
  verb,
  name,
  search,
  body,
}: Omit<Ask, 'path' | 'body'> & { name: string; body: Record<string, unknown> }):
  RestCall | StatusError | undefined {
  // The ids after `projects/P/databases/D/documents`: pairs name a document.
  const isDocument = name.split('/').length % 2 === 1;
  const mask = readMask(search, 'mask');
  const currentDocument = readPrecondition(search);
  if (isDocument && verb === 'GET') {
    const consistency = pick(search, ['transaction', 'readTime']);
    return { method: 'GetDocument', request: { name, mask, ...consistency } };
  }
  if (isDocument && verb === 'PATCH') {
    const updateMask = readMask(search, 'updateMask');
    const document = { ...body, name };
    return { method: 'UpdateDocument', request: { document, updateMask, mask, currentDocument } };
  }
  if (isDocument && verb === 'DELETE') {
    return { method: 'DeleteDocument', request: { name, currentDocument } };
  }
  if (isDocument) return undefined;
  const parent = name.slice(0, name.lastIndexOf('/'));
  const collectionId = name.slice(name.lastIndexOf('/') + 1);
  if (verb === 'POST') {
    const documentId = search.get('documentId');
    const request = { parent, collectionId, documentId, document: body, mask };
    return { method: 'CreateDocument', request };
  }
  if (verb !== 'GET') return undefined;
  const pageSize = Number(search.get('pageSize') ?? 0);
  if (!Number.isInteger(pageSize)) return invalidArgument('The page size must be a number.');
  const page = { ...pick(search, ['pageToken', 'orderBy', 'readTime', 'transaction']), pageSize };
  const showMissing = search.get('showMissing') === 'true';
  return { method: 'ListDocuments', request: { parent, collectionId, mask, ...page, showMissing } };
}

function readMask(search: URLSearchParams, name: string): object | undefined {
  const fieldPaths = search.getAll(`${name}.fieldPaths`);
  return fieldPaths.length > 0 ? { fieldPaths } : undefined;
}

function readPrecondition(search: URLSearchParams): object | undefined {
  const exists = search.get('currentDocument.exists');
  if (exists !== null) return { exists: exists === 'true' };
  const updateTime = search.get('currentDocument.updateTime');
  return updateTime === null ? undefined : { updateTime };
}

function pick(search: URLSearchParams, names: string[]): Record<string, string> {
  const found = names.map((name) => [name, search.get(name)] as const);
  return Object.fromEntries(found.flatMap(([name, v]) => (v === null ? [] : [[name, v]])));
}

function decodePath(path: string): string {
  try {
    return path.split('/').map(decodeURIComponent).join('/');
  } catch {
    return '';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
