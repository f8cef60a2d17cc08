import protobuf from 'protobufjs';
import { readTimestamp } from '../values/timestamp.ts';

type Json = Record<string, unknown>;
type Message = Record<string, unknown>;

/** Types whose JSON is not simply an object of their fields. */
const special: Record<
  string,
  { toJson(message: Message): unknown; toProto(json: unknown): unknown }
> = {
  '.google.protobuf.Timestamp': { toJson: timestampToJson, toProto: timestampToProto },
  '.google.protobuf.Int32Value': { toJson: unwrap, toProto: wrap },
  '.google.protobuf.Int64Value': { toJson: unwrapLong, toProto: wrap },
  '.google.protobuf.DoubleValue': { toJson: unwrap, toProto: wrap },
};

/** Bytes as they travel, in proto3 JSON form; fields that were not sent stay out. */
export function decodeMessage(type: protobuf.Type, bytes: Uint8Array): unknown {
  return messageToJson(type, type.decode(bytes));
}

export function encodeMessage(type: protobuf.Type, json: unknown): Buffer {
  return Buffer.from(type.encode(jsonToMessage(type, json) as object).finish());
}

function messageToJson(type: protobuf.Type, message: Message): unknown {
  const translation = special[type.fullName];
  if (translation) return translation.toJson(message);
  const json: Json = {};
  for (const field of type.fieldsArray) {
    // protobufjs keeps defaults on the prototype: what is an own property was on the wire.
    if (!Object.hasOwn(message, field.name)) continue;
    const value = message[field.name];
    if (value === null || value === undefined) continue;
    json[field.name] = fieldToJson(field, value);
  }
  return json;
}

function fieldToJson(field: protobuf.Field, value: unknown): unknown {
  const one = (element: unknown) => elementToJson(field, element);
  if (field.map) {
    return Object.fromEntries(Object.entries(value as Json).map(([key, v]) => [key, one(v)]));
  }
  return field.repeated ? (value as unknown[]).map(one) : one(value);
}

function elementToJson(field: protobuf.Field, value: unknown): unknown {
  const { resolvedType, type } = field;
  if (resolvedType instanceof protobuf.Type) return messageToJson(resolvedType, value as Message);
  if (resolvedType instanceof protobuf.Enum)
    return resolvedType.valuesById[value as number] ?? value;
  if (type === 'bytes') return Buffer.from(value as Uint8Array).toString('base64');
  if (type === 'double' && !Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return '-0';
  // A 64-bit integer is an object of protobufjs here and decimal text in JSON.
  return type === 'int64' ? String(value) : value;
}

/** The reverse: an object that protobufjs encodes as the message. */
function jsonToMessage(type: protobuf.Type, json: unknown): unknown {
  const translation = special[type.fullName];
  if (translation) return translation.toProto(json);
  const message: Message = {};
  for (const [name, value] of Object.entries(json as Json)) {
    const field = type.fields[name];
    if (!field) throw new Error(`${type.fullName} has no field ${name}.`);
    if (value === undefined || value === null) continue;
    message[name] = fieldToMessage(field, value);
  }
  return message;
}

function fieldToMessage(field: protobuf.Field, value: unknown): unknown {
  const one = (element: unknown) => elementToMessage(field, element);
  if (field.map) {
    return Object.fromEntries(Object.entries(value as Json).map(([key, v]) => [key, one(v)]));
  }
  return field.repeated ? (value as unknown[]).map(one) : one(value);
}

function elementToMessage(field: protobuf.Field, value: unknown): unknown {
  const { resolvedType, type } = field;
  if (resolvedType instanceof protobuf.Type) return jsonToMessage(resolvedType, value);
  if (resolvedType instanceof protobuf.Enum) return resolvedType.values[value as string] ?? value;
  if (type === 'bytes') return Buffer.from(value as string, 'base64');
  if (type === 'double') return Number(value);
  return type === 'int64' ? String(value) : value;
}

function timestampToJson({ seconds = 0, nanos = 0 }: Message): string {
  const whole = new Date(Number(String(seconds)) * 1000).toISOString().slice(0, 19);
  return readTimestamp(`${whole}.${String(nanos).padStart(9, '0')}Z`);
}

function timestampToProto(json: unknown): unknown {
  const text = readTimestamp(json);
  const seconds = Date.parse(`${text.slice(0, 19)}Z`) / 1000;
  return {
    seconds,
    nanos: Number(text.slice(20, 26)) * 1000,
  };
}

function unwrap({ value = 0 }: Message): unknown {
  return value;
}

function unwrapLong({ value = 0 }: Message): unknown {
  return String(value);
}

function wrap(json: unknown): unknown {
  return { value: json };
}
