import type { Caller, FirestoreMethod } from '../access.ts';
import type { Profile } from '../requests/callers.ts';
import {
  parse,
  readCount,
  readObject,
  readTime,
  refuse,
  type Values,
  WrongArgument,
} from './explain-options.ts';
import { callerOf } from './plain-documents.ts';
import { allOf, readCondition } from './where-argument.ts';

/** Where the documents come from that the rules look at. */
type DataSource =
  | { type: 'none' }
  | { type: 'folder'; folder: string }
  | { type: 'cloud'; project: string | undefined };

export type FirestoreWish = {
  service: 'firestore';
  docFile: string | undefined;
  afterFile: string | undefined;
  group: boolean;
  where: Record<string, unknown> | undefined;
  limit: number | undefined;
  offset: number | undefined;
};

export type StorageWish = {
  service: 'storage';
  bucket: string | undefined;
  size: number | undefined;
  contentType: string | undefined;
  metadata: Record<string, string>;
  isStored: boolean;
};

export type ExplainWish = {
  type: 'explain';
  method: FirestoreMethod;
  path: string;
  caller: Caller | null;
  time: string | undefined;
  asked: FirestoreWish | StorageWish;
  data: DataSource;
  rulesFile: string | undefined;
  profile: Profile;
  values: boolean;
};

export type ExplainArguments = ExplainWish | { type: 'help' } | { type: 'wrong'; sentence: string };

/** What the command line asks for. */
export function readExplainArguments(commandLine: string[]): ExplainArguments {
  try {
    const { values, positionals } = parse(commandLine);
    if (values.help) return { type: 'help' };
    const [methodText, path, ...rest] = positionals;
    const method = readMethod(methodText);
    if (path === undefined) throw new WrongArgument(`${method} of what? A path is missing.`);
    if (rest[0] !== undefined) throw new WrongArgument(`“${rest[0]}” is one argument too many.`);
    return {
      type: 'explain',
      method,
      ...(values.storage ? readStorage(method, path, values) : readFirestore(method, path, values)),
      caller: readCaller(values),
      time: readTime(values.time),
      data: readSource(values),
      rulesFile: values.rules,
      profile: readProfile(values.profile),
      values: values.values,
    };
  } catch (error) {
    // parseArgs throws for what it does not know, too, and names it.
    return { type: 'wrong', sentence: error instanceof Error ? error.message : String(error) };
  }
}

const methods: readonly FirestoreMethod[] = ['get', 'list', 'create', 'update', 'delete'];

function readMethod(text: string | undefined): FirestoreMethod {
  const method = methods.find((candidate) => candidate === text);
  if (method) return method;
  const known = methods.join(', ');
  throw new WrongArgument(
    text === undefined
      ? `A method is missing: ${known}.`
      : `There is no method “${text}”, only ${known}.`,
  );
}

type Asked = Pick<ExplainWish, 'path' | 'asked'>;

function readFirestore(method: FirestoreMethod, path: string, values: Values): Asked {
  refuse(values, ['bucket', 'size', 'type', 'metadata', 'existing', 'missing'], 'needs --storage');
  const segments = path.replace(/^\/+|\/+$/g, '').split('/');
  if (segments.includes('')) throw new WrongArgument(`“${path}” has an empty name in it.`);
  const isCollection = segments.length % 2 === 1;
  if (isCollection !== (method === 'list')) {
    const [is, wanted] = isCollection
      ? ['a collection', `a document, such as ${path}/id`]
      : ['a document', 'a collection'];
    throw new WrongArgument(`“${path}” is ${is}; ${method} needs ${wanted}.`);
  }
  if (method !== 'list') {
    refuse(values, ['where', 'limit', 'offset', 'group'], 'is for list only');
  } else {
    refuse(values, ['doc', 'after'], 'is not for list, which is judged by its query');
  }
  if (method === 'create') refuse(values, ['doc'], 'is not for create: there is no document yet');
  const isChange = method === 'create' || method === 'update';
  if (!isChange) refuse(values, ['after'], 'is for create and update only');
  if (isChange && values.after === undefined) {
    throw new WrongArgument(`--after is missing: what would the ${method} leave?`);
  }
  const filters = values.where.map((text) => {
    const filter = readCondition(text);
    if (!filter) throw new WrongArgument(`--where “${text}” is no condition like userId==ann.`);
    return filter;
  });
  return {
    path: segments.join('/'),
    asked: {
      service: 'firestore',
      docFile: values.doc,
      afterFile: values.after,
      group: values.group,
      where: allOf(filters),
      limit: readCount('--limit', values.limit),
      offset: readCount('--offset', values.offset),
    },
  };
}

function readStorage(method: FirestoreMethod, path: string, values: Values): Asked {
  const ofFirestore = ['doc', 'after', 'where', 'limit', 'offset', 'group'] as const;
  refuse(values, ofFirestore, 'is not for --storage');
  const isCreate = method === 'create';
  if (!isCreate) refuse(values, ['existing'], 'is for create only');
  else refuse(values, ['missing'], 'is not for create');
  return {
    path: path.replace(/^\/+/, ''),
    asked: {
      service: 'storage',
      bucket: values.bucket,
      size: readCount('--size', values.size),
      contentType: values.type,
      metadata: readMetadata(values.metadata),
      isStored: isCreate ? values.existing : !values.missing && method !== 'list',
    },
  };
}

function readCaller({ as, claims, anonymous }: Values): Caller | null {
  const isSignedIn = as !== undefined || anonymous;
  if (!isSignedIn) {
    if (claims !== undefined) throw new WrongArgument('--claims needs --as: whose are they?');
    return null;
  }
  const firebase = anonymous ? { sign_in_provider: 'anonymous', identities: {} } : undefined;
  const given = claims === undefined ? {} : readObject('--claims', claims);
  return callerOf(as ?? 'guest', { ...(firebase && { firebase }), ...given });
}

function readSource({ data, cloud, project }: Values): DataSource {
  if (data !== undefined && cloud)
    throw new WrongArgument('--data and --cloud exclude each other.');
  if (cloud) return { type: 'cloud', project };
  if (project !== undefined) throw new WrongArgument('--project needs --cloud.');
  return data === undefined ? { type: 'none' } : { type: 'folder', folder: data };
}

function readProfile(text: string): Profile {
  if (text === 'live' || text === 'strict') return text;
  throw new WrongArgument(`--profile is live or strict, not “${text}”.`);
}

function readMetadata(text: string | undefined): Record<string, string> {
  if (text === undefined) return {};
  const entries = Object.entries(readObject('--metadata', text));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
