import { describe, expect, it } from 'vitest';
import { readShownFields, readShownValue } from './page/field-values.ts';
import { armedText, bytesText, clockText, countText, durationText } from './page/words.ts';

describe('a value of a document', () => {
  it.each([
    [{ stringValue: '<b>' }, { type: 'string', text: '<b>' }],
    [{ integerValue: '9007199254740993' }, { type: 'integer', text: '9007199254740993' }],
    [{ doubleValue: 'NaN' }, { type: 'double', text: 'NaN' }],
    [{ doubleValue: 0.5 }, { type: 'double', text: '0.5' }],
    [{ nullValue: 'NULL_VALUE' }, { type: 'null', text: 'null' }],
    [{ booleanValue: false }, { type: 'boolean', text: 'false' }],
    [{ geoPointValue: { latitude: 52.5 } }, { type: 'geo point', text: '52.5°, 0°' }],
    [{ arrayValue: {} }, { type: 'array', text: 'empty' }],
    [{ mapValue: { fields: {} } }, { type: 'map', text: 'empty' }],
    [{ laterValue: 1 }, { type: 'unknown', text: '{"laterValue":1}' }],
    [
      { referenceValue: 'projects/p/databases/(default)/documents/a/b' },
      {
        type: 'reference',
        text: 'projects/p/databases/(default)/documents/a/b',
        isLink: true,
      },
    ],
  ])('is shown with its type: %j', (value, shown) => {
    expect(readShownValue(value)).toEqual(shown);
  });

  it('shows the numbers of a vector instead of the map it is', () => {
    const numbers = { arrayValue: { values: [{ doubleValue: 1 }, { doubleValue: 2 }] } };
    const vector = {
      mapValue: { fields: { __type__: { stringValue: '__vector__' }, value: numbers } },
    };
    expect(readShownValue(vector)).toMatchObject({
      type: 'vector of 2',
      parts: [
        { name: '0', value: { text: '1' } },
        { name: '1', value: { text: '2' } },
      ],
    });
  });

  it('keeps maps within arrays within maps, with fields in order', () => {
    const fields = {
      b: { arrayValue: { values: [{ mapValue: { fields: { x: { integerValue: '1' } } } }] } },
      a: { booleanValue: true },
    };
    expect(readShownFields(fields)).toMatchObject([
      { name: 'a' },
      { name: 'b', value: { parts: [{ name: '0', value: { parts: [{ name: 'x' }] } }] } },
    ]);
  });
});

describe('numbers', () => {
  it('are said as people read them', () => {
    expect([bytesText(999), bytesText(1500), bytesText(999_960), bytesText(2.5e9)]).toEqual([
      '999 B',
      '1.5 kB',
      '1.0 MB',
      '2.5 GB',
    ]);
    expect([durationText(9.9), durationText(61), durationText(7260)]).toEqual([
      '9 s',
      '1 min 1 s',
      '2 h 1 min',
    ]);
    expect([countText(1, 'file'), countText(1200, 'file')]).toEqual(['1 file', '1,200 files']);
  });
});

describe('an armed fault', () => {
  const until = '2026-11-27T09:26:11.371Z';
  it.each([
    [{ fault: '402', times: 1 }, '402: once'],
    [{ fault: 'stuck', times: null }, 'stuck: until cleared'],
    [
      { fault: 'refuse', value: 'policy', times: 3, after: 2 },
      'refuse = policy: 3 times, after 2 calls',
    ],
    [{ fault: '504-created', times: null, rate: 0.1 }, '504-created: at 10 % of the calls'],
    [{ fault: 'outage', times: null, until }, `outage: until ${clockText(until)}`],
  ])('%j is told as “%s”', (armed, text) => {
    expect(armedText(armed)).toBe(text);
  });
});
