import * as z from 'zod';

const fieldSchema = z.object({ fieldPath: z.string() });

const filterOperators = [
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'EQUAL',
  'NOT_EQUAL',
  'ARRAY_CONTAINS',
  'IN',
  'ARRAY_CONTAINS_ANY',
  'NOT_IN',
] as const;

const fieldFilterSchema = z.object({
  field: fieldSchema,
  op: z.enum(filterOperators),
  value: z.unknown().optional(),
});

const unaryFilterSchema = z.object({
  field: fieldSchema,
  op: z.enum(['IS_NAN', 'IS_NULL', 'IS_NOT_NAN', 'IS_NOT_NULL']),
});

export type FilterJson = {
  compositeFilter?: { op: 'AND' | 'OR'; filters?: FilterJson[] | null | undefined } | undefined;
  fieldFilter?: z.infer<typeof fieldFilterSchema> | undefined;
  unaryFilter?: z.infer<typeof unaryFilterSchema> | undefined;
};

const filterSchema: z.ZodType<FilterJson> = z.object({
  get compositeFilter() {
    return z
      .object({ op: z.enum(['AND', 'OR']), filters: z.array(filterSchema).nullish() })
      .optional();
  },
  fieldFilter: fieldFilterSchema.optional(),
  unaryFilter: unaryFilterSchema.optional(),
});

const cursorSchema = z.object({
  values: z.array(z.unknown()).nullish(),
  before: z.boolean().nullish(),
});

/** A structured query in proto3 JSON; what this server lacks is kept visible, to refuse it. */
export const queryJsonSchema = z.object({
  from: z
    .array(z.object({ collectionId: z.string().nullish(), allDescendants: z.boolean().nullish() }))
    .nullish(),
  where: filterSchema.nullish(),
  orderBy: z
    .array(
      z.object({
        field: fieldSchema,
        direction: z.enum(['ASCENDING', 'DESCENDING', 'DIRECTION_UNSPECIFIED']).nullish(),
      }),
    )
    .nullish(),
  select: z.object({ fields: z.array(fieldSchema).nullish() }).nullish(),
  startAt: cursorSchema.nullish(),
  endAt: cursorSchema.nullish(),
  offset: z.int().min(0).nullish(),
  limit: z.int().min(0).nullish(),
  findNearest: z.unknown().optional(),
});

export type QueryJson = z.infer<typeof queryJsonSchema>;
export type CursorJson = z.infer<typeof cursorSchema>;
