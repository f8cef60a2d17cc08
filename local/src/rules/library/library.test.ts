import { describe, expect, it } from 'vitest';
import { loadRules } from '../rules-gate.ts';
import { firestoreAccess } from '../testing/access-builders.ts';

/** `true`, `false` or the text of the error. */
function judge(condition: string): string {
  const gate = loadRules({
    firestoreRules: `rules_version = '2'; service cloud.firestore {
      match /databases/{database}/documents/x/{id} { allow get: if ${condition}; } }`,
    storageRules: null,
  });
  const access = firestoreAccess({ method: 'get', path: 'x/1', as: 'ann', before: {} });
  const verdict = gate.judgeFirestore(access);
  return verdict.allowed ? 'true' : verdict.reason.replace(/ for 'get' @ L\d+$/, '');
}

describe('what the library answers', () => {
  it.each([
    // Checksums and digests: recorded, or textbook values.
    "hashing.crc32c('123456789').toHexString() == '839206E3'",
    "hashing.crc32('abc').toHexString() == 'C2412435'",
    "hashing.crc32c('abc').toHexString() == 'B73F4B36'",
    "hashing.md5('abc').toHexString() == '900150983CD24FB0D6963F7D28E17F72'",
    "hashing.md5(b'').toHexString() == 'D41D8CD98F00B204E9800998ECF8427E'",
    "hashing.sha256('abc').toHexString().matches('BA7816BF.*15AD')",
    "b'\\xff'.toBase64() == '_w=='",
    "b'\\101' == b'A'",
    // Numbers as text, the way Java writes them.
    "string(0.001) == '0.001' && string(0.0001) == '1.0E-4'",
    "string(123456789.0) == '1.23456789E8' && string(1234567.0) == '1234567.0'",
    "string(-0.0) == '-0.0' && string(0.1 + 0.2) == '0.30000000000000004'",
    "string(float('-Infinity')) == '-Infinity' && string(100.0) == '100.0'",
    "float(' .5 ') == 0.5 && float('5.') == 5.0 && float('0x1.8p1') == 3.0 && float('2f') == 2.0",
    "int('-9223372036854775808') < 0 && int('+7') == 7",
    "int(float('NaN')) == 0 && int(float('1e30')) == 9223372036854775807",
    // Text by code point.
    "'a😀b'.size() == 3 && 'a😀b'[1] == '😀' && 'a😀b'[1:3] == '😀b'",
    "'a1b22'.replace('[0-9]+', '<$0>') == 'a<1>b<22>'",
    "'cost'.replace('c', '\\\\$') == '$ost'",
    "['a', 1, null].join('-') == 'a-1-null'",
    // RE2: whole matches, a dot that takes no line break, trailing empty parts left out.
    "!'a\\nb'.matches('a.b') && 'a\\nb'.matches('(?s)a.b') && 'aXb'.matches('(?i)AxB')",
    "'a,b,,'.split(',') == ['a', 'b'] && 'abc'.split('') == ['a', 'b', 'c']",
    "'é'.matches('\\\\p{L}') && 'x'.replace('(?P<n>x)', '${n}$1') == 'xx'",
    // Collections.
    "{'a': {'b': 1}}.get(['a', 'b'], 0) == 1 && {'a': 1}.values() == [1]",
    '[1, 2].toSet().union([2, 3].toSet()).size() == 3',
    '[1, 2].toSet().intersection([2.0].toSet()) == [2].toSet()',
    '[1, 2].toSet().hasOnly([1, 2, 3]) && 1.0 in [1].toSet()',
    "{'a': 1, 'b': 2}.diff({'b': 3, 'c': 4}).affectedKeys() == ['a', 'b', 'c'].toSet()",
    // Times and places.
    'timestamp.date(2024, 2, 29).dayOfYear() == 60 && timestamp.date(1, 1, 1).year() == 1',
    'request.time.date() + request.time.time() == request.time',
    "duration.time(1, 2, 3, 4).seconds() == 3723 && duration.value(-1500, 'ms').nanos() == -500000000",
    "duration.abs(duration.value(-1, 'w')) == duration.value(7, 'd')",
    'latlng.value(0, 0).distance(latlng.value(0, 1)) > 111000.0',
    'latlng.value(0, 0).distance(latlng.value(0, 1)) < 111400.0',
    // Paths.
    "path('/a/{b}').bind({'b': 'c'}) == /a/c && path('/a/{b}').bind({'b': 'c'}).b == 'c'",
    '/a/$(/b/c)/d == /a/b/c/d',
    'math.abs(-2.5) == 2.5 && math.pow(2, 3) == 8.0 && math.floor(-0.5) is float',
    'math.round(0.5) == 1 && math.isNaN(float("NaN")) && -(-3) == 3',
  ])('%s', (condition) => {
    expect(judge(condition)).toBe('true');
  });

  it.each([
    ['9223372036854775807 + 1 > 0', 'Integer overflow error.'],
    ["'x'.replace('x', '$9') == ''", 'Invalid regular expression'],
    ["'x'.matches('(?=' + 'x)x')", 'Invalid regular expression'],
    ["'xx'.matches('(x)' + '\\\\1')", 'Invalid regular expression'],
    ["'x'.replace('x', '$$') == '$'", 'Invalid regular expression'],
    ["'x'.matches('(' + ')(')", 'Invalid regular expression: [()(].'],
    ["/a/$('b/c') == /a/b/c", 'string as a path segment'],
    ['/a/$(null) == /a/b', 'Null value error.'],
    ["/a/$('') == /a/b", 'string as a path segment'],
    ['timestamp.date(2025, 2, 30) is timestamp', 'Invalid date: [2025-2-30].'],
    ["path('a/{b}').b == 'c'", 'Property b is undefined on object.'],
    ["duration.value(1.5, 's') is duration", 'Unsupported operation error.'],
    ["duration.value(999999999, 'w') is duration", 'Duration out of range error.'],
    ["{'a': 1}.get([], 0) == 0", 'Unsupported operation error.'],
    ["float('1_000') > 0.0", 'Type conversion error.'],
    ['request.auth.uid.size == 3', 'Type error. Received: [string] Expected: [map,path].'],
    ['null.a == 1', 'Null value error.'],
    ['request.time[0] == 1', 'Unsupported operation error. Received: timestamp[int].'],
  ])('%s is an error', (condition, message) => {
    expect(judge(condition)).toContain(message);
  });
});
