import { type FieldPath, valueAt } from './model-fields.ts';
import type { ModelDocument, ModelValue } from './model-value.ts';
import { areEqual, compareValues, isNan, isSameClass } from './order-values.ts';

export type Operator =
  '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not-in' | 'array-contains' | 'array-contains-any';

export type ModelFilter =
  | { type: 'and'; filters: readonly ModelFilter[] }
  | { type: 'or'; filters: readonly ModelFilter[] }
  /** With operators that take many values, the operand is a list of them. */
  | { type: 'where'; field: FieldPath; operator: Operator; operand: ModelValue };

export type ModelWhere = Extract<ModelFilter, { type: 'where' }>;

export type Found = { path: string; document: ModelDocument };

/** Stands for the document itself. */
export const namePath: FieldPath = ['__name__'];

export const isName = (field: FieldPath): boolean => field[0] === '__name__';

/** Of the filter written as one big OR of ANDs, where each choice of a value is an OR as well. */
export function branchesOf(filter: ModelFilter): number {
  if (filter.type !== 'where') {
    const inner = filter.filters.map(branchesOf);
    return filter.type === 'or'
      ? inner.reduce((sum, branches) => sum + branches, 0)
      : inner.reduce((product, branches) => product * branches, 1);
  }
  const { operator, operand } = filter;
  const isChoice = operator === 'in' || operator === 'array-contains-any';
  return isChoice && operand.type === 'list' ? operand.items.length : 1;
}

export function wheresIn(filter: ModelFilter): ModelWhere[] {
  return filter.type === 'where' ? [filter] : filter.filters.flatMap(wheresIn);
}

export function inequalitiesOf(filter: ModelFilter): FieldPath[] {
  const isInequality = ({ operator }: ModelWhere) =>
    ['<', '<=', '>', '>=', '!=', 'not-in'].includes(operator);
  return wheresIn(filter)
    .filter(isInequality)
    .map(({ field }) => field);
}

export function fieldOf({ path, document }: Found, field: FieldPath): ModelValue | undefined {
  return isName(field) ? { type: 'reference', path } : valueAt(document.fields, field);
}

export function satisfies(found: Found, filter: ModelFilter): boolean {
  if (filter.type === 'and') return filter.filters.every((inner) => satisfies(found, inner));
  if (filter.type === 'or') return filter.filters.some((inner) => satisfies(found, inner));
  const value = fieldOf(found, filter.field);
  return value !== undefined && holds(value, filter.operator, filter.operand);
}

function holds(value: ModelValue, operator: Operator, operand: ModelValue): boolean {
  const listed = operand.type === 'list' ? operand.items : [];
  // Null and NaN are found by `==` alone.
  const choices = listed.filter((choice) => choice.type !== 'null' && !isNan(choice));
  const items = value.type === 'list' ? value.items : [];
  const compared = compareValues(value, operand);
  const isRanged = isSameClass(value, operand) && value.type !== 'null' && !isNan(value);
  switch (operator) {
    case '==':
      return compared === 0;
    case '!=':
      return compared !== 0 && value.type !== 'null';
    case '<':
      return isRanged && compared < 0;
    case '<=':
      return isRanged && compared <= 0;
    case '>':
      return isRanged && compared > 0;
    case '>=':
      return isRanged && compared >= 0;
    case 'in':
      return choices.some((choice) => areEqual(value, choice));
    case 'not-in':
      if (value.type === 'null' || listed.some(({ type }) => type === 'null')) return false;
      return !listed.some((choice) => areEqual(value, choice));
    case 'array-contains':
      return items.some((item) => areEqual(item, operand));
    case 'array-contains-any':
      return items.some((item) => choices.some((choice) => areEqual(item, choice)));
  }
}
