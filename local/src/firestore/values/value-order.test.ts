import { describe, expect, it } from 'vitest';
import { readValue } from './read-value.ts';
import { compareValues, valuesEqual } from './value-order.ts';

const vector = (...components: number[]) => ({
  mapValue: {
    fields: {
      __type__: { stringValue: '__vector__' },
      value: { arrayValue: { values: components.map((doubleValue) => ({ doubleValue })) } },
    },
  },
});
const document = 'projects/p/databases/(default)/documents';

/** One group per line; values in one group are equal. */
const inOrder: object[][] = [
  [{ nullValue: null }, { nullValue: 'NULL_VALUE' }],
  [{ booleanValue: false }],
  [{ booleanValue: true }],
  [{ doubleValue: 'NaN' }],
  [{ doubleValue: '-Infinity' }],
  [{ integerValue: '-9223372036854775808' }],
  [{ integerValue: '-1' }, { doubleValue: -1 }],
  [{ integerValue: 0 }, { doubleValue: 0 }, { doubleValue: -0 }, { doubleValue: '-0' }],
  [{ doubleValue: 0.5 }],
  [{ integerValue: '1' }, { doubleValue: 1 }],
  [{ integerValue: '9007199254740992' }, { doubleValue: 9007199254740992 }],
  [{ integerValue: '9007199254740993' }],
  [{ integerValue: '9223372036854775807' }],
  [{ doubleValue: 9223372036854775808 }],
  [{ doubleValue: 'Infinity' }],
  [{ timestampValue: '1969-01-01T00:00:00Z' }],
  [
    { timestampValue: '2026-11-22T10:00:00.000001Z' },
    { timestampValue: '2026-11-22T12:00:00.000001999+02:00' },
  ],
  [{ timestampValue: '2026-11-22T10:00:00.000002Z' }],
  [{ stringValue: '' }],
  [{ stringValue: 'a' }],
  [{ stringValue: 'a\u0000' }],
  [{ stringValue: 'b' }],
  [{ stringValue: '\uffee' }],
  [{ stringValue: '😀' }],
  [{ bytesValue: '' }],
  [{ bytesValue: 'AA==' }],
  [{ bytesValue: '/w==' }, { bytesValue: '_w' }],
  [{ referenceValue: `${document}/c/__id-5__` }],
  [{ referenceValue: `${document}/c/__id9__` }],
  [{ referenceValue: `${document}/c/__id10__` }],
  [{ referenceValue: `${document}/c/a` }],
  [{ referenceValue: `${document}/c/a/d/b` }],
  [{ referenceValue: `${document}/c-/a` }],
  [{ geoPointValue: { latitude: -1, longitude: 180 } }],
  [{ geoPointValue: { latitude: 0, longitude: 0 } }, { geoPointValue: {} }],
  [{ arrayValue: {} }, { arrayValue: { values: [] } }],
  [{ arrayValue: { values: [{ integerValue: 1 }, { integerValue: 9 }] } }],
  [{ arrayValue: { values: [{ integerValue: 2 }] } }],
  [vector(9)],
  [vector(1, 2)],
  [{ mapValue: {} }],
  [{ mapValue: { fields: { a: { integerValue: 1 } } } }],
  [
    { mapValue: { fields: { a: { integerValue: 1 }, b: { integerValue: 1 } } } },
    { mapValue: { fields: { b: { doubleValue: 1 }, a: { doubleValue: 1 } } } },
  ],
  [{ mapValue: { fields: { a: { integerValue: 2 } } } }],
  [{ mapValue: { fields: { b: { integerValue: 0 } } } }],
];

describe('the order of values', () => {
  it('puts every pair the right way round', () => {
    const ranked = inOrder.flatMap((group, rank) =>
      group.map((json) => ({ rank, value: readValue(json), text: JSON.stringify(json) })),
    );
    for (const left of ranked) {
      for (const right of ranked) {
        const order = Math.sign(compareValues(left.value, right.value));
        const pair = `${left.text} and ${right.text}`;
        expect([pair, order]).toEqual([pair, Math.sign(left.rank - right.rank)]);
      }
    }
  });

  it('calls 1 and 1.0 equal, but not 1 and "1"', () => {
    expect(valuesEqual({ integerValue: '1' }, { doubleValue: 1 })).toBe(true);
    expect(valuesEqual({ integerValue: '1' }, { stringValue: '1' })).toBe(false);
  });
});
