import type * as z from 'zod';

export type Issue = { code: string; path: (string | number)[]; message: string };

const docUrl = 'https://docs.dev.runwayml.com/api';

/** An error answer as RunwayML writes it: a sentence under `error`, never a code. */
export class ApiError extends Error {
  readonly status: number;
  readonly issues: Issue[] | undefined;

  constructor(status: number, message: string, issues?: Issue[]) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.issues = issues;
  }
}

/** What the edge in front of the API says when the API is away: no JSON. */
export class HtmlError extends Error {}

export function invalidField(path: Issue['path'], message: string): ApiError {
  return new ApiError(400, 'Validation of body failed', [{ code: 'custom', path, message }]);
}

export function refusedByStandIn(path: Issue['path'], what: string): ApiError {
  return invalidField(path, `${what} is valid at RunwayML, but the local stand-in cannot make it.`);
}

export function unauthorized(): ApiError {
  return new ApiError(401, 'The API key is missing or invalid.');
}

export function taskNotFound(): ApiError {
  return new ApiError(404, 'Task not found');
}

export function buildErrorBody({ status, message, issues }: ApiError): Record<string, unknown> {
  return {
    error: message,
    ...(issues && { issues }),
    ...((status === 400 || status === 401) && { docUrl }),
  };
}

/** Parses a request part; what does not fit is a 400 that lists every issue. */
export function parseRequest<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  part: 'body' | 'query' = 'body',
): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ code, path, message }) => ({
    code: code ?? 'custom',
    path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    message,
  }));
  throw new ApiError(400, `Validation of ${part} failed`, issues);
}
