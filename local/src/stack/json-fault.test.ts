import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonFault } from './json-fault.ts';

it.each([
  ['{\n  "a": 1,\n  ]', 14],
  ['{"a": tru}', 6],
  ['{"a" 1}', 5],
  ['[1, 2', 5],
  ['[1,]', 3],
  ['{"a": "b', 6],
  ['', 0],
  ['  x', 2],
  ['{} {}', 3],
  ["{'a': 1}", 1],
])('finds where %j stops being JSON', (text, offset) => {
  expect(findJsonFault(text)).toBe(offset);
});

it('finds nothing in what is JSON', () => {
  const json = fc.oneof(
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
  );
  fc.assert(fc.property(json, (text) => findJsonFault(text) === undefined));
});

it('agrees with JSON.parse on texts with one character changed', () => {
  const changed = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '1', 'x', ' '))
    .map(([text, place, character]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + character + text.slice(at + 1);
    });
  fc.assert(fc.property(changed, (text) => (findJsonFault(text) === undefined) === isJson(text)));
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
