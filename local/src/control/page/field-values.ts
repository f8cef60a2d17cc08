export type FieldsJson = Record<string, unknown>;

/** One value of a document, ready to be shown: a plain one as text, or a group of named parts. */
export type ShownValue = { type: string } & (
  { text: string; isLink?: boolean } | { parts: { name: string; value: ShownValue }[] }
);

const plainTypes: Record<string, string> = {
  stringValue: 'string',
  integerValue: 'integer',
  timestampValue: 'timestamp',
  bytesValue: 'bytes',
};

/** Reads a value in Firestore's JSON form; what it does not know it shows as it came. */
export function readShownValue(value: unknown): ShownValue {
  const [[kind, inner] = ['', null]] = Object.entries(isRecord(value) ? value : {});
  const plain = Object.hasOwn(plainTypes, kind) ? plainTypes[kind] : undefined;
  if (plain !== undefined && typeof inner === 'string') return { type: plain, text: inner };
  switch (kind) {
    case 'nullValue':
      return { type: 'null', text: 'null' };
    case 'booleanValue':
      return { type: 'boolean', text: String(inner) };
    case 'doubleValue':
      return { type: 'double', text: String(inner) };
    case 'integerValue':
      return { type: 'integer', text: String(inner) };
    case 'referenceValue':
      return { type: 'reference', text: String(inner), isLink: true };
    case 'geoPointValue':
      return { type: 'geo point', text: geoText(inner) };
    case 'arrayValue':
      return group('array', itemsOf(inner).map(asItem));
    case 'mapValue':
      return readMap(isRecord(inner) ? inner['fields'] : {});
    default:
      return { type: 'unknown', text: JSON.stringify(value) };
  }
}

export function readShownFields(fields: FieldsJson): { name: string; value: ShownValue }[] {
  return Object.entries(fields)
    .map(([name, value]) => ({ name, value: readShownValue(value) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** A vector is a map with a mark; its numbers are what a person wants to see. */
function readMap(fields: unknown): ShownValue {
  const map = isRecord(fields) ? fields : {};
  const mark = map['__type__'];
  if (isRecord(mark) && mark['stringValue'] === '__vector__') {
    const numbers = isRecord(map['value']) ? itemsOf(map['value']['arrayValue']) : [];
    return group(`vector of ${numbers.length}`, numbers.map(asItem));
  }
  return group('map', readShownFields(map));
}

function group(type: string, parts: { name: string; value: ShownValue }[]): ShownValue {
  return parts.length === 0 ? { type, text: 'empty' } : { type, parts };
}

function asItem(value: unknown, index: number): { name: string; value: ShownValue } {
  return { name: String(index), value: readShownValue(value) };
}

function itemsOf(array: unknown): unknown[] {
  const values = isRecord(array) ? array['values'] : undefined;
  return Array.isArray(values) ? values : [];
}

function geoText(point: unknown): string {
  const { latitude = 0, longitude = 0 } = isRecord(point) ? point : {};
  return `${String(latitude)}°, ${String(longitude)}°`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
