/** What a log line may carry: ids, counts and kinds. Never a text that came from a CV or a provider. */
export type LogFields = Record<string, string | number | boolean | null>;

export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** An error as log fields: its name and where it was thrown, without its message, which may quote a CV. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return {
    error: error.name,
    code: 'code' in error ? String(error.code) : null,
    thrownAt: frame?.trim().replace(/\(?(file:\/\/)?\/\S*\//, '(') ?? null,
  };
}
