import { pathOf } from './resource-name.ts';
import type { Fields, StoredDocument, Value } from './value.ts';

/** Sizes as cloud.google.com/firestore/docs/storage-size describes them (read on 2026-11-22). */
export function documentBytes({ name, fields }: Pick<StoredDocument, 'name' | 'fields'>): number {
  return nameBytes(name) + fieldsBytes(fields) + 32;
}

function nameBytes(name: string): number {
  return pathOf(name)
    .split('/')
    .reduce((sum, id) => sum + textBytes(id), 16);
}

function fieldsBytes(fields: Fields): number {
  let sum = 0;
  for (const name in fields) {
    const value = fields[name];
    if (value) sum += textBytes(name) + valueBytes(value);
  }
  return sum;
}

export function valueBytes(value: Value): number {
  if ('stringValue' in value) return textBytes(value.stringValue);
  if ('bytesValue' in value) return Buffer.byteLength(value.bytesValue, 'base64');
  if ('referenceValue' in value) return nameBytes(value.referenceValue);
  if ('geoPointValue' in value) return 16;
  if ('mapValue' in value) return fieldsBytes(value.mapValue.fields);
  if ('arrayValue' in value) {
    return value.arrayValue.values.reduce((sum, element) => sum + valueBytes(element), 0);
  }
  return 'nullValue' in value || 'booleanValue' in value ? 1 : 8;
}

function textBytes(text: string): number {
  return Buffer.byteLength(text) + 1;
}
