import * as z from 'zod';
import { invalidArgument } from '../status-error.ts';
import { readFieldPath } from '../values/field-path.ts';

export const maskSchema = z.object({ fieldPaths: z.array(z.string()).nullish() }).nullish();

export const consistencyShape = {
  transaction: z.string().nullish(),
  newTransaction: z.unknown().optional(),
  readTime: z.string().nullish(),
};

export function readRequest<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (!result.success) throw invalidArgument(`Invalid request: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** Null stands for all fields; a mask without paths for none. */
export function readMask(mask: z.infer<typeof maskSchema>): string[][] | null {
  return mask ? (mask.fieldPaths ?? []).map(readFieldPath) : null;
}
