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

/** Rows about what a server does around the rules; the servers' own tests have them. */
const serverRows = ['O20', 'Q30', 'Q31', 'Q32', 'Q33', 'Q34', 'R15'];

const sections = { A: 20, B: 12, C: 21, D: 16, E: 20, F: 15, G: 25, H: 19, I: 19, J: 17, K: 14 };
const laterSections = { L: 18, M: 22, N: 20, O: 20, P: 40, Q: 36, R: 15 };

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
    const rows = new Set(cases.map(({ id }) => id.split(' ')[0]));
    const wanted = Object.entries({ ...sections, ...laterSections }).flatMap(([section, count]) =>
      Array.from({ length: count }, (_none, n) => `${section}${String(n + 1).padStart(2, '0')}`),
    );
    expect(wanted.filter((id) => !rows.has(id))).toEqual(serverRows);
  });
});
