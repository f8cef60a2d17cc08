import * as z from 'zod';
import { invalidField } from './api-error.ts';

/** `limit` is required: RunwayML answers 400 without it. */
export const pagingSchema = z.strictObject({
  limit: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 100, 'From 1 to 100.'),
  cursor: z.string().optional(),
});

/** A cursor is the id of the last item that was shown. */
export function pageOf<Item extends { id: string }>(
  items: readonly Item[],
  { limit, cursor }: z.infer<typeof pagingSchema>,
): { data: Item[]; nextCursor: string | null } {
  const last = cursor === undefined ? -1 : items.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && last < 0) throw invalidField(['cursor'], 'The cursor is not ours.');
  const data = items.slice(last + 1, last + 1 + limit);
  const hasMore = last + 1 + limit < items.length;
  return { data, nextCursor: hasMore ? (data.at(-1)?.id ?? null) : null };
}
