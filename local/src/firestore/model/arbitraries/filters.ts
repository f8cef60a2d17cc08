import fc from 'fast-check';
import type { FieldPath } from '../reference/model-fields.ts';
import {
  isName,
  type ModelFilter,
  type ModelWhere,
  type Operator,
} from '../reference/model-filter.ts';
import type { ModelValue } from '../reference/model-value.ts';
import { isNan } from '../reference/order-values.ts';
import type { Client } from './fields.ts';
import { anyWord } from './values.ts';

/** A field, or the name, with the values that it is compared with. */
export type Askable = { field: FieldPath; value: fc.Arbitrary<ModelValue> };

const comparisons: Operator[] = ['==', '==', '<', '<=', '>', '>='];
const choices: Operator[] = ['in', 'array-contains', 'array-contains-any'];

/**
 * What the service takes: at most one `!=` or `not-in`, the latter in no OR and beside no other
 * choice; and in each branch at most one question to an array.
 */
export function anyFilter(askable: Askable[], client: Client): fc.Arbitrary<ModelFilter> {
  const plain = fc.oneof(
    { arbitrary: anyWhere(askable, comparisons, client), weight: 3 },
    { arbitrary: anyWhere(askable, choices, client), weight: 2 },
  );
  const compared = anyWhere(askable, comparisons, client);
  const unequal = anyWhere(askable, ['!='], client);
  const outside = anyWhere(askable, ['not-in'], client);
  const inside = (type: 'and' | 'or') =>
    fc.oneof(plain, joined(type, fc.array(plain, { minLength: 2, maxLength: 3 })));
  const nest = (outer: 'and' | 'or', inner: 'and' | 'or') =>
    joined(outer, fc.array(inside(inner), { minLength: 2, maxLength: 3 }));
  return fc
    .oneof(
      { arbitrary: plain, weight: 6 },
      { arbitrary: nest('or', 'and'), weight: 3 },
      { arbitrary: nest('and', 'or'), weight: 2 },
      { arbitrary: unequal, weight: 2 },
      { arbitrary: joined('or', fc.tuple(unequal, inside('and'))), weight: 1 },
      { arbitrary: joined('and', fc.tuple(unequal, inside('or'))), weight: 1 },
      { arbitrary: outside, weight: 1 },
      { arbitrary: joined('and', fc.tuple(outside, compared)), weight: 1 },
    )
    .filter((filter) => branchesIn(filter).every((wheres) => wheres.filter(asksArray).length <= 1));
}

function joined(
  type: 'and' | 'or',
  filters: fc.Arbitrary<ModelFilter[]>,
): fc.Arbitrary<ModelFilter> {
  return filters.map((some) => ({ type, filters: some }));
}

function branchesIn(filter: ModelFilter): ModelWhere[][] {
  if (filter.type === 'where') return [[filter]];
  if (filter.type === 'or') return filter.filters.flatMap(branchesIn);
  return filter.filters
    .map(branchesIn)
    .reduce((some, others) => some.flatMap((one) => others.map((other) => [...one, ...other])));
}

const asksArray = ({ operator }: ModelWhere) => operator.startsWith('array');

function anyWhere(
  askable: Askable[],
  operators: Operator[],
  client: Client,
): fc.Arbitrary<ModelFilter> {
  const holdsLists = ({ field }: Askable) => ['t', 'a', 'y'].includes(field.at(-1) ?? '');
  const lists = askable.filter(holdsLists);
  return fc
    .constantFrom(...operators)
    .chain((operator) => {
      const asked = fc.constantFrom(...(operator.startsWith('array') ? lists : askable));
      return fc.record({ asked, operator: fc.constant(operator) });
    })
    .chain(({ asked: { field, value }, operator }) =>
      operandFor(field, value, operator, client).map((operand) => {
        return { type: 'where' as const, field, operator, operand };
      }),
    );
}

function operandFor(
  field: FieldPath,
  value: fc.Arbitrary<ModelValue>,
  operator: Operator,
  client: Client,
): fc.Arbitrary<ModelValue> {
  switch (operator) {
    case '==':
    case '!=':
      return value;
    case '<':
    case '<=':
      // In its cache, the web SDK finds NaN among what is less than a number.
      return ranged(client === 'web' && !isName(field) ? anyWord : value);
    case '>':
    case '>=':
      return ranged(value);
    case 'array-contains':
      // Asked for null, the Admin SDK asks for all that is not null instead.
      return anyWord.filter(({ type }) => type !== 'null');
    case 'in':
    case 'not-in':
    case 'array-contains-any':
      return fc
        .array(choiceFor(field, value, operator, client), { minLength: 1, maxLength: 3 })
        .map((items) => ({ type: 'list', items }));
  }
}

function choiceFor(
  field: FieldPath,
  value: fc.Arbitrary<ModelValue>,
  operator: 'in' | 'not-in' | 'array-contains-any',
  client: Client,
): fc.Arbitrary<ModelValue> {
  if (isName(field)) return value;
  const any = operator === 'array-contains-any' || client === 'web' ? anyWord : value;
  if (operator === 'not-in') {
    // Where null is among them, nothing is outside.
    const nothing = fc.constant<ModelValue>({ type: 'null' });
    return fc.oneof({ arbitrary: any, weight: 6 }, { arbitrary: nothing, weight: 1 });
  }
  // In its cache, the web SDK finds null, and takes 1 and 1.0 for different choices.
  return client === 'web' ? any.filter(({ type }) => type !== 'null') : any;
}

function ranged(value: fc.Arbitrary<ModelValue>): fc.Arbitrary<ModelValue> {
  return value.filter((operand) => operand.type !== 'null' && !isNan(operand));
}
