import { jsonOf } from './plain-documents.ts';

type Filter = Record<string, unknown>;

const operators: Record<string, string> = {
  '==': 'EQUAL',
  '!=': 'NOT_EQUAL',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>=': 'GREATER_THAN_OR_EQUAL',
  '<': 'LESS_THAN',
  '>': 'GREATER_THAN',
  in: 'IN',
  'not-in': 'NOT_IN',
  'array-contains': 'ARRAY_CONTAINS',
  'array-contains-any': 'ARRAY_CONTAINS_ANY',
};

const condition =
  /^\s*(?<field>[\w.`-]+?)\s*(?<operator>==|!=|<=|>=|<|>|\s(?:not-in|in|array-contains-any|array-contains)\s)\s*(?<value>.+)$/;

/** `userId==ann` or `tags array-contains "x"` as a filter; undefined when it is none. */
export function readCondition(text: string): Filter | undefined {
  const { field, operator, value } = condition.exec(text)?.groups ?? {};
  const op = operator === undefined ? undefined : operators[operator.trim()];
  if (field === undefined || op === undefined || value === undefined) return undefined;
  return { fieldFilter: { field: { fieldPath: field }, op, value: jsonOf(readValue(value)) } };
}

/** JSON, or a text as it stands. */
function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
}

/** All conditions together as the `where` of a query. */
export function allOf(filters: Filter[]): Filter | undefined {
  return filters.length > 1 ? { compositeFilter: { op: 'AND', filters } } : filters[0];
}
