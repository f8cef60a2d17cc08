import {
  arrayRemove,
  arrayUnion,
  Bytes,
  deleteField,
  doc,
  DocumentReference,
  type Firestore,
  GeoPoint,
  increment,
  maximum,
  minimum,
  serverTimestamp,
  Timestamp,
  vector,
  VectorValue,
} from 'firebase/firestore';
import type { ModelValue } from '../reference/model-value.ts';
import { type Dialect, microsOf, splitMicros } from './sdk-values.ts';

const transforms = { increment, maximum, minimum };

/** The web SDK, which has only the numbers of JavaScript. */
export function webDialect(db: Firestore): Dialect {
  return {
    integer: Number,
    time: (micros) => new Timestamp(...splitMicros(micros)),
    bytes: (value) => Bytes.fromUint8Array(Uint8Array.from(value)),
    reference: (path) => doc(db, path),
    place: (latitude, longitude) => new GeoPoint(latitude, longitude),
    vector: (numbers) => vector([...numbers]),
    transform: (type, operand) => transforms[type](operand),
    union: (items) => arrayUnion(...items),
    difference: (items) => arrayRemove(...items),
    serverTime: serverTimestamp,
    remove: deleteField,
    readNumber: (value) =>
      Number.isInteger(value) && !Object.is(value, -0)
        ? { type: 'integer', value: BigInt(value) }
        : { type: 'double', value },
    readObject,
  };
}

function readObject(value: object): ModelValue | undefined {
  if (value instanceof Timestamp) return { type: 'time', micros: microsOf(value) };
  if (value instanceof Bytes) return { type: 'bytes', value: [...value.toUint8Array()] };
  if (value instanceof DocumentReference) return { type: 'reference', path: value.path };
  if (value instanceof GeoPoint) {
    return { type: 'place', latitude: value.latitude, longitude: value.longitude };
  }
  return value instanceof VectorValue ? { type: 'vector', numbers: value.toArray() } : undefined;
}
