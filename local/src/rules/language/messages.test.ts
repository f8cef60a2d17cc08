import { expect, it } from 'vitest';
import { loadRules } from '../rules-gate.ts';
import { RulesError } from './rules-error.ts';

/** What a person is shown for a file with these lines between its head and its foot. */
function shownFor(lines: string, head = "rules_version = '2';"): string[] {
  const firestoreRules = `${head}
service cloud.firestore {
  match /databases/{database}/documents {
${lines}
  }
}`;
  try {
    loadRules({ firestoreRules, storageRules: null });
    return [];
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return [error.message, ...error.excerpt];
  }
}

const at = (line: number, column: number, text: string, reason: string) => [
  `firestore.rules:${line}:${column} ${reason}`,
  `  ${line} | ${text}`,
  `    | ${' '.repeat(column - 1)}^`,
];

it.each([
  [
    'a semicolon is missing',
    "match /x/{id} {\nallow get: if id == 'a'\nallow list: if true; }",
    at(6, 1, 'allow list: if true; }', "Unexpected 'allow'. Expected ';'."),
  ],
  [
    'the colon is missing',
    'match /x/{id} { allow get if true; }',
    at(
      4,
      27,
      'match /x/{id} { allow get if true; }',
      "Unexpected 'if'. Expected ',', ': if …' or ';'.",
    ),
  ],
  [
    'a method is mistyped',
    'match /x/{id} { allow raed; }',
    at(
      4,
      23,
      'match /x/{id} { allow raed; }',
      "Unknown method 'raed'. Expected get, list, read, create, update, delete, write. Did you mean 'read'?",
    ),
  ],
  [
    'the first slash of a path is missing',
    'match x/{id} { allow get; }',
    at(
      4,
      7,
      'match x/{id} { allow get; }',
      "Unexpected 'x'. Expected a path that begins with '/'.",
    ),
  ],
  [
    'a wildcard is not closed',
    'match /x/{id { allow get; }',
    at(4, 10, 'match /x/{id { allow get; }', "Unexpected '{'. Expected a path segment."),
  ],
  [
    'one equal sign compares',
    "match /x/{id} { allow get: if id = 'a'; }",
    at(
      4,
      34,
      "match /x/{id} { allow get: if id = 'a'; }",
      "Unexpected '='. Expected ';'. Here it is written '=='.",
    ),
  ],
  [
    'and is a word',
    'match /x/{id} { allow get: if true and false; }',
    at(
      4,
      36,
      'match /x/{id} { allow get: if true and false; }',
      "Unexpected 'and'. Expected ';'. Here it is written '&&'.",
    ),
  ],
  [
    'a bracket is not closed',
    "match /x/{id} { allow get: if resource.data['a' == 1; }",
    at(
      4,
      53,
      "match /x/{id} { allow get: if resource.data['a' == 1; }",
      "Unexpected ';'. Expected ']'.",
    ),
  ],
  [
    'a call is not closed',
    "match /x/{id} { allow get: if id.matches('a'; }",
    at(4, 45, "match /x/{id} { allow get: if id.matches('a'; }", "Unexpected ';'. Expected ')'."),
  ],
  [
    'a global is mistyped',
    'match /x/{id} { allow get: if requst.auth != null; }',
    at(
      4,
      31,
      'match /x/{id} { allow get: if requst.auth != null; }',
      "Invalid variable name: requst. Did you mean 'request'?",
    ),
  ],
  [
    'a method is written in small letters',
    "match /x/{id} { allow get: if resource.data.keys().hasall(['a']); }",
    at(
      4,
      31,
      "match /x/{id} { allow get: if resource.data.keys().hasall(['a']); }",
      "Invalid function name: hasall. Did you mean 'hasAll'?",
    ),
  ],
  [
    'a function is mistyped',
    'function isOwner() { return true; } match /x/{id} { allow get: if isOwer(); }',
    at(
      4,
      67,
      'function isOwner() { return true; } match /x/{id} { allow get: if isOwer(); }',
      "Invalid function name: isOwer. Did you mean 'isOwner'?",
    ),
  ],
  [
    'a function forgets to return',
    'function f() { true; }',
    at(4, 16, 'function f() { true; }', "Unexpected 'true'. Expected 'return'."),
  ],
  [
    'a pattern has a single backslash',
    "match /x/{id} { allow get: if id.matches('\\d'); }",
    at(
      4,
      43,
      "match /x/{id} { allow get: if id.matches('\\d'); }",
      "Illegal escape '\\d' in a string; write a backslash twice.",
    ),
  ],
  [
    'a type is mistyped',
    'match /x/{id} { allow get: if id is sting; }',
    at(
      4,
      37,
      'match /x/{id} { allow get: if id is sting; }',
      "Unknown type 'sting'. Expected bool, bytes, duration, float, int, latlng, list, map, null, number, path, set, string, timestamp. Did you mean 'string'?",
    ),
  ],
  [
    'the version is a number',
    '',
    [
      "firestore.rules:1:17 Unexpected '2'. Expected version '1' or '2'.",
      '  1 | rules_version = 2;',
      `    | ${' '.repeat(16)}^`,
    ],
    'rules_version = 2;',
  ],
  [
    'a block is not closed',
    'match /x/{id} { allow get: if true;',
    [
      "firestore.rules:6:2 Unexpected end of file. Expected the '}' that ends the service of line 2.",
      '  6 | }',
      '    |  ^',
    ],
  ],
])('when %s', (_what, lines, shown, head?: string) => {
  expect(shownFor(lines, head)).toEqual(shown);
});

it('keeps tabs before the caret, so that it stands below the place', () => {
  expect(shownFor('\tmatch /x/{id} {\tallow get: if nope(); }').at(-1)).toBe(
    `    | \t${' '.repeat(15)}\t${' '.repeat(14)}^`,
  );
});
