import * as z from 'zod';
import { invalidArgument } from '../status-error.ts';
import { readTimestamp } from './timestamp.ts';
import { doubleValue, type Fields, nullValue, type Value } from './value.ts';

const smallestInteger = -(2n ** 63n);
const largestInteger = 2n ** 63n - 1n;

const arraySchema = z.object({ values: z.array(z.unknown()).nullish() });
const mapSchema = z.object({ fields: z.record(z.string(), z.unknown()).nullish() });
const geoPointSchema = z.object({
  latitude: z.number().min(-90).max(90).nullish(),
  longitude: z.number().min(-180).max(180).nullish(),
});

/** Reads a value as any SDK sends it and brings it into its one canonical form. */
export function readValue(json: unknown): Value {
  const entries = isRecord(json) ? Object.entries(json) : [];
  const [entry, ...others] = entries.filter(([, content]) => content !== undefined);
  if (!entry || others.length > 0) {
    throw invalidArgument(`A value must have exactly one type: ${Object.keys(json ?? {}).join()}`);
  }
  const [type, content] = entry;
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!reader) throw invalidArgument(`This server does not support the value type "${type}".`);
  return reader(content);
}

export function readFields(json: unknown): Fields {
  if (json === undefined || json === null) return {};
  if (!isRecord(json)) throw invalidArgument('The fields of a document must be an object.');
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, readValue(value)]));
}

const readers: Record<string, (content: unknown) => Value> = {
  nullValue: () => nullValue,
  booleanValue: (content) => ({ booleanValue: expectType(z.boolean(), content, 'booleanValue') }),
  integerValue: (content) => ({ integerValue: readInteger(content) }),
  doubleValue: (content) => readDouble(content),
  timestampValue: (content) => ({ timestampValue: readTimestamp(content) }),
  stringValue: (content) => ({ stringValue: expectType(z.string(), content, 'stringValue') }),
  bytesValue: (content) => ({ bytesValue: readBase64(content) }),
  referenceValue: (content) => ({ referenceValue: readReference(content) }),
  geoPointValue(content) {
    const { latitude, longitude } = expectType(geoPointSchema, content, 'geoPointValue');
    return { geoPointValue: { latitude: latitude ?? 0, longitude: longitude ?? 0 } };
  },
  arrayValue(content) {
    const { values } = expectType(arraySchema, content ?? {}, 'arrayValue');
    return { arrayValue: { values: (values ?? []).map(readValue) } };
  },
  mapValue(content) {
    const { fields } = expectType(mapSchema, content ?? {}, 'mapValue');
    return { mapValue: { fields: readFields(fields) } };
  },
};

function readInteger(content: unknown): string {
  const text = typeof content === 'number' ? String(content) : content;
  if (typeof text !== 'string' || !/^-?\d{1,20}$/.test(text)) {
    throw invalidArgument('An integerValue must be a decimal number.');
  }
  const integer = BigInt(text);
  if (integer < smallestInteger || integer > largestInteger) {
    throw invalidArgument(`The integer ${text} does not fit into 64 bits.`);
  }
  return integer.toString();
}

function readDouble(content: unknown): Value {
  if (typeof content === 'number') return doubleValue(content);
  const isNumber = typeof content === 'string' && content.trim() !== '';
  const number = isNumber ? Number(content) : NaN;
  if (!isNumber || (Number.isNaN(number) && content !== 'NaN')) {
    throw invalidArgument('A doubleValue must be a number.');
  }
  return doubleValue(number);
}

function readReference(content: unknown): string {
  const name = expectType(z.string(), content, 'referenceValue');
  if (!/^projects\/[^/]+\/databases\/[^/]+\/documents(\/[^/]+)*$/.test(name)) {
    throw invalidArgument(`Invalid reference: ${name}`);
  }
  return name;
}

/** Any base64, also the URL-safe one, in the standard alphabet with padding. */
export function readBase64(content: unknown): string {
  const text = expectType(z.string(), content, 'bytesValue');
  return Buffer.from(text, 'base64').toString('base64');
}

function expectType<T>(schema: z.ZodType<T>, content: unknown, type: string): T {
  const result = schema.safeParse(content);
  if (!result.success) throw invalidArgument(`This is not a valid ${type}.`);
  return result.data;
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
