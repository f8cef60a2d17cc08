import type * as z from 'zod';
import { firstIssue } from '../first-issue.ts';
import { isRecord } from './schema/json-schema.ts';

type ErrorExtra = {
  type?: string;
  param?: string | null;
  headers?: Record<string, string>;
};

/** An error answer in OpenAI's envelope. */
export class OpenaiError extends Error {
  readonly status: number;
  readonly code: string | null;
  readonly type: string;
  readonly param: string | null;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string | null, message: string, extra: ErrorExtra = {}) {
    super(message);
    this.name = 'OpenaiError';
    this.status = status;
    this.code = code;
    this.type = extra.type ?? 'invalid_request_error';
    this.param = extra.param ?? null;
    this.headers = extra.headers ?? {};
  }
}

export function buildErrorBody({ message, type, param, code }: OpenaiError): object {
  return { error: { message, type, param, code } };
}

/** What OpenAI can and the stand-in cannot; the SDK is told not to ask again. */
export function notImplemented(what: string, param: string | null = null): OpenaiError {
  const message = `${what} is not implemented by the local stand-in.`;
  return new OpenaiError(501, 'not_implemented', message, {
    type: 'server_error',
    param,
    headers: { 'x-should-retry': 'false' },
  });
}

/** Parses a request body and names the first offending field as OpenAI does. */
export function parseRequest<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw readIssue(firstIssue(result.error.issues), []);
}

type Issue = z.core.$ZodIssue;

function readIssue(issue: Issue | undefined, before: PropertyKey[]): OpenaiError {
  if (issue === undefined) return invalid('invalid_value', 'The request is invalid.', null);
  const place = [...before, ...issue.path];
  const param = showPath(place);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const stranger = showPath([...place, issue.keys[0] ?? '']);
      return invalid('unknown_parameter', `Unknown parameter: '${stranger}'.`, stranger);
    }
    case 'invalid_type':
      if (issue.input === undefined) return missing(param);
      return invalid(
        'invalid_type',
        `Invalid type for '${param}': expected ${issue.expected}, but got ${kindOf(issue.input)} instead.`,
        param,
      );
    case 'invalid_union':
      return readUnion(issue, place);
    case 'invalid_value':
      return wrongValue(issue.input, issue.values, param);
    case 'too_small':
    case 'too_big':
      return readSize(issue, param);
    case 'custom':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return invalid('invalid_value', `Invalid '${param}': ${issue.message}`, param);
  }
}

function readUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  place: PropertyKey[],
): OpenaiError {
  const param = showPath(place);
  if (issue.input === undefined) return missing(param);
  if ('options' in issue) {
    // The field that says which kind of thing it is says none of them.
    const given = isRecord(issue.input) ? issue.input[issue.discriminator ?? ''] : undefined;
    return given === undefined ? missing(param) : wrongValue(given, issue.options ?? [], param);
  }
  // The branch that got furthest tells what is wrong with what was meant.
  const deepest = issue.errors
    .flatMap((branch) => firstIssue(branch) ?? [])
    .toSorted((a, b) => depth(b) - depth(a))[0];
  if (deepest && depth(deepest) > 0) return readIssue(deepest, place);
  return invalid('invalid_type', `Invalid type for '${param}'.`, param);
}

function missing(param: string): OpenaiError {
  const message = `Missing required parameter: '${param}'.`;
  return invalid('missing_required_parameter', message, param);
}

function wrongValue(given: unknown, known: readonly unknown[], param: string): OpenaiError {
  const supported = known.map((value) => `'${String(value)}'`).join(', ');
  const message = `Invalid value: ${JSON.stringify(given)}. Supported values are: ${supported}.`;
  return invalid('invalid_value', message, param);
}

function readSize(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  param: string,
): OpenaiError {
  const isNumber = issue.origin === 'number' || issue.origin === 'int';
  const [side, limit] =
    issue.code === 'too_small' ? ['min', issue.minimum] : ['max', issue.maximum];
  const bound = side === 'min' ? 'below' : 'above';
  const what = isNumber ? 'integer' : issue.origin;
  const suffix = isNumber ? 'value' : 'length';
  const size =
    isNumber || !hasLength(issue.input) ? String(issue.input) : String(issue.input.length);
  const message = isNumber
    ? `Invalid '${param}': ${what} ${bound} ${side}imum value. Expected a value ${side === 'min' ? '>=' : '<='} ${limit}, but got ${size} instead.`
    : `Invalid '${param}': ${what} too ${side === 'min' ? 'short' : 'long'}. Expected ${side}imum length ${limit}, but got length ${size} instead.`;
  return invalid(`${what}_${bound}_${side}_${suffix}`, message, param);
}

function hasLength(value: unknown): value is { length: number } {
  return typeof value === 'string' || Array.isArray(value);
}

function depth({ path, code }: Issue): number {
  return path.length + (code === 'unrecognized_keys' ? 1 : 0);
}

function invalid(code: string, message: string, param: string | null): OpenaiError {
  return new OpenaiError(400, code, message, { param });
}

/** `input[0].content`, as OpenAI writes places. */
function showPath(path: PropertyKey[]): string {
  return path.reduce<string>((shown, part) => {
    if (typeof part === 'number') return `${shown}[${part}]`;
    return shown === '' ? String(part) : `${shown}.${String(part)}`;
  }, '');
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
