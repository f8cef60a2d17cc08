import {
  DocumentReference,
  FieldValue,
  type Firestore,
  GeoPoint,
  Timestamp,
} from 'firebase-admin/firestore';
import type { ModelValue } from '../reference/model-value.ts';
import { type Dialect, microsOf, splitMicros } from './sdk-values.ts';

/** The Admin SDK with `useBigInt`: integers are exact, every other number is a double. */
export function adminDialect(db: Firestore): Dialect {
  return {
    integer: (value) => value,
    time: timestampOf,
    bytes: (value) => Buffer.from(value),
    reference: (path) => db.doc(path),
    place: (latitude, longitude) => new GeoPoint(latitude, longitude),
    vector: (numbers) => FieldValue.vector([...numbers]),
    transform: (type, operand) => FieldValue[type](operand),
    union: (items) => FieldValue.arrayUnion(...items),
    difference: (items) => FieldValue.arrayRemove(...items),
    serverTime: () => FieldValue.serverTimestamp(),
    remove: () => FieldValue.delete(),
    readNumber: (value) => ({ type: 'double', value }),
    readObject,
  };
}

export function timestampOf(micros: bigint): Timestamp {
  return new Timestamp(...splitMicros(micros));
}

function readObject(value: object): ModelValue | undefined {
  if (value instanceof Timestamp) return { type: 'time', micros: microsOf(value) };
  if (value instanceof Uint8Array) return { type: 'bytes', value: [...value] };
  if (value instanceof DocumentReference) return { type: 'reference', path: value.path };
  if (value instanceof GeoPoint) {
    return { type: 'place', latitude: value.latitude, longitude: value.longitude };
  }
  if (value.constructor.name !== 'VectorValue') return undefined;
  return { type: 'vector', numbers: (value as ReturnType<typeof FieldValue.vector>).toArray() };
}
