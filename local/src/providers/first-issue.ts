import type * as z from 'zod';

/** Unknown fields are named first: they say best what an outdated client does wrong. */
export function firstIssue(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  return issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
}
