import type { FirestoreDocument } from '../access.ts';
import type { ServiceName } from '../language/syntax.ts';
import { builtIn, type Callable } from '../library/signature.ts';
import { documentPath, resourceOf } from './firestore-values.ts';
import { boolOf, errorOf, type Value, type ValueOf } from '../values/values.ts';

/** Which lookups a service's rules may call, as written there. */
export const lookupNames: Record<ServiceName, readonly string[]> = {
  'cloud.firestore': ['get', 'exists', 'getAfter', 'existsAfter'],
  'firebase.storage': ['firestore.get', 'firestore.exists'],
};

type Read = (path: string) => FirestoreDocument | null;

type Lookup = 'get' | 'exists' | 'getAfter' | 'existsAfter';

type LookupSettings = {
  database: string;
  before: Read;
  after: Read;
  /** Distinct documents that this request may look up. */
  most: number;
  /** Documents already paid for, shared with the other writes of a commit. */
  together: { paths: Set<string>; most: number } | undefined;
  withIdentity: boolean;
};

/**
 * `get` and `exists`. A document is read and charged once per request, however often and by
 * however many conditions it is asked for; one too many is an error, never an answer.
 */
export function lookupFunctions(settings: LookupSettings): Record<Lookup, Callable> {
  const charged = new Set<string>();
  const lookUp = (name: string, path: Value, answer: (path: string) => Value): Value => {
    const found = readPath(name, path, settings.database);
    if (typeof found !== 'string') return found;
    return charge(found, charged, settings) ?? answer(found);
  };
  const get = (name: string, read: Read) => {
    const resources = remembered((path) => {
      const document = read(path);
      return document ? resourceOf(document, { ...settings, path }) : serviceCallError(name, path);
    });
    return builtIn(['any'], (path) => lookUp(name, path, resources));
  };
  const exists = (name: string, read: Read) =>
    builtIn(['any'], (path) => lookUp(name, path, (found) => boolOf(read(found) !== null)));
  const before = remembered(settings.before);
  const after = remembered(settings.after);
  return {
    get: get('get', before),
    exists: exists('exists', before),
    getAfter: get('getAfter', after),
    existsAfter: exists('existsAfter', after),
  };
}

/** The same answer for the same path, asked for only once. */
function remembered<Answer>(ask: (path: string) => Answer): (path: string) => Answer {
  const answers = new Map<string, Answer>();
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const answer = ask(path);
    answers.set(path, answer);
    return answer;
  };
}

function serviceCallError(name: string, path: string): ValueOf<'error'> {
  return errorOf(`Service call error. Function: [${name}], Argument: [${path}].`);
}

/** The document's path below the database, or the error that the argument deserves. */
function readPath(name: string, path: Value, database: string): string | ValueOf<'error'> {
  if (path.kind !== 'path') {
    return errorOf(
      `Unsupported operation error. Received: ${name}(${path.kind}). Expected: ${name}(path).`,
    );
  }
  return documentPath(path, database) ?? errorOf(`Invalid document path in ${name}().`);
}

function charge(path: string, charged: Set<string>, settings: LookupSettings): Value | undefined {
  const { most, together } = settings;
  if (!charged.has(path) && charged.size >= most) {
    return errorOf(`Too many document lookups: at most ${most} per request.`);
  }
  if (together && !together.paths.has(path) && together.paths.size >= together.most) {
    return errorOf(`Too many document lookups: at most ${together.most} per commit.`);
  }
  charged.add(path);
  together?.paths.add(path);
  return undefined;
}
