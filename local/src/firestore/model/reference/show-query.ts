import { showPath } from './model-fields.ts';
import type { Found, ModelFilter } from './model-filter.ts';
import type { ModelBound, ModelQuery } from './model-query.ts';
import { type Precision, showFields, showValue } from './model-value.ts';

/** As a person would write it down: `c where a > 1 order by a, b desc limit 2`. */
export function showQuery(query: ModelQuery): string {
  const { from, filter, orders, start, end, offset, limit, select } = query;
  const sorted = orders.map(
    ({ field, descending }) => showPath(field) + (descending ? ' desc' : ''),
  );
  return [
    'collection' in from ? from.collection : `every ${from.group}`,
    filter ? `where ${showFilter(filter)}` : '',
    sorted.length > 0 ? `order by ${sorted.join(', ')}` : '',
    start ? `start ${start.inclusive ? 'at' : 'after'} ${showBound(start)}` : '',
    end ? `end ${end.inclusive ? 'at' : 'before'} ${showBound(end)}` : '',
    offset ? `offset ${offset}` : '',
    limit ? `limit ${limit.fromEnd ? 'to last ' : ''}${limit.count}` : '',
    select ? `select (${select.map(showPath).join(', ')})` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function showFilter(filter: ModelFilter): string {
  if (filter.type === 'where') {
    return `${showPath(filter.field)} ${filter.operator} ${showValue(filter.operand)}`;
  }
  return `(${filter.filters.map(showFilter).join(` ${filter.type} `)})`;
}

function showBound({ values, document }: ModelBound): string {
  if (document !== undefined) return `document ${document}`;
  return `(${values.map((value) => showValue(value)).join(', ')})`;
}

/** What a query finds, one line per document; scripts are not told the times. */
export function showFound(found: readonly Found[], precision: Precision = 'exact'): string[] {
  return found.map(({ path, document: { fields, createTime, updateTime } }) => {
    const times = precision === 'exact' ? ` since ${createTime} as of ${updateTime}` : '';
    return `${path}${times} ${showFields(fields, precision)}`;
  });
}
