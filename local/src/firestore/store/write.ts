import * as z from 'zod';
import { invalidArgument } from '../status-error.ts';
import { type FieldPath, readFieldPath } from '../values/field-path.ts';
import { readFields, readValue } from '../values/read-value.ts';
import { readDocumentName } from '../values/resource-name.ts';
import { readTimestamp } from '../values/timestamp.ts';
import type { Fields, Value } from '../values/value.ts';

export type Precondition =
  | { type: 'none' }
  | { type: 'exists'; exists: boolean }
  | { type: 'update-time'; updateTime: string };

export type FieldTransform = { path: FieldPath } & (
  | { type: 'request-time' }
  | { type: 'increment' | 'maximum' | 'minimum'; operand: Value }
  | { type: 'append-missing' | 'remove-all'; elements: Value[] }
);

export type Write = { name: string; precondition: Precondition } & (
  | { type: 'update'; fields: Fields; mask: FieldPath[] | null; transforms: FieldTransform[] }
  | { type: 'transform'; transforms: FieldTransform[] }
  | { type: 'delete' }
  | { type: 'verify' }
);

const arrayOperandSchema = z.object({ values: z.array(z.unknown()).nullish() });

const transformSchema = z.object({
  fieldPath: z.string(),
  setToServerValue: z.string().nullish(),
  increment: z.unknown().optional(),
  maximum: z.unknown().optional(),
  minimum: z.unknown().optional(),
  appendMissingElements: arrayOperandSchema.nullish(),
  removeAllFromArray: arrayOperandSchema.nullish(),
});

const writeSchema = z.object({
  update: z.object({ name: z.string(), fields: z.unknown().optional() }).nullish(),
  delete: z.string().nullish(),
  verify: z.string().nullish(),
  transform: z
    .object({ document: z.string(), fieldTransforms: z.array(transformSchema).nullish() })
    .nullish(),
  updateMask: z.object({ fieldPaths: z.array(z.string()).nullish() }).nullish(),
  updateTransforms: z.array(transformSchema).nullish(),
  currentDocument: z
    .object({ exists: z.boolean().nullish(), updateTime: z.string().nullish() })
    .nullish(),
});

type WriteJson = z.infer<typeof writeSchema>;
type TransformJson = z.infer<typeof transformSchema>;

export function readWrites(json: unknown, database: string): Write[] {
  const list = z.array(z.unknown()).nullish().safeParse(json);
  if (!list.success) throw invalidArgument('The writes must be a list.');
  return (list.data ?? []).map((write) => readWrite(write, database));
}

function readWrite(json: unknown, database: string): Write {
  const result = writeSchema.safeParse(json);
  if (!result.success) throw invalidArgument(`Invalid write: ${z.prettifyError(result.error)}`);
  const write = readOperation(result.data);
  if (!write.name.startsWith(`${database}/documents/`)) {
    throw invalidArgument(`The document ${write.name} is not in the database ${database}.`);
  }
  return write;
}

function readOperation(json: WriteJson): Write {
  const precondition = readPrecondition(json.currentDocument);
  const transforms = (json.updateTransforms ?? []).map(readTransform);
  if (json.update) {
    const mask = json.updateMask ? (json.updateMask.fieldPaths ?? []).map(readFieldPath) : null;
    const name = readDocumentName(json.update.name);
    const fields = readFields(json.update.fields);
    return { type: 'update', name, precondition, fields, mask, transforms };
  }
  if (transforms.length > 0) throw invalidArgument('Transforms need an update to follow.');
  if (typeof json.delete === 'string') {
    return { type: 'delete', name: readDocumentName(json.delete), precondition };
  }
  if (typeof json.verify === 'string') {
    return { type: 'verify', name: readDocumentName(json.verify), precondition };
  }
  if (json.transform) {
    const name = readDocumentName(json.transform.document);
    const own = (json.transform.fieldTransforms ?? []).map(readTransform);
    return { type: 'transform', name, precondition, transforms: own };
  }
  throw invalidArgument('A write needs an operation: update, delete, verify or transform.');
}

function readPrecondition(json: WriteJson['currentDocument']): Precondition {
  if (json?.updateTime) return { type: 'update-time', updateTime: readTimestamp(json.updateTime) };
  if (typeof json?.exists === 'boolean') return { type: 'exists', exists: json.exists };
  return { type: 'none' };
}

function readTransform(json: TransformJson): FieldTransform {
  const path = readFieldPath(json.fieldPath);
  if (json.setToServerValue) {
    if (json.setToServerValue === 'REQUEST_TIME') return { path, type: 'request-time' };
    throw invalidArgument(`Unknown server value: ${json.setToServerValue}`);
  }
  for (const type of ['increment', 'maximum', 'minimum'] as const) {
    if (json[type] === undefined || json[type] === null) continue;
    return { path, type, operand: readOperand(json[type], type) };
  }
  if (json.appendMissingElements) {
    return { path, type: 'append-missing', elements: readElements(json.appendMissingElements) };
  }
  if (json.removeAllFromArray) {
    return { path, type: 'remove-all', elements: readElements(json.removeAllFromArray) };
  }
  throw invalidArgument(`The transform of ${json.fieldPath} has no known operation.`);
}

function readOperand(json: unknown, type: string): Value {
  const operand = readValue(json);
  if ('integerValue' in operand || 'doubleValue' in operand) return operand;
  throw invalidArgument(`The operand of ${type} must be a number.`);
}

function readElements(json: z.infer<typeof arrayOperandSchema>): Value[] {
  return (json.values ?? []).map(readValue);
}
