import { logger } from 'firebase-functions';
import type { Request } from 'firebase-functions/tasks';
import type * as z from 'zod';

/** A task whose data cannot be read never will be: it is reported and dropped, not tried again. */
export function task<Schema extends z.ZodType>(
  schema: Schema,
  work: (data: z.infer<Schema>) => Promise<void>,
): (request: Request<unknown>) => Promise<void> {
  return async (request) => {
    const parsed = schema.safeParse(request.data);
    if (parsed.success) return await work(parsed.data);
    logger.error('task dropped: its data cannot be read', { queue: request.queueName });
  };
}
