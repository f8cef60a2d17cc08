import { expect, it } from 'vitest';
import { readFields, readValue } from './read-value.ts';

it('brings every spelling of a value into one form', () => {
  expect(readValue({ integerValue: 7 })).toEqual({ integerValue: '7' });
  expect(readValue({ integerValue: '-007' })).toEqual({ integerValue: '-7' });
  expect(readValue({ doubleValue: -0 })).toEqual({ doubleValue: '-0' });
  expect(readValue({ doubleValue: NaN })).toEqual({ doubleValue: 'NaN' });
  expect(readValue({ doubleValue: '2.50' })).toEqual({ doubleValue: 2.5 });
  expect(readValue({ bytesValue: '_-8' })).toEqual({ bytesValue: '/+8=' });
  expect(readValue({ timestampValue: '2026-01-02T03:04:05.6Z' })).toEqual({
    timestampValue: '2026-01-02T03:04:05.600000Z',
  });
});

it('refuses what is no value', () => {
  const wrong: unknown[] = [
    null,
    'text',
    {},
    { stringValue: 'a', integerValue: 1 },
    { stringValue: 1 },
    { integerValue: '1.5' },
    { integerValue: '9223372036854775808' },
    { doubleValue: 'many' },
    { timestampValue: 'yesterday' },
    { timestampValue: '2026-13-01T00:00:00Z' },
    { referenceValue: 'jobs/a' },
    { geoPointValue: { latitude: 91 } },
    { functionValue: {} },
    { constructor: {} },
  ];
  for (const json of wrong) expect(() => readValue(json)).toThrow();
});

it('keeps a field that is called like an inherited one', () => {
  const fields = readFields(
    JSON.parse('{"__proto__": {"stringValue": "a"}, "toString": {"nullValue": null}}'),
  );
  expect(Object.keys(fields)).toEqual(['__proto__', 'toString']);
});
