import type { FieldsJson, FirestoreDocument, ValueJson } from '../access.ts';
import { LazyEntries, lazyMap } from '../values/lazy-entries.ts';
import { readInstant } from '../values/moments.ts';
import {
  boolOf,
  bytesOf,
  floatOf,
  intOf,
  listOf,
  nullValue,
  pathOf,
  stringOf,
  type Value,
  type ValueOf,
} from '../values/values.ts';

const specialDoubles: Record<string, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
};

/** A stored value as rules see it. The stores write only these forms: any other is a bug. */
export function valueFromJson(json: ValueJson): Value {
  const type = Object.keys(json).find((key) => json[key] !== undefined);
  if (type === undefined) throw new TypeError('A Firestore value has no type.');
  const content = json[type];
  const value = readTyped(type, content);
  if (!value) throw new TypeError(`A Firestore value of type ${type} cannot be read.`);
  return value;
}

function readTyped(type: string, content: unknown): Value | undefined {
  switch (type) {
    case 'nullValue':
      return nullValue;
    case 'booleanValue':
      return typeof content === 'boolean' ? boolOf(content) : undefined;
    case 'integerValue':
      return typeof content === 'string' || typeof content === 'number'
        ? intOf(BigInt(content))
        : undefined;
    case 'doubleValue':
      return readDouble(content);
    case 'stringValue':
      return typeof content === 'string' ? stringOf(content) : undefined;
    case 'bytesValue':
      return typeof content === 'string' ? bytesOf(Buffer.from(content, 'base64')) : undefined;
    case 'timestampValue':
      return typeof content === 'string' ? readInstant(content) : undefined;
    case 'referenceValue':
      return typeof content === 'string' ? pathOf(referenceSegments(content)) : undefined;
    case 'geoPointValue':
      return readGeoPoint(content);
    case 'arrayValue':
      return listOf(readArray(content).map(valueFromJson));
    case 'mapValue':
      return mapFromFields(readFields(content));
    default:
      return undefined;
  }
}

function readDouble(content: unknown): Value | undefined {
  if (typeof content === 'number') return floatOf(content);
  const special = typeof content === 'string' ? specialDoubles[content] : undefined;
  return special === undefined ? undefined : floatOf(special);
}

function readGeoPoint(content: unknown): Value {
  const point = (content ?? {}) as { latitude?: number; longitude?: number };
  return { kind: 'latlng', latitude: point.latitude ?? 0, longitude: point.longitude ?? 0 };
}

function readArray(content: unknown): ValueJson[] {
  return ((content ?? {}) as { values?: ValueJson[] }).values ?? [];
}

function readFields(content: unknown): FieldsJson {
  return ((content ?? {}) as { fields?: FieldsJson }).fields ?? {};
}

function mapFromFields(fields: FieldsJson): Value {
  return { kind: 'map', entries: new LazyEntries(fields, valueFromJson) };
}

/** `projects/p/databases/d/documents/a/b` without its first two segments. */
export function referenceSegments(name: string): string[] {
  return name.split('/').slice(2);
}

type Place = { path: string; database: string; withIdentity: boolean };

/** A document as `resource` or the result of `get()`. */
export function resourceOf(
  document: Pick<FirestoreDocument, 'fields'>,
  { path, database, withIdentity }: Place,
): Value {
  const data = () => mapFromFields(document.fields);
  if (!withIdentity) return lazyMap({ data });
  return lazyMap({
    data,
    id: () => stringOf(path.slice(path.lastIndexOf('/') + 1)),
    __name__: () => pathOf([...databaseSegments(database), ...path.split('/')]),
  });
}

export function databaseSegments(database: string): string[] {
  return ['databases', database, 'documents'];
}

/** `jobs/abc` when the path names a document of this database; otherwise undefined. */
export function documentPath(path: ValueOf<'path'>, database: string): string | undefined {
  const texts = path.segments.map((segment) => segment.text);
  const inDatabase = databaseSegments(database).every((text, index) => texts[index] === text);
  const rest = texts.slice(3).filter((text) => text !== undefined);
  const isDocument = rest.length > 0 && rest.length % 2 === 0 && rest.length === texts.length - 3;
  return inDatabase && isDocument ? rest.join('/') : undefined;
}
