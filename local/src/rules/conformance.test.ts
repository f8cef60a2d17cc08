import { describe, expect, it } from 'vitest';
import { compileCases } from './__fixtures__/conformance-compiling.ts';
import { basicCases } from './__fixtures__/conformance-expressions.ts';
import { functionCases } from './__fixtures__/conformance-functions.ts';
import { libraryCases } from './__fixtures__/conformance-library.ts';
import { lookupCases } from './__fixtures__/conformance-lookups.ts';
import { pathCases, verbCases } from './__fixtures__/conformance-paths.ts';
import { queryCases } from './__fixtures__/conformance-queries.ts';
import { requestCases, writeCases } from './__fixtures__/conformance-requests.ts';
import { storageCases } from './__fixtures__/conformance-storage.ts';
import {
  openIds,
  servedIds,
  servedStorageRows,
  serverRows,
  tableIds,
} from './__fixtures__/conformance-table.ts';
import { judgeCase, meets, runCase, type ConformanceCase } from './testing/conformance-case.ts';

const cases: ConformanceCase[] = [
  ...pathCases,
  ...verbCases,
  ...basicCases,
  ...libraryCases,
  ...functionCases,
  ...requestCases,
  ...lookupCases,
  ...writeCases,
  ...queryCases,
  ...storageCases,
  ...compileCases,
];

describe('the evaluator decides like the hosted service', () => {
  it.each(cases)('$id: $expect', (row) => {
    expect(runCase(row, 'live')).toSatisfy((found) => meets(found as never, row.expect));
    if (row.says !== undefined) {
      expect(judgeCase(row, 'live')).toMatchObject({ reason: expect.stringContaining(row.says) });
    }
  });

  it.each(cases)('$id in the strict profile', (row) => {
    const expected = row.strict ?? row.expect;
    expect(runCase(row, 'strict')).toSatisfy((found) => meets(found as never, expected));
  });

  it('has every row of the table, save those about the servers', () => {
    const rows = idsOf(cases);
    expect(tableIds).toHaveLength(369);
    expect(tableIds.filter((id) => !rows.has(id))).toEqual(Object.keys(serverRows));
    expect([...rows].filter((id) => !tableIds.includes(id))).toEqual([]);
    const inDataToo = [...servedIds, ...Object.keys({ ...servedStorageRows, ...openIds })];
    expect(inDataToo.filter((id) => !rows.has(id))).toEqual([]);
  });
});

function idsOf(rows: ConformanceCase[]): Set<string> {
  return new Set(rows.map(({ id }) => id.split(' ')[0] ?? ''));
}
