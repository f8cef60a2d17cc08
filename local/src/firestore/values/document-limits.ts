import { type StatusError, invalidArgument } from '../status-error.ts';
import { pathOf } from './resource-name.ts';
import type { Fields, StoredDocument, Value } from './value.ts';

// Limits of the real service, read at cloud.google.com/firestore/quotas on 2026-11-22.
const maxDocumentBytes = 1_048_576;
const maxDepth = 20;

/** Why the real service would not store this document; undefined when it would. */
export function findBrokenLimit(document: StoredDocument): StatusError | undefined {
  const reserved = Object.keys(document.fields).find((name) => /^__.*__$/s.test(name));
  if (reserved !== undefined) return invalidArgument(`The field name ${reserved} is reserved.`);
  if (depthOf(document.fields) > maxDepth) {
    return invalidArgument(`Maps and arrays nest deeper than ${maxDepth} levels.`);
  }
  if (Object.values(document.fields).some(hasArrayInArray)) {
    return invalidArgument('Cannot convert an array value in an array value.');
  }
  const bytes = documentBytes(document);
  if (bytes <= maxDocumentBytes) return undefined;
  return invalidArgument(
    `Document '${document.name}' cannot be written because its size (${bytes} bytes) exceeds the maximum allowed size of ${maxDocumentBytes} bytes.`,
  );
}

/** Sizes as cloud.google.com/firestore/docs/storage-size describes them. */
function documentBytes({ name, fields }: StoredDocument): number {
  return nameBytes(name) + fieldsBytes(fields) + 32;
}

function nameBytes(name: string): number {
  return pathOf(name)
    .split('/')
    .reduce((sum, id) => sum + textBytes(id), 16);
}

function fieldsBytes(fields: Fields): number {
  return Object.entries(fields).reduce(
    (sum, [name, value]) => sum + textBytes(name) + valueBytes(value),
    0,
  );
}

function valueBytes(value: Value): number {
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

function depthOf(fields: Fields): number {
  return Math.max(0, ...Object.values(fields).map(valueDepth));
}

function valueDepth(value: Value): number {
  if ('mapValue' in value) return 1 + depthOf(value.mapValue.fields);
  if (!('arrayValue' in value)) return 0;
  // Not spread into Math.max: an array may have more elements than a call has arguments.
  return (
    1 +
    value.arrayValue.values.reduce((deepest, element) => Math.max(deepest, valueDepth(element)), 0)
  );
}

function hasArrayInArray(value: Value): boolean {
  if ('mapValue' in value) return Object.values(value.mapValue.fields).some(hasArrayInArray);
  if (!('arrayValue' in value)) return false;
  const { values } = value.arrayValue;
  return values.some((element) => 'arrayValue' in element || hasArrayInArray(element));
}
