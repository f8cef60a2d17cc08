import * as z from 'zod';

/** A comma-separated list, without empty entries. */
export const listSchema = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

export const jsonSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

/** Null when a setting is missing or wrong; then `problems` names it. */
export function readPart<Schema extends z.ZodType>(
  schema: Schema,
  environment: Record<string, string | undefined>,
  problems: string[],
): z.infer<Schema> | null {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    problems.push(`${path.join('.')}: ${message}`);
  }
  return null;
}
