import * as z from 'zod';
import { type FieldPath, readFieldPath } from '../values/field-path.ts';
import { isNamePath } from '../query/query.ts';

export type IndexMode = 'ASCENDING' | 'DESCENDING' | 'CONTAINS';
export type QueryScope = 'COLLECTION' | 'COLLECTION_GROUP';
export type IndexField = { path: FieldPath; mode: IndexMode };

export type CompositeIndex = {
  collectionGroup: string;
  queryScope: QueryScope;
  fields: IndexField[];
};

export type SingleFieldIndex = { queryScope: QueryScope; mode: IndexMode };

/** Replaces the indexes that a field has by itself. */
export type FieldOverride = {
  /** `__default__`: every collection. */
  collectionGroup: string;
  /** Null: every field, which the file writes as `*`. */
  path: FieldPath | null;
  indexes: SingleFieldIndex[];
};

export type IndexDeclarations = { composites: CompositeIndex[]; overrides: FieldOverride[] };

const scopeSchema = z.enum(['COLLECTION', 'COLLECTION_GROUP']);
const modeShape = {
  order: z.enum(['ASCENDING', 'DESCENDING']).optional(),
  arrayConfig: z.literal('CONTAINS').optional(),
};

// Keys that say nothing about which queries are answered (density, ttl …) pass unread.
const fileSchema = z.object({
  indexes: z.array(
    z.object({
      collectionGroup: z.string().min(1),
      queryScope: scopeSchema,
      fields: z
        .array(
          z.object({
            fieldPath: z.string().min(1),
            ...modeShape,
            vectorConfig: z.unknown().optional(),
          }),
        )
        .min(1),
    }),
  ),
  fieldOverrides: z
    .array(
      z.object({
        collectionGroup: z.string().min(1),
        fieldPath: z.string().min(1),
        indexes: z.array(z.object({ queryScope: scopeSchema.default('COLLECTION'), ...modeShape })),
      }),
    )
    .default([]),
});

type FileJson = z.infer<typeof fileSchema>;

/** Reads the text of a firestore.indexes.json; throws an Error that says what is wrong with it. */
export function readIndexDeclarations(text: string): IndexDeclarations {
  const result = fileSchema.safeParse(parseJson(text));
  if (!result.success) throw new Error(z.prettifyError(result.error));
  const { indexes, fieldOverrides } = result.data;
  return {
    composites: indexes.flatMap(readComposite),
    overrides: fieldOverrides.map(readOverride),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function readComposite(json: FileJson['indexes'][number], position: number): CompositeIndex[] {
  const { collectionGroup, queryScope } = json;
  // A vector index answers nearest-neighbour searches only, which this server does not do.
  if (json.fields.some(({ vectorConfig }) => vectorConfig !== undefined)) return [];
  const place = `indexes[${position}]`;
  const fields = json.fields.map((field, index) => ({
    path: readPath(field.fieldPath, `${place}.fields[${index}]`),
    mode: readMode(field, `${place}.fields[${index}]`),
  }));
  const [only, ...others] = fields;
  // Deploying one is refused: “this index is not necessary, configure using single field index
  // controls”. Names in descending order are the exception (read in terraform's magic-modules,
  // pull request 12121, on 2026-11-22).
  if (only && others.length === 0 && !isNamePath(only.path)) {
    throw new Error(`${place}: an index of one field belongs into "fieldOverrides".`);
  }
  return [{ collectionGroup, queryScope, fields }];
}

function readOverride(json: FileJson['fieldOverrides'][number], position: number): FieldOverride {
  const place = `fieldOverrides[${position}]`;
  return {
    collectionGroup: json.collectionGroup,
    path: json.fieldPath === '*' ? null : readPath(json.fieldPath, place),
    indexes: json.indexes.map((index, at) => ({
      queryScope: index.queryScope,
      mode: readMode(index, `${place}.indexes[${at}]`),
    })),
  };
}

function readPath(text: string, place: string): FieldPath {
  try {
    return readFieldPath(text);
  } catch (error) {
    throw new Error(`${place}: “${text}” is not a field path.`, { cause: error });
  }
}

function readMode(
  {
    order,
    arrayConfig,
  }: { order?: 'ASCENDING' | 'DESCENDING' | undefined; arrayConfig?: 'CONTAINS' | undefined },
  place: string,
): IndexMode {
  if (order && arrayConfig) throw new Error(`${place}: either "order" or "arrayConfig", not both.`);
  const mode = order ?? arrayConfig;
  if (!mode) throw new Error(`${place}: needs "order" or "arrayConfig".`);
  return mode;
}
