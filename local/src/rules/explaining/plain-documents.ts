import type { Caller, FieldsJson, FirestoreDocument, ValueJson } from '../access.ts';

/** A document as a person writes it: numbers the way the web SDK sends them. */
export type Plain = { [field: string]: unknown };

export function jsonOf(plain: unknown): ValueJson {
  if (plain === null) return { nullValue: 'NULL_VALUE' };
  if (typeof plain === 'boolean') return { booleanValue: plain };
  if (typeof plain === 'string') return { stringValue: plain };
  if (typeof plain === 'number') {
    return Number.isSafeInteger(plain) && !Object.is(plain, -0)
      ? { integerValue: String(plain) }
      : { doubleValue: Number.isFinite(plain) && plain !== 0 ? plain : specialText(plain) };
  }
  if (plain instanceof Date) return { timestampValue: plain.toISOString() };
  if (Array.isArray(plain)) return { arrayValue: { values: plain.map(jsonOf) } };
  return { mapValue: { fields: fieldsOf(plain as Plain) } };
}

function specialText(number: number): string {
  return Object.is(number, -0) ? '-0' : String(number);
}

export function fieldsOf(plain: Plain): FieldsJson {
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, jsonOf(value)]));
}

export function documentOf(fields: FieldsJson, time: string): FirestoreDocument {
  return { fields, createTime: time, updateTime: time };
}

/**
 * The fields of a document in a JSON file: as REST answers, with typed values below `fields`, or
 * plain, where every text is a string.
 */
export function fieldsIn(json: Plain): FieldsJson {
  const { fields } = json;
  const isTyped =
    typeof fields === 'object' && fields !== null && Object.values(fields).every(isTypedValue);
  return isTyped ? (fields as FieldsJson) : fieldsOf(json);
}

function isTypedValue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && /Value$/.test(Object.keys(value)[0] ?? '');
}

/** A signed-in caller; without claims, the token that rules-unit-testing makes. */
export function callerOf(uid: string, claims: Plain = {}): Caller {
  const firebase = { sign_in_provider: 'custom', identities: {} };
  return { uid, token: { sub: uid, user_id: uid, firebase, ...claims } };
}
