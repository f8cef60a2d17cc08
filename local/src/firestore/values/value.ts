/** A Firestore value in canonical proto3 JSON, the form in which documents are kept. */
export type Value =
  | { nullValue: 'NULL_VALUE' }
  | { booleanValue: boolean }
  | { integerValue: string }
  | { doubleValue: number | SpecialDouble }
  | { timestampValue: string }
  | { stringValue: string }
  | { bytesValue: string }
  | { referenceValue: string }
  | { geoPointValue: GeoPoint }
  | { arrayValue: { values: Value[] } }
  | { mapValue: { fields: Fields } };

/** Doubles that JSON has no number for. */
type SpecialDouble = 'NaN' | 'Infinity' | '-Infinity' | '-0';
type GeoPoint = { latitude: number; longitude: number };
export type Fields = Record<string, Value>;

export type StoredDocument = {
  name: string;
  fields: Fields;
  createTime: string;
  updateTime: string;
};

export const nullValue: Value = { nullValue: 'NULL_VALUE' };

/** Own fields only: a document may well have a field called `constructor`. */
export function fieldOf(fields: Fields, name: string): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function doubleValue(value: number): Value {
  if (Number.isNaN(value)) return { doubleValue: 'NaN' };
  if (value === Infinity) return { doubleValue: 'Infinity' };
  if (value === -Infinity) return { doubleValue: '-Infinity' };
  return { doubleValue: Object.is(value, -0) ? '-0' : value };
}

export function isVector(fields: Fields): boolean {
  const type = fieldOf(fields, '__type__');
  return type !== undefined && 'stringValue' in type && type.stringValue === '__vector__';
}

export function asNumber(value: Value): number {
  if ('integerValue' in value) return Number(value.integerValue);
  return 'doubleValue' in value ? Number(value.doubleValue) : NaN;
}
