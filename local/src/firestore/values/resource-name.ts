import { invalidArgument } from '../status-error.ts';
import { compareCodeUnits, compareStrings } from './string-order.ts';

const databasePattern = /^projects\/[^/]+\/databases\/[^/]+$/;
const rootPattern = /^(projects\/[^/]+\/databases\/[^/]+)\/documents(?:\/(.+))?$/;
const maxNameBytes = 6 * 1024;
const maxIdBytes = 1500;
const maxDepth = 100;

/** `projects/P/databases/D`, or the request is refused. */
export function readDatabaseName(name: unknown): string {
  if (typeof name !== 'string' || !databasePattern.test(name)) {
    throw invalidArgument(`Invalid database name: ${JSON.stringify(name)}`);
  }
  return name;
}

export function readDocumentName(name: unknown): string {
  const ids = typeof name === 'string' ? idsBelowRoot(name) : [];
  if (ids.length === 0 || ids.length % 2 !== 0) {
    throw invalidArgument(`Invalid document name: ${JSON.stringify(name)}`);
  }
  return name as string;
}

/** A document or the root `…/documents`: what queries and collections hang below. */
export function readParentName(name: unknown): string {
  const ids = typeof name === 'string' && rootPattern.test(name) ? idsBelowRoot(name) : undefined;
  if (!ids || ids.length % 2 !== 0) {
    throw invalidArgument(`Invalid parent: ${JSON.stringify(name)}`);
  }
  return name as string;
}

export function readCollectionId(id: unknown): string {
  if (typeof id !== 'string' || id.includes('/')) {
    throw invalidArgument(`Invalid collection id: ${JSON.stringify(id)}`);
  }
  checkId(id);
  return id;
}

function idsBelowRoot(name: string): string[] {
  const below = rootPattern.exec(name)?.[2];
  if (below === undefined) return [];
  if (Buffer.byteLength(name) > maxNameBytes) {
    throw invalidArgument(`The document name is longer than ${maxNameBytes} bytes.`);
  }
  const ids = below.split('/');
  if (ids.length > 2 * maxDepth) throw invalidArgument('Collections nest too deep.');
  ids.forEach(checkId);
  return ids;
}

function checkId(id: string): void {
  const reserved = /^__.*__$/.test(id) && numberOfId(id) === undefined;
  if (id === '' || id === '.' || id === '..' || reserved) {
    throw invalidArgument(`Invalid resource id: ${JSON.stringify(id)}`);
  }
  if (Buffer.byteLength(id) > maxIdBytes) {
    throw invalidArgument(`A resource id is longer than ${maxIdBytes} bytes.`);
  }
}

/** `projects/P/databases/D` of a document or parent name. */
export function databaseOf(name: string): string {
  return name.slice(0, name.indexOf('/documents'));
}

/** `jobs/abc` of `projects/P/databases/D/documents/jobs/abc`; empty for the root. */
export function pathOf(name: string): string {
  return name.slice(name.indexOf('/documents') + '/documents/'.length);
}

/** The collection a document is in, or the document a collection is under. */
export function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/'));
}

export function lastIdOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Segment by segment; ids of the form `__id7__` come first, ordered as numbers. */
export function compareNames(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  let at = 0;
  while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  const byLength = left.length - right.length;
  const start = left.lastIndexOf('/', at - 1) + 1;
  if (left.startsWith('__id', start) || right.startsWith('__id', start)) {
    return compareIds(idAt(left, start), idAt(right, start)) || byLength;
  }
  if (at === length) return byLength;
  // An id that ends here comes before one that goes on.
  if (left[at] === '/') return -1;
  if (right[at] === '/') return 1;
  return compareCodeUnits(left.charCodeAt(at), right.charCodeAt(at));
}

function idAt(name: string, start: number): string {
  const end = name.indexOf('/', start);
  return end === -1 ? name.slice(start) : name.slice(start, end);
}

function compareIds(left: string, right: string): number {
  const [a, b] = [numberOfId(left), numberOfId(right)];
  if (a === undefined && b === undefined) return compareStrings(left, right);
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function numberOfId(id: string): bigint | undefined {
  const digits = /^__id(-?\d+)__$/.exec(id)?.[1];
  return digits === undefined ? undefined : BigInt(digits);
}
