import { type StatusError, invalidArgument } from '../status-error.ts';
import { documentBytes, valueBytes } from './document-size.ts';
import { type Fields, isVector, type StoredDocument, type Value } from './value.ts';

// Limits of the real service, read at cloud.google.com/firestore/quotas on 2026-11-22; those of
// names of fields also stand in google/firestore/v1/document.proto.
const maxDocumentBytes = 1_048_576;
const maxValueBytes = 1_048_487;
const maxFieldNameBytes = 1500;
const maxDepth = 20;

/** Why the real service would not store this document; undefined when it would. */
export function findBrokenLimit(document: StoredDocument): StatusError | undefined {
  const { fields } = document;
  // A document that is small as a whole cannot hold a value that is too big.
  const bytes = documentBytes(document);
  const broken =
    findWrongName(fields) ??
    findWrongNesting(fields) ??
    (bytes > maxValueBytes ? findLongValue(fields) : undefined);
  if (broken !== undefined) return invalidArgument(broken);
  if (bytes <= maxDocumentBytes) return undefined;
  return invalidArgument(
    `Document '${document.name}' cannot be written because its size (${bytes} bytes) exceeds the maximum allowed size of ${maxDocumentBytes} bytes.`,
  );
}

/** Also in maps, where only a vector may have the reserved name that makes it one. */
function findWrongName(fields: Fields): string | undefined {
  const isMarked = isVector(fields);
  for (const [name, value] of Object.entries(fields)) {
    if (name === '') return 'The name of a field may not be empty.';
    if (/^__.*__$/s.test(name) && !(isMarked && name === '__type__')) {
      return `The field name ${name} is reserved.`;
    }
    if (name.length > maxFieldNameBytes / 3 && Buffer.byteLength(name) > maxFieldNameBytes) {
      return `The name of a field is longer than ${maxFieldNameBytes} bytes.`;
    }
    const inner = findWrongNameInside(value);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function findWrongNameInside(value: Value): string | undefined {
  if ('mapValue' in value) return findWrongName(value.mapValue.fields);
  if (!('arrayValue' in value)) return undefined;
  for (const element of value.arrayValue.values) {
    const inner = findWrongNameInside(element);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function findWrongNesting(fields: Fields): string | undefined {
  if (depthOf(fields) > maxDepth) return `Maps and arrays nest deeper than ${maxDepth} levels.`;
  const isNested = Object.values(fields).some(hasArrayInArray);
  return isNested ? 'Cannot convert an array value in an array value.' : undefined;
}

function findLongValue(fields: Fields): string | undefined {
  const long = Object.entries(fields).find(([, value]) => contentBytes(value) > maxValueBytes);
  return long && `The value of property "${long[0]}" is longer than ${maxValueBytes} bytes.`;
}

/** A text takes one byte more to store than it is long. */
function contentBytes(value: Value): number {
  return 'stringValue' in value ? Buffer.byteLength(value.stringValue) : valueBytes(value);
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
